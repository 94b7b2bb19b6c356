package org.claypon.yaml;

import java.util.List;

/// What a file says, each part with the index of its first character.
sealed interface Tree {

    int start();

    /// How the parts of a file are called in messages.
    String kind();

    /// @param end   the index behind its last character in the file, quotes included
    /// @param style how it is written
    record Scalar(int start, int end, String text, Style style) implements Tree {
        @Override
        public String kind() {
            return isNothing() ? "nothing" : "text";
        }

        /// YAML 1.2 core: an empty value, `~` or `null`, when not in quotes.
        boolean isNothing() {
            return style == Style.PLAIN && List.of("", "~", "null", "Null", "NULL").contains(text);
        }
    }

    record Items(int start, List<Tree> items) implements Tree {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Keys(int start, List<Entry> entries) implements Tree {
        @Override
        public String kind() {
            return "keys with values";
        }
    }

    record Entry(int keyStart, String key, Tree value) {}

    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        BLOCK
    }
}
