package org.claypon.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name nearest to one that is not known.
///
/// **Distance.** Insertions, deletions, substitutions and swaps of neighbours (Damerau–Levenshtein, each
/// part of the text edited once); upper and lower case count as alike. Ties go to the first in the alphabet.
///
/// **Source.** Damerau 1964, Communications of the ACM 7(3):171–176, doi:10.1145/363958.363994.
public final class Nearest {

    /// Of a longer name only this much is compared.
    private static final int LONGEST = 200;

    private Nearest() {}

    /// The nearest of the known names; empty only when none is known.
    public static Optional<String> to(String name, Collection<String> known) {
        String wanted = comparable(name);
        return known.stream()
                .min(
                        Comparator.<String>comparingInt(
                                        candidate -> distance(wanted, comparable(candidate)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// The nearest of the known names if no more than a third of the letters were mistyped: of other words it is no correction.
    public static Optional<String> closeTo(String name, Collection<String> known) {
        int most = (comparable(name).length() + 2) / 3;
        return to(name, known).filter(near -> distance(comparable(name), comparable(near)) <= most);
    }

    private static String comparable(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }

    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(from, i, to, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
