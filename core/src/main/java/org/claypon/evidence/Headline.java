package org.claypon.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.claypon.results.Comparison;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.PValue;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;
import org.claypon.study.Study;

/// The sentence that a reader takes away, with how much else was looked at. Its verb is from [Verbs].
final class Headline {

    /// Where a curve, which has no interval, is said to differ from none.
    private static final double SIGNIFICANT = 0.05;

    private final Study study;
    private final boolean called;
    private final Certainty certainty;

    private Headline(Study study, boolean called, Certainty certainty) {
        this.study = study;
        this.called = called;
        this.certainty = certainty;
    }

    /// Of the first exposure, adjusted where the study adjusts; of the first comparison where there is no exposure.
    static String of(Study study, Results results, boolean called, Certainty certainty) {
        List<Model> models = results.models();
        List<Comparison> comparisons = results.comparisons();
        Headline headline = new Headline(study, called, certainty);
        List<Question> questions = Question.all(study, models);
        Optional<Curve> curve =
                models.reversed().stream().flatMap(model -> model.curve().stream()).findFirst();
        if (questions.isEmpty() && curve.isPresent()) {
            return headline.curved(curve.get());
        }
        if (questions.isEmpty()) {
            return comparisons.isEmpty()
                    ? "Nothing was asked of these data."
                    : headline.compared(comparisons.getFirst())
                            + others(comparisons.size(), "measurements compared");
        }
        return headline.modelled(questions.getFirst())
                + OtherForms.sentence(study, results, questions)
                + others(questions.size(), "exposures looked at");
    }

    private static String others(int count, String what) {
        return count < 2 ? "" : " It is the first of %d %s.".formatted(count, what);
    }

    /// Where the study asks for curves alone: of a curve there is no single odds ratio, its test speaks.
    private String curved(Curve curve) {
        String subject = Words.label(study, curve.measurement());
        String condition = study.heading().condition();
        if (!(curve.overall().p() instanceof Figure.Value(double p))) {
            return "These data hold no estimate for %s in %s: %s."
                    .formatted(subject, condition, Words.reason(curve.overall().p()));
        }
        String test = "(test of any curve against none, p %s)".formatted(PValue.said(p));
        return p < SIGNIFICANT
                ? "The odds of %s differed along the values of %s %s. This is an association, not proof of a cause."
                        .formatted(condition, subject, test)
                : "Along the values of %s no difference in the odds of %s was seen %s. This does not show that there is no link."
                        .formatted(subject, condition, test);
    }

    private String modelled(Question question) {
        Optional<Model.Term> main = question.main();
        if (main.isEmpty() || !(main.get().oddsRatio() instanceof Figure.Value)) {
            boolean hidden =
                    main.map(term -> term.oddsRatio() instanceof Figure.Masked).orElse(false);
            return (hidden
                            ? "The odds ratio for %s in %s is not shown: %s."
                            : "These data hold no estimate for %s in %s: %s.")
                    .formatted(
                            main.map(term -> question.subject(study, term))
                                    .orElse(Words.quoted(question.exposure().name())),
                            study.heading().condition(),
                            main.map(term -> Words.reason(term.oddsRatio()))
                                    .orElse("the exposure has no term"));
        }
        Model.Term term = main.get();
        Seen seen = question.seen(term);
        return "%s (odds ratio %s, %s%s). %s"
                .formatted(
                        said(question.form(), seen, question.subject(study, term)),
                        Words.ratio(term.oddsRatio(), term.lower(), term.upper(), question.step()),
                        Words.interval(term.oddsRatio(), term.lower(), term.upper()),
                        adjusted(question),
                        Seen.leftToChance(term)
                                ? byChance(term) + caution(seen, "")
                                : caution(seen, fit(term)));
    }

    private String adjusted(Question question) {
        if (question.staysUnadjusted()) {
            return ", not adjusted, as few are exposed";
        }
        if (question.adjusted().isEmpty() || question.isAdjustedForNothing(study)) {
            return "";
        }
        String covariates = question.covariates(study);
        return covariates.isEmpty() ? ", adjusted" : ", adjusted for " + covariates;
    }

    /// Where two methods disagree on 1, the more cautious is followed, and the reader told.
    private static String byChance(Model.Term term) {
        return term.p() instanceof Figure.Value(double p)
                ? "The interval leaves out 1, but by the exact test of so few people chance alone could do as much (p %s). "
                        .formatted(PValue.said(p))
                : "";
    }

    private static String fit(Model.Term term) {
        DoubleFunction<String> said =
                RatioValue.alike(term.oddsRatio(), term.lower(), term.upper());
        return term.lower() instanceof Figure.Value(double lower)
                        && term.upper() instanceof Figure.Value(double upper)
                ? ": the data fit any odds ratio from %s to %s"
                        .formatted(said.apply(lower), said.apply(upper))
                : "";
    }

    private String said(Form form, Seen seen, String subject) {
        return Verbs.sentence(called, certainty, form, seen, subject, study.heading().condition());
    }

    /// @param fit what the interval allows where no link was seen
    private static String caution(Seen seen, String fit) {
        return seen.apart()
                ? "This is an association, not proof of a cause."
                : "This does not show that there is no link%s.".formatted(fit);
    }

    private String compared(Comparison comparison) {
        Comparison.Difference difference = comparison.difference();
        if (!(difference.mean() instanceof Figure.Value(double mean))) {
            return "These data hold no comparison of %s in people with %s: %s."
                    .formatted(
                            Words.inside(comparison.label()),
                            study.heading().condition(),
                            Words.reason(difference.mean()));
        }
        Seen seen = Seen.of(difference.mean(), difference.lower(), difference.upper(), 0);
        return "%s (matched difference %s %s, 95 %% interval %s to %s). %s"
                .formatted(
                        said(Form.MEAN, seen, Words.inside(comparison.label())),
                        Words.three(mean),
                        comparison.unit(),
                        Words.limit(difference.lower(), "open"),
                        Words.limit(difference.upper(), "open"),
                        caution(seen, ""));
    }
}
