package org.claypon.concept;

import org.claypon.sql.Columns;
import org.claypon.yaml.Echo;

/// A concept as the vocabulary of the database has it.
public record Concept(long id, String name, String domain, String vocabulary, Standing standing) {

    /// Whether records can have the concept.
    public enum Standing {
        STANDARD("standard"),
        /// It stands above standard concepts; no record has it.
        CLASSIFICATION("classification"),
        NOT_STANDARD("not standard"),
        INVALID("no longer valid");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Concept of(Columns concepts, int row) {
        return new Concept(
                concepts.longs("concept_id")[row],
                concepts.text("concept_name").cell(row),
                concepts.text("domain_id").cell(row),
                concepts.text("vocabulary_id").cell(row),
                standing(
                        concepts.text("standard_concept").cell(row),
                        concepts.text("invalid_reason").cell(row)));
    }

    private static Standing standing(String standard, String invalid) {
        if (!invalid.isEmpty()) {
            return Standing.INVALID;
        }
        return switch (standard) {
            case "S" -> Standing.STANDARD;
            case "C" -> Standing.CLASSIFICATION;
            default -> Standing.NOT_STANDARD;
        };
    }

    /// `73754 (Restless legs)`
    String shown() {
        return "%d (%s)".formatted(id, Echo.cut(name));
    }
}
