package org.claypon.study;

/// A property of a person that can be matched on.
public sealed interface Covariate {

    /// How the study file calls it.
    String name();

    record Age() implements Covariate {
        @Override
        public String name() {
            return "age";
        }
    }

    record Sex() implements Covariate {
        @Override
        public String name() {
            return "sex";
        }
    }

    record Column(String name) implements Covariate {}

    record Lab(String name) implements Covariate {}
}
