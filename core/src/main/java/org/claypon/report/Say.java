package org.claypon.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.DataRead;
import org.claypon.results.Digits;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.PValue;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;
import org.claypon.results.Shortened;

/// Numbers as people read them: no exponents, a true minus sign, commas between thousands.
public final class Say {

    /// Stands where a table has nothing to say.
    public static final String NOTHING = "–";

    private Say() {}

    /// In a sentence: `1,234` or `a hidden number`, which is small or stands beside a small one.
    static String count(Count count) {
        return switch (count) {
            case Count.Exactly(long number) -> Digits.grouped(Long.toString(number));
            case Count.FewerThan _ -> "a hidden number";
        };
    }

    /// In a table: `1,234` or `hidden`: which of the hidden are small and which stand beside a small one is not said.
    public static String cell(Count count) {
        return switch (count) {
            case Count.Exactly(long number) -> Digits.grouped(Long.toString(number));
            case Count.FewerThan _ -> "hidden";
        };
    }

    /// A part of a whole: `9 of 21`, `hidden of 21`.
    public static String of(Count part, Count whole) {
        return switch (whole) {
            case Count.Exactly _ -> "%s of %s".formatted(cell(part), cell(whole));
            case Count.FewerThan _ ->
                    part instanceof Count.Exactly ? cell(part) + " of a hidden number" : "hidden";
        };
    }

    /// `160 rows`; where counts are hidden, their number is rounded down.
    static String rows(Results results) {
        String rows =
                count(Count.of(results.data().rows()))
                        + (isDatabase(results) ? " people" : " rows");
        return results.study().smallestCount() > 1 ? rows + " or a few more" : rows;
    }

    static boolean isDatabase(Results results) {
        return results.data().source().equals(DataRead.DATABASE);
    }

    /// Whether the numbers left on this side are rounded down, as they are where a small number dropped is hidden.
    static boolean isRounded(List<Attrition.Step> steps) {
        return steps.stream().anyMatch(step -> step.dropped() instanceof Count.FewerThan);
    }

    static boolean isNone(Count count) {
        return count.equals(Count.of(0));
    }

    /// `count` with a noun, which has its plural where it is not one.
    public static String many(Count count, String one, String more) {
        return switch (count) {
            case Count.Exactly(long number) -> count(count) + " " + (number == 1 ? one : more);
            case Count.FewerThan _ -> count(count) + " of " + more;
        };
    }

    public static String ratio(Figure figure) {
        return figure(figure, Say::ratio);
    }

    public static String ratio(double ratio) {
        return RatioValue.said(ratio);
    }

    public static String p(Figure figure) {
        return figure(figure, Say::p);
    }

    static String p(double p) {
        return PValue.said(p);
    }

    public static String percent(Figure share) {
        return figure(share, value -> number(100 * value, 1) + "\u00A0%");
    }

    /// The same where masking may have left one or two digits: then with these, `70 %`.
    public static String shortPercent(Figure share) {
        return figure(
                share,
                value ->
                        (Digits.of(value) > 2
                                        ? number(100 * value, 1)
                                        : Digits.significant(100 * value, Digits.of(value)))
                                + "\u00A0%");
    }

    public static String number(Figure figure, int decimals) {
        return figure(figure, value -> number(value, decimals));
    }

    public static String number(double value, int decimals) {
        return Digits.number(value, decimals);
    }

    /// Decimals that give about four significant digits to the largest of the figures.
    public static int decimals(Figure... figures) {
        double most = 0;
        for (Figure figure : figures) {
            most =
                    figure instanceof Figure.Value(double value)
                            ? Math.max(most, Math.abs(value))
                            : most;
        }
        int decimals = 3;
        for (double limit = 1; decimals > 0 && most >= limit * 10; limit *= 10) {
            decimals--;
        }
        return decimals;
    }

    /// How to write numbers that belong together: with decimals that give about four significant digits to the largest; where none has more
    /// than the three digits that masking leaves, each with no more than those.
    public static DoubleFunction<String> alike(Figure... together) {
        int decimals = decimals(together);
        return shortened(Shortened.DESCRIPTION, together).orElse(value -> number(value, decimals));
    }

    /// The same of one group beside another: decimals as for both, but no more digits than masking left in this one.
    public static DoubleFunction<String> alike(List<Figure> group, Figure... beside) {
        int decimals =
                decimals(Stream.concat(group.stream(), Stream.of(beside)).toArray(Figure[]::new));
        return alike(value -> number(value, decimals), group.toArray(Figure[]::new));
    }

    /// Two decimals, such as of a standardised difference; two digits where masking left no more.
    public static String twoDecimals(Figure figure) {
        return figure(
                figure,
                value ->
                        Math.abs(value) >= 1 && Digits.of(value) <= Shortened.ESTIMATE
                                ? Digits.significant(value, Shortened.ESTIMATE)
                                : number(value, 2));
    }

