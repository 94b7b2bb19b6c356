package org.claypon.study;

/// A test with the name under which the attrition counts it.
public record NamedTest(String name, Test test) {}
