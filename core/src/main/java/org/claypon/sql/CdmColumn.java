package org.claypon.sql;

/// A column of the CDM that is read, and what its cells are.
///
/// @param name     as the CDM has it
/// @param required without it the table says nothing
record CdmColumn(String name, Kind kind, boolean required) {

    enum Kind {
        /// Who or what a row is about: 64 bits, and no fraction that has lost some.
        IDENTITY("BIGINT", "whole numbers"),
        /// A concept, or the key of another table.
        KEY("BIGINT", "whole numbers"),
        WHOLE("INTEGER", "whole numbers"),
        NUMBER("DOUBLE", "numbers"),
        DAY("INTEGER", "dates, for example 2026-01-31"),
        TEXT("VARCHAR", "text");

        private final String type;
        private final String words;

        Kind(String type, String words) {
            this.type = type;
            this.words = words;
        }

        /// As a statement sees it.
        String type() {
            return type;
        }

        String words() {
            return words;
        }
    }

    static CdmColumn identity(String name) {
        return new CdmColumn(name, Kind.IDENTITY, true);
    }

    static CdmColumn key(String name) {
        return new CdmColumn(name, Kind.KEY, true);
    }

    static CdmColumn day(String name) {
        return new CdmColumn(name, Kind.DAY, true);
    }

    static CdmColumn text(String name) {
        return new CdmColumn(name, Kind.TEXT, true);
    }

    static CdmColumn whole(String name) {
        return new CdmColumn(name, Kind.WHOLE, true);
    }

    static CdmColumn number(String name) {
        return new CdmColumn(name, Kind.NUMBER, true);
    }

    /// The same column of a table that says something without it, too.
    CdmColumn orNone() {
        return new CdmColumn(name, kind, false);
    }

    /// How statements call it: a date is a day since 1970-01-01.
    String inStatements() {
        return kind == Kind.DAY ? name.replaceFirst("_date$", "_day") : name;
    }
}
