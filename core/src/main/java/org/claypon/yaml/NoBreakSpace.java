package org.claypon.yaml;

import java.util.OptionalInt;

/// A space that does not break a line, as word processors and web pages write it: it looks like a space, and YAML takes it for a letter.
final class NoBreakSpace {

    static final Syntax.Mistake MISTAKE =
            new Syntax.Mistake(
                    "the space here is a no-break space, which looks like a space and is none in YAML",
                    "delete it and type a space in its place");

    private static final String KINDS = "\u00a0\u2007\u202f";

    private NoBreakSpace() {}

    /// The last one behind a colon, before the end of the line in which a character stands.
    static OptionalInt behindColon(SourceText source, int index) {
        int end = Math.min(index, source.length());
        while (end < source.length() && source.at(end) != '\n') {
            end++;
        }
        for (int at = end - 1; at > 0; at--) {
            if (isOne(source.at(at)) && source.at(at - 1) == ':') {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /// Where in a key one stands that made it one: before it, or behind a colon that would have ended it. In characters.
    static OptionalInt inKey(String key) {
        int[] characters = key.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
            if (isOne(characters[at]) && (at == 0 || characters[at - 1] == ':')) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isOne(int character) {
        return KINDS.indexOf(character) >= 0;
    }
}
