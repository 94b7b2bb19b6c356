package org.claypon.yaml;

import org.claypon.yaml.Tree.Scalar;
import org.claypon.yaml.Tree.Style;

/// Finds a character of a scalar's value in the file, through quotes, escapes, folded lines and indentation.
///
/// YAML changes only white space between what is written and the value, apart from escapes in quotes: so
/// the n-th character of the value that is not white space is the n-th such character of the source.
final class ScalarPlaces {

    private final SourceText source;
    private final Scalar scalar;
    private int index;

    private ScalarPlaces(SourceText source, Scalar scalar) {
        this.source = source;
        this.scalar = scalar;
        this.index = firstOfContent(source, scalar);
    }

    /// The index in the file of the character at this offset of the value.
    static int index(SourceText source, Scalar scalar, int offset) {
        return new ScalarPlaces(source, scalar).find(offset);
    }

    private static int firstOfContent(SourceText source, Scalar scalar) {
        return switch (scalar.style()) {
            case PLAIN -> scalar.start();
            case SINGLE_QUOTED, DOUBLE_QUOTED -> scalar.start() + 1;
            case BLOCK -> {
                int index = scalar.start();
                while (index < scalar.end()
                        && source.at(index) != '\n'
                        && source.at(index) != '\r') {
                    index++;
                }
                yield index;
            }
        };
    }

    private int find(int offset) {
        String text = scalar.text();
        int stop = Math.min(offset, text.length());
        int gap = 0;
        for (int i = 0; i < stop; ) {
            int codePoint = text.codePointAt(i);
            boolean space = Character.isWhitespace(codePoint);
            if (!space) {
                skipSpace();
                skipCharacter();
            }
            gap = space ? gap + 1 : 0;
            i += Character.charCount(codePoint);
        }
        boolean onSpace = stop == text.length() || Character.isWhitespace(text.codePointAt(stop));
        if (onSpace) {
            return Math.min(index + gap, scalar.end());
        }
        skipSpace();
        return Math.min(index, scalar.end());
    }

    private void skipSpace() {
        while (index < scalar.end() && (isSpace(source.at(index)) || escapedSpace())) {
            index += isSpace(source.at(index)) ? 1 : escapeLength();
        }
    }

    private void skipCharacter() {
        if (index < scalar.end()) {
            index += escapeLength();
        }
    }

    /// How many characters of the file make the next one of the value.
    private int escapeLength() {
        return switch (scalar.style()) {
            case PLAIN, BLOCK -> 1;
            case SINGLE_QUOTED -> source.at(index) == '\'' ? 2 : 1;
            case DOUBLE_QUOTED -> source.at(index) == '\\' ? backslashLength() : 1;
        };
    }

    private int backslashLength() {
        return switch (source.at(index + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private boolean escapedSpace() {
        return scalar.style() == Style.DOUBLE_QUOTED
                && source.at(index) == '\\'
                && index + 1 < scalar.end()
                && " \tntrvfLP\r\n".indexOf(source.at(index + 1)) >= 0;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint);
    }
}
