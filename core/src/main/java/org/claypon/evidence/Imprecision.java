package org.claypon.evidence;

import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Shortened;
import org.claypon.study.Study;

/// How much chance alone may have moved the estimate, as a step of the certainty ([CertaintySteps]).
record Imprecision(int change, String because, Numbers numbers) {

    /// Of the upper limit to the lower: beyond it the data fit a link of almost any size.
    private static final double WIDE = 10;

    static Imprecision of(Study study, Results results, Optional<Question> question) {
        Optional<Model.Term> term = question.flatMap(Question::main);
        if (question.isEmpty() || term.isEmpty()) {
            return new Imprecision(0, "There is no odds ratio to judge.", new Numbers());
        }
        Numbers numbers = new Numbers().add(term.get());
        if (!(term.get().oddsRatio() instanceof Figure.Value)) {
            boolean hidden = term.get().oddsRatio() instanceof Figure.Masked;
            return new Imprecision(
                    -2, hidden ? "The estimate is hidden." : "There is no estimate.", numbers);
        }
        numbers.add("wald_lower", term.get().wald().lower())
                .add("wald_upper", term.get().wald().upper())
                .add(
                        "minimum_detectable_odds_ratio",
                        question.get().model().minimumDetectableOddsRatio());
        Optional<Contrast> contrast =
                Contrast.of(study, results.comparisons(), question.get(), term.get());
        contrast.ifPresent(found -> found.addTo(numbers, "middle_half"));
        return judged(question.get(), term.get(), contrast, numbers);
    }

    private static Imprecision judged(
            Question question, Model.Term term, Optional<Contrast> contrast, Numbers numbers) {
        boolean apart = Seen.of(term).apart();
        if (contrast.isPresent() && contrast.get().spans(Contrast.APPRECIABLE)) {
            return new Imprecision(-2, "The interval reaches beyond 0.8 and beyond 1.25.", numbers);
        }
        if (contrast.isPresent() && !apart && contrast.get().reaches(Contrast.APPRECIABLE)) {
            return new Imprecision(
                    -1,
                    "The interval %s, and reaches beyond 0.8 or 1.25."
                            .formatted(Seen.holdsOne(term)),
                    numbers);
        }
        if (disagree(term)) {
            return new Imprecision(
                    -1,
                    "The likelihood-ratio and the Wald interval disagree on 1: a few people carry much of the estimate.",
                    numbers);
        }
        if (question.form() == Form.PRESENT && spansTen(term)) {
            return new Imprecision(
                    -1, "The upper limit is more than ten times the lower.", numbers);
        }
        if (question.form() == Form.PRESENT && misses(question.model())) {
            return new Imprecision(
                    -1, "An odds ratio of 2 would be missed more than one time in five.", numbers);
        }
        return new Imprecision(
                0,
                apart
                        ? "The interval leaves out 1."
                        : contrast.isPresent()
                                ? "The interval is narrow."
                                : "How wide the interval is cannot be judged, as the spread of the exposure is not among the comparisons.",
                numbers);
    }

    private static boolean disagree(Model.Term term) {
        Seen profile = Seen.of(term);
        Seen wald = Seen.of(term.oddsRatio(), term.wald().lower(), term.wald().upper(), 1);
        return term.wald().lower() instanceof Figure.Value
                && term.wald().upper() instanceof Figure.Value
                && profile != wald;
    }

    /// Of a trait only: the limits of a number are those of the step that the study names. Limits of two digits may be as far apart as these allow,
    /// so that hiding counts makes nobody surer.
    private static boolean spansTen(Model.Term term) {
        if (!(term.lower() instanceof Figure.Value(double lower))
                || !(term.upper() instanceof Figure.Value(double upper))) {
            return false;
        }
        return term.standardError() instanceof Figure.Masked
                ? Shortened.ratio(upper).high() > WIDE * Shortened.ratio(lower).low()
                : upper > WIDE * lower;
    }

    /// Of a trait only: for a number the ratio is for the step that the study names.
    private static boolean misses(Model model) {
        return model.minimumDetectableOddsRatio() instanceof Figure.Value(double least)
                && Math.max(least, 1 / least) > Contrast.LARGE;
    }
}
