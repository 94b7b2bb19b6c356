package org.claypon.yaml;

/// Text from outside, made safe to print: no control or invisible characters, not too long.
public final class Echo {

    /// Longer values say no more to the reader than their beginning does.
    private static final int LONGEST = 60;

    private Echo() {}

    /// The text in double quotes, cleaned and cut.
    public static String quoted(String text) {
        return '"' + cut(text) + '"';
    }

    /// The text cleaned, and cut to a length that fits on a line.
    public static String cut(String text) {
        String clean = clean(text);
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /// The text on one line, without the characters that could steer a terminal or hide text.
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(kept, codePoint));
        return kept.toString();
    }

    private static void append(StringBuilder kept, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append(' ');
            case Character.CONTROL -> {
                if (Character.isWhitespace(codePoint)) {
                    kept.append(' ');
                }
            }
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> {}
            default -> kept.appendCodePoint(codePoint);
        }
    }
}
