package org.claypon.html;

import java.util.Locale;

/// Text from a file, made harmless for a page, a Markdown file or a table: what a reader cannot see cannot act.
///
/// Line ends become spaces; control characters and byte-order marks are dropped; characters that turn the direction of
/// writing are shown by their number; half characters become U+FFFD.
public final class PlainText {

    private PlainText() {}

    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(clean, point));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int point) {
        if (isLineEnd(point)) {
            clean.append(' ');
        } else if (turnsDirection(point)) {
            clean.append("⟨U+%04X⟩".formatted(point).toUpperCase(Locale.ROOT));
        } else if (isNoCharacter(point)) {
            clean.append('\uFFFD');
        } else if (!Character.isISOControl(point) && point != 0xFEFF) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean isLineEnd(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || point == 0x85
                || point == 0x2028
                || point == 0x2029;
    }

    /// Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9, section 2).
    private static boolean turnsDirection(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isNoCharacter(int point) {
        return Character.getType(point) == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
