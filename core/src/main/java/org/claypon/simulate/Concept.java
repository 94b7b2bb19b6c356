package org.claypon.simulate;

import java.util.List;

/// A concept of the vocabulary.
///
/// @param under the names of the concepts that it is a kind of
public record Concept(
        long id, Domain domain, String name, String vocabulary, List<String> under, String source) {

    /// From here on ids belong to the site, and no vocabulary has them.
    public static final long OWN_IDS = 2_000_000_000L;

    /// What a concept can stand for, and the table that it is written into.
    public enum Domain {
        CONDITION("Condition", "SNOMED"),
        DRUG("Drug", "RxNorm"),
        PROCEDURE("Procedure", "SNOMED"),
        MEASUREMENT("Measurement", "LOINC"),
        OBSERVATION("Observation", "SNOMED"),
        SPECIALTY("Provider", "Medicare Specialty");

        private final String omop;
        private final String vocabulary;

        Domain(String omop, String vocabulary) {
            this.omop = omop;
            this.vocabulary = vocabulary;
        }

        /// The name that OMOP has for it.
        public String omop() {
            return omop;
        }

        /// The vocabulary that most of its standard concepts come from.
        public String vocabulary() {
            return vocabulary;
        }
    }

    public Concept {
        under = List.copyOf(under);
    }

    public boolean isInvented() {
        return id >= OWN_IDS;
    }
}
