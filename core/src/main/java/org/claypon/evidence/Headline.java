package org.claypon.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.study.Amount;
import org.claypon.study.Exposure;
import org.claypon.study.Study;

/// The one sentence that a reader takes away. It says what was seen, never what causes what.
///
/// Its numbers have three significant digits; of an estimate from few people the masking has left two.
final class Headline {

    private Headline() {}

    /// Of the first exposure, adjusted where the study adjusts; of the first comparison where there is no exposure.
    static String of(Study study, List<Model> models, List<Comparison> comparisons) {
        if (models.isEmpty()) {
            return comparisons.isEmpty()
                    ? "Nothing was asked of these data."
                    : compared(study, comparisons.getFirst());
        }
        Exposure exposure = study.analysis().exposures().getFirst();
        Optional<Model> adjusted =
                models.stream()
                        .filter(model -> model.name().equals(exposure.name() + ", adjusted"))
                        .findFirst();
        return modelled(study, exposure, adjusted.orElse(models.getFirst()), adjusted.isPresent());
    }

    private static String modelled(Study study, Exposure exposure, Model model, boolean adjusted) {
        Model.Term term = model.terms().getFirst();
        if (!(term.oddsRatio() instanceof Figure.Value(double ratio))) {
            return "These data hold no estimate for %s in %s: %s."
                    .formatted(
                            subject(study, exposure),
                            study.heading().condition(),
                            reason(term.oddsRatio()));
        }
        String numbers =
                "(odds ratio %s, 95 %% interval %s to %s%s)"
                        .formatted(
                                three(ratio),
                                limit(term.lower(), "0"),
                                limit(term.upper(), "no upper limit"),
                                adjusted ? ", adjusted" : "");
        return excludesOne(term)
                ? "%s %s. This is an association, not proof of a cause."
                        .formatted(seen(study, exposure, ratio > 1), numbers)
                : "%s %s. This cannot refute that it does."
                        .formatted(unseen(study, exposure), numbers);
    }

    /// The exposure as the subject of a sentence.
    private static String subject(Study study, Exposure exposure) {
        return switch (exposure) {
            case Exposure.Linear linear -> label(study, linear.measurement());
            case Exposure.PerDoubling doubling -> label(study, doubling.measurement());
            case Exposure.Quartiles quartiles ->
                    "a value in the second quartile of " + label(study, quartiles.measurement());
            case Exposure.Below below ->
                    "%s below %s"
                            .formatted(label(study, below.measurement()), plain(below.limit()));
            case Exposure.Above above ->
                    "%s above %s"
                            .formatted(label(study, above.measurement()), plain(above.limit()));
            case Exposure.Answered _, Exposure.AsItStands _, Exposure.Category _ -> exposure.name();
        };
    }

    private static String seen(Study study, Exposure exposure, boolean more) {
        String condition = study.heading().condition();
        String subject = subject(study, exposure);
        return switch (exposure) {
            case Exposure.Linear(_, _, _, boolean lower, _) ->
                    tended(condition, subject, more != lower);
            case Exposure.PerDoubling _, Exposure.AsItStands _ -> tended(condition, subject, more);
            case Exposure.Quartiles _,
                    Exposure.Below _,
                    Exposure.Above _,
                    Exposure.Answered _,
                    Exposure.Category _ ->
                    "%s was %s common in people with %s than in matched people without it"
                            .formatted(capital(subject), more ? "more" : "less", condition);
        };
    }

    private static String tended(String condition, String subject, boolean higher) {
        return "People with %s tended to have %s %s than matched people without it"
                .formatted(condition, higher ? "higher" : "lower", subject);
    }

    private static String unseen(Study study, Exposure exposure) {
        String condition = study.heading().condition();
        String subject = subject(study, exposure);
        return switch (exposure) {
            case Exposure.Linear _, Exposure.PerDoubling _, Exposure.AsItStands _ ->
                    "Neither low nor high %s was seen to go with %s here"
                            .formatted(subject, condition);
            case Exposure.Quartiles _,
                    Exposure.Below _,
                    Exposure.Above _,
                    Exposure.Answered _,
                    Exposure.Category _ ->
                    "%s was not seen to go with %s here".formatted(capital(subject), condition);
        };
    }

    private static String compared(Study study, Comparison comparison) {
        Comparison.Difference difference = comparison.difference();
        String what =
                "%s in people with %s".formatted(comparison.label(), study.heading().condition());
        if (!(difference.mean() instanceof Figure.Value(double mean))) {
            return "These data hold no comparison of %s: %s."
                    .formatted(what, reason(difference.mean()));
        }
        String numbers =
                "(matched difference %s %s, 95 %% interval %s to %s)"
                        .formatted(
                                three(mean),
                                comparison.unit(),
                                limit(difference.lower(), "open"),
                                limit(difference.upper(), "open"));
        boolean apart =
                difference.lower() instanceof Figure.Value(double lower)
                        && difference.upper() instanceof Figure.Value(double upper)
                        && (lower > 0 || upper < 0);
        return apart
                ? "%s was %s than in matched people without it %s."
                        .formatted(what, mean > 0 ? "higher" : "lower", numbers)
                : "%s was not seen to differ from matched people without it %s."
                        .formatted(what, numbers);
    }

    private static boolean excludesOne(Model.Term term) {
        return (term.lower() instanceof Figure.Value(double lower) && lower > 1)
                || (term.upper() instanceof Figure.Value(double upper) && upper < 1);
    }

    /// The label inside a sentence: `Vitamin B12` loses its capital, `HbA1c` and `LDL` keep theirs.
    private static String label(Study study, String measurement) {
        String label = study.measurement(measurement).label();
        return label.matches("\\p{Lu}\\p{Ll}{2}.*")
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }

    private static String limit(Figure limit, String open) {
        return limit instanceof Figure.Value(double value) ? three(value) : open;
    }

    private static String reason(Figure figure) {
        return switch (figure) {
            case Figure.NotEstimable(String reason) -> reason;
            case Figure.Masked(int k) -> "fewer than %d people stand behind it".formatted(k);
            case Figure.Value value ->
                    throw new IllegalArgumentException("a value needs no reason");
        };
    }

    private static String three(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private static String plain(Amount amount) {
        return plain(amount.value()) + " " + amount.unit();
    }

    private static String plain(double value) {
        String text = new BigDecimal(Double.toString(value)).toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
