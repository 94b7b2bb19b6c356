package org.claypon.results;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/// What one printed count says of its number, before any sum: the number itself, or between which numbers it lies.
///
/// @param truth the true counts by the same names
/// @param most as many people as there can be
/// @param totalsOnly to know only what is always printed, which are the totals and the rounded numbers left
record PrintedRanges(
        Results masked,
        SequencedMap<String, Count> printed,
        SequencedMap<String, Count> truth,
        int k,
        long most,
        boolean totalsOnly) {

    record Range(long least, long most) {}

    Range of(String name) {
        Count count = Objects.requireNonNull(printed.get(name));
        long number = value(name);
        boolean open = totalsOnly || count instanceof Count.FewerThan;
        if (total(name)) {
            return new Range(number, number);
        }
        if (open && left(name) && !fewMatched(name)) {
            return roundedDown(number);
        }
        if (open) {
            return new Range(Math.min(leastKnown(name), number), mostKnown(name));
        }
        return new Range(exact(count), exact(count) + (rounded(name, exact(count)) ? k - 1 : 0));
    }

    private Range roundedDown(long number) {
        return number < k
                ? new Range(Math.min(1, number), k - 1)
                : new Range(number / k * k, number / k * k + k - 1);
    }

    /// A combination that stands alone beside joined ones has at least k cases and k controls.
    private long leastKnown(String name) {
        long least =
                undivided() && name.matches("(severity|patterns|criticisms.lookBack).*") ? 0 : 1;
        if (!name.matches("patterns\\[\\d]\\.classes\\[[1-9].*")) {
            return least;
        }
        List<Pattern.Combination> classes =
                masked.patterns().get(digit(name, "patterns")).classes();
        boolean anyJoined = classes.stream().anyMatch(each -> each.met().size() > 1);
        return anyJoined && classes.get(digit(name, "classes")).met().size() == 1 ? k : least;
    }

    /// With fewer than 4k cases or controls, bands and combinations are hidden whatever they are.
    private boolean undivided() {
        return value("matching.cases") < 4L * k || value("matching.controls") < 4L * k;
    }

    private static int digit(String name, String list) {
        return Integer.parseInt(name.replaceAll(".*" + list + "\\[(\\d+)].*", "$1"));
    }

    /// The p of a correlation is printed only where few lack a value, or none.
    private long mostKnown(String name) {
        boolean few =
                name.equals("severity.associations[0].missing")
                        && masked.severity().orElseThrow().associations().getFirst().pearson().p()
                                instanceof Figure.Value;
        return few ? k - 1 : most;
    }

    private static boolean left(String name) {
        return name.matches("attrition.*left");
    }

    /// Where no more than k are matched, a number left may be hidden whatever it is.
    private boolean fewMatched(String name) {
        return value(name.startsWith("attrition.cases") ? "matching.cases" : "matching.controls")
                <= k;
    }

    /// Always printed as it is.
    static boolean total(String name) {
        return name.matches("matching\\.(sets|cases|controls)")
                || name.equals("attrition.cases[4].left")
                || name.equals("attrition.controls[3].left");
    }

    /// A multiple of k may be rounded where anything of the column is hidden or rounded: nobody can see that it is not.
    private boolean rounded(String name, long number) {
        if (!left(name) || number == 0 || number % k != 0) {
            return false;
        }
        String column = name.substring(0, name.indexOf('['));
        return printed.keySet().stream()
                .filter(other -> other.startsWith(column))
                .anyMatch(other -> !Objects.equals(printed.get(other), truth.get(other)));
    }

    private long value(String name) {
        return exact(Objects.requireNonNull(truth.get(name)));
    }

    static long exact(Count count) {
        return ((Count.Exactly) count).number();
    }
}
