package org.claypon.cohort;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cells by which people often write that a value is not known.
final class NotKnown {

    private static final Pattern CODES = Pattern.compile("7+|8+|9+");

    private static final double MOST = 1e9;

    private static final Set<String> WORDS =
            Set.of(
                    "unknown",
                    "not known",
                    "missing",
                    "n/a",
                    "n.a.",
                    "#n/a",
                    "nan",
                    "null",
                    "?",
                    ".",
                    "unbekannt",
                    "k.a.",
                    "k. a.",
                    "keine angabe",
                    "fehlt",
                    "inconnu",
                    "non connu");

    /// Beside words these are values: a test strip reads -, + and ++, and "nd" may be "not detected".
    private static final Set<String> AMONG_NUMBERS = Set.of("-", "nd", "n.d.");

    private NotKnown() {}

    /// 7, 8 or 9, once or more often: 99, 8888.
    static boolean isCode(double number) {
        return number == Math.rint(number)
                && number > 0
                && number < MOST
                && CODES.matcher(Long.toString((long) number)).matches();
    }

    /// @param amongNumbers whether all other cells of the column are numbers
    static boolean isWord(String cell, boolean amongNumbers) {
        String small = cell.toLowerCase(Locale.ROOT);
        return WORDS.contains(small) || (amongNumbers && AMONG_NUMBERS.contains(small));
    }
}
