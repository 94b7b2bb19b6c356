package org.claypon.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.RatioValue;
import org.claypon.study.Study;

/// Numbers and names inside the sentences of this step. Ratios are written as everywhere in the report, amounts with three significant
/// digits; of an estimate from few people the masking has left two.
final class Words {

    private Words() {}

    static String three(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    /// A limit of an amount, or what stands for it where it is open.
    static String limit(Figure limit, String open) {
        return limit(limit, open, Words::three);
    }

    /// An odds ratio of a term: `1.45 for each 100 pg/mL less (95 % interval 1.32 to 1.62)`.
    ///
    /// @param step in words, for what difference it stands
    static String ratio(Model.Term term, String step) {
        return "%s (%s)"
                .formatted(
                        ratio(term.oddsRatio(), term.lower(), term.upper(), step),
                        interval(term.oddsRatio(), term.lower(), term.upper()));
    }

    /// A ratio with as many digits as its limits.
    static String ratio(Figure ratio, Figure lower, Figure upper, String step) {
        return ratio instanceof Figure.Value(double value)
                ? RatioValue.alike(ratio, lower, upper).apply(value) + step
                : reason(ratio);
    }

    /// The interval of a ratio.
    static String interval(Figure ratio, Figure lower, Figure upper) {
        DoubleFunction<String> said = RatioValue.alike(ratio, lower, upper);
        return "95 %% interval %s to %s"
                .formatted(limit(lower, "0", said), limit(upper, "no upper limit", said));
    }

    private static String limit(Figure limit, String open, DoubleFunction<String> said) {
        return limit instanceof Figure.Value(double value) ? said.apply(value) : open;
    }

    /// Why there is no number. A hidden one may rest on few people itself, or stand beside one that does.
    static String reason(Figure figure) {
        return switch (figure) {
            case Figure.NotEstimable(String reason) -> reason;
            case Figure.Masked _ -> "it is hidden, as few people stand behind it or beside it";
            case Figure.Value _ -> throw new IllegalArgumentException("a value needs no reason");
        };
    }

    /// The label inside a sentence: `Vitamin B12` loses its capital, `HbA1c` and `LDL` keep theirs.
    static String label(Study study, String measurement) {
        return inside(study.measurement(measurement).label());
    }

    static String inside(String label) {
        return label.matches("\\p{Lu}\\p{Ll}{2}.*")
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }

    static String capital(String sentence) {
        return sentence.substring(0, sentence.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + sentence.substring(sentence.offsetByCodePoints(0, 1));
    }

    /// `a`, `a and b`, `a, b and c`.
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String quoted(String name) {
        return "“" + name + "”";
    }

    static String many(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
