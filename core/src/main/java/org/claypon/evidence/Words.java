package org.claypon.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.claypon.results.Figure;
import org.claypon.study.Study;

/// Numbers and names inside the sentences of this step. Numbers have three significant digits; of an estimate from few people the
/// masking has left two.
final class Words {

    private Words() {}

    static String three(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    static String figure(Figure figure) {
        return figure instanceof Figure.Value(double value) ? three(value) : reason(figure);
    }

    /// A limit, or what stands for it where it is open.
    static String limit(Figure limit, String open) {
        return limit instanceof Figure.Value(double value) ? three(value) : open;
    }

    static String interval(Figure lower, Figure upper) {
        return "95 %% interval %s to %s"
                .formatted(limit(lower, "0"), limit(upper, "no upper limit"));
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
