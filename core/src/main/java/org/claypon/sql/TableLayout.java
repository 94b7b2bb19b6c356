package org.claypon.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// How a table is laid out in its file, as far as the study or the command says.
///
/// @param sheet     of a spreadsheet; a file of another kind has none
/// @param separator of the columns of a text file; without one the ending of the name says it
/// @param encoding  of a text file
/// @param said      where it is said, for messages
public record TableLayout(
        Optional<String> sheet, Optional<Separator> separator, Encoding encoding, Said said) {

    /// As a study file says.
    public TableLayout(Optional<String> sheet, Optional<Separator> separator, Encoding encoding) {
        this(sheet, separator, encoding, Said.IN_STUDY_FILE);
    }

    /// What the ending of a file's name says, in UTF-8.
    public static final TableLayout PLAIN =
            new TableLayout(Optional.empty(), Optional.empty(), Encoding.UTF_8);

    public TableLayout withSheet(Optional<String> named) {
        return new TableLayout(named, separator, encoding, said);
    }

    TableLayout in(Encoding other) {
        return new TableLayout(sheet, separator, other, said);
    }

    /// Where the layout is said, and how.
    public enum Said {
        IN_STUDY_FILE,
        IN_OPTIONS;

        /// `"decimal: comma" under "data" in the study file`, or `--decimal comma`.
        String writes(String key, String value) {
            return switch (this) {
                case IN_STUDY_FILE ->
                        "\"%s: %s\" under \"data\" in the study file".formatted(key, value);
                case IN_OPTIONS -> "--%s %s".formatted(key, value);
            };
        }
    }

    /// What stands between the columns.
    public enum Separator {
        SEMICOLON(';', "semicolons"),
        COMMA(',', "commas"),
        TAB('\t', "tabs");

        private final char sign;
        private final String several;

        Separator(char sign, String several) {
            this.sign = sign;
            this.several = several;
        }

        char sign() {
            return sign;
        }

        /// In words: `semicolons`.
        String several() {
            return several;
        }

        /// As a study file writes it.
        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How the file writes characters as bytes.
    public enum Encoding {
        UTF_8("utf-8", StandardCharsets.UTF_8),
        WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

        private final String spelling;
        private final Charset charset;

        Encoding(String spelling, Charset charset) {
            this.spelling = spelling;
            this.charset = charset;
        }

        /// As a study file writes it.
        public String spelling() {
            return spelling;
        }

        Charset charset() {
            return charset;
        }
    }
}
