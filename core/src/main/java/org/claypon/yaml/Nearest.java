package org.claypon.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The known name nearest to one that is not known.
///
/// **Distance.** Insertions, deletions, substitutions and swaps of neighbours (Damerau–Levenshtein, each
/// part of the text edited once); upper and lower case count as alike. Ties go to the first in the alphabet.
///
/// **Source.** Damerau 1964, Communications of the ACM 7(3):171–176, doi:10.1145/363958.363994.
public final class Nearest {

    /// Of a longer name only this much is compared.
    private static final int LONGEST = 200;

    /// A word of fewer letters stands in many names.
    private static final int WORD = 3;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Nearest() {}

    /// The nearest of the known names: one that is all but alike, else one that holds the words of the name, else the one of the
    /// fewest edits. Empty only when none is known.
    public static Optional<String> to(String name, Collection<String> known) {
        return closeTo(name, known).or(() -> byEdits(name, known));
    }

    private static Optional<String> byEdits(String name, Collection<String> known) {
        String wanted = comparable(name);
        return known.stream()
                .min(
                        Comparator.<String>comparingInt(
                                        candidate -> distance(wanted, comparable(candidate)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// The nearest of the known names if no more than a third of the letters were mistyped, or the shortest that holds all words of the
    /// name, as `Age at visit` does those of `age`: of other words it is no correction.
    public static Optional<String> closeTo(String name, Collection<String> known) {
        int most = (comparable(name).length() + 2) / 3;
        return byEdits(name, known)
                .filter(near -> distance(comparable(name), comparable(near)) <= most)
                .or(() -> byWords(name, known));
    }

    private static Optional<String> byWords(String name, Collection<String> known) {
        List<String> wanted = words(name);
        boolean tellsSomething = wanted.stream().anyMatch(word -> word.length() >= WORD);
        return known.stream()
                .filter(_ -> tellsSomething)
                .filter(candidate -> words(candidate).containsAll(wanted))
                .min(
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static List<String> words(String name) {
        return NO_LETTERS.splitAsStream(comparable(name)).filter(word -> !word.isEmpty()).toList();
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