    /// The same, with another way to write those that have more digits.
    public static DoubleFunction<String> alike(DoubleFunction<String> inFull, Figure... together) {
        return shortened(Shortened.DESCRIPTION, together).orElse(inFull);
    }

    /// The same of an estimate, of which masking leaves two digits.
    public static DoubleFunction<String> alikeEstimate(
            DoubleFunction<String> inFull, Figure... together) {
        return shortened(Shortened.ESTIMATE, together).orElse(inFull);
    }

    private static Optional<DoubleFunction<String>> shortened(int masked, Figure... together) {
        int most =
                Stream.of(together)
                        .mapToInt(figure ->
                                figure instanceof Figure.Value(double value) ? Digits.of(value) : 1)
                        .max()
                        .orElse(1);
        return most > masked
                ? Optional.empty()
                : Optional.of(value -> Digits.significant(value, most));
    }

    /// A mean with its standard deviation: `53.07 (14.81)`, or why there is none; with the decimals of the other group's.
    static String meanAndSd(Figure mean, Figure sd, Figure... beside) {
        DoubleFunction<String> format = alike(List.of(mean, sd), beside);
        return missing(mean)
                .orElseGet(() -> "%s (%s)".formatted(figure(mean, format), figure(sd, format)));
    }

    /// A median with its quartiles: `54.00 (43.00 to 64.00)`, or why there is none; with the decimals of the other group's.
    static String medianAndQuartiles(Figure median, Figure q1, Figure q3, Figure... beside) {
        DoubleFunction<String> format = alike(List.of(median, q1, q3), beside);
        return missing(median)
                .orElseGet(() ->
                        "%s (%s to %s)"
                                .formatted(
                                        figure(median, format),
                                        figure(q1, format),
                                        figure(q3, format)));
    }

    /// Limits in words: `0.94 to 1.37`, `1.4 and up`, or why there are none.
    public static String interval(Figure lower, Figure upper, DoubleFunction<String> format) {
        if (lower instanceof Figure.Value(double low)) {
            return upper instanceof Figure.Value(double high)
                    ? "%s to %s".formatted(format.apply(low), format.apply(high))
                    : "%s and up".formatted(format.apply(low));
        }
        return upper instanceof Figure.Value(double high)
                ? "up to %s".formatted(format.apply(high))
                : figure(lower, format);
    }

    /// An estimate with its limits: `1.13 (0.94 to 1.37)`.
    static String estimate(
            Figure value, Figure lower, Figure upper, DoubleFunction<String> format) {
        return value instanceof Figure.Value(double found)
                ? "%s (%s)".formatted(format.apply(found), interval(lower, upper, format))
                : figure(value, format);
    }

    public static String oddsRatio(Figure value, Figure lower, Figure upper) {
        return estimate(value, lower, upper, RatioValue.alike(value, lower, upper));
    }

    /// Of a term without its limits, written as beside them.
    static String oddsRatio(Model.Term term) {
        return figure(
                term.oddsRatio(), RatioValue.alike(term.oddsRatio(), term.lower(), term.upper()));
    }

    /// The limits of a term.
    static String interval(Model.Term term) {
        return interval(
                term.lower(),
                term.upper(),
                RatioValue.alike(term.oddsRatio(), term.lower(), term.upper()));
    }

    public static String figure(Figure figure, DoubleFunction<String> format) {
        return switch (figure) {
            case Figure.Value(double value) -> format.apply(value);
            case Figure.NotEstimable not -> missing(not).orElseThrow();
            case Figure.Masked masked -> missing(masked).orElseThrow();
        };
    }

    /// Why there is no number.
    static Optional<String> missing(Figure figure) {
        return switch (figure) {
            case Figure.Value _ -> Optional.empty();
            case Figure.NotEstimable(String reason) -> Optional.of("not estimable: " + reason);
            case Figure.Masked _ -> Optional.of("hidden: few people");
        };
    }

    /// A share as people out of a hundred.
    static String outOf100(double share) {
        if (share <= 0) {
            return "no one";
        }
        if (share >= 1) {
            return "everyone";
        }
        long people = Math.round(100 * share);
        if (people == 0) {
            return "fewer than 1 out of 100 people";
        }
        return people == 100
                ? "more than 99 out of 100 people"
                : "about %d out of 100 people".formatted(people);
    }

    public static String capital(String words) {
        return words.isEmpty() || hasOwnCapital(words)
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }

    /// eGFR and pH stay as they are.
    private static boolean hasOwnCapital(String words) {
        int second = words.offsetByCodePoints(0, 1);
        return second < words.length() && Character.isUpperCase(words.codePointAt(second));
    }

    /// Names of the results in words: `cause_of_condition`.
    public static String words(String key) {
        return key.replace('_', ' ');
    }
}
