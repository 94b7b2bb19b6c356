package org.claypon.evidence;

import java.util.List;
import java.util.Optional;
import org.claypon.exposure.AmountIn;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.study.Exposure;
import org.claypon.study.Study;

/// One exposure of the study, and the models that answer for it.
record Question(Exposure exposure, Model plain, Optional<Model> adjusted) {

    private static final String ADJUSTED = ", adjusted";

    /// More covariates than this are not named in one sentence.
    private static final int MANY = 3;

    /// In the order of the study file. A spline is none: it has a curve with its tests, and no odds ratio to judge.
    static List<Question> all(Study study, List<Model> models) {
        return study.analysis().exposures().stream()
                .filter(exposure -> !(exposure instanceof Exposure.Spline))
                .flatMap(exposure ->
                        model(models, exposure.name())
                                .map(plain ->
                                        new Question(
                                                exposure,
                                                plain,
                                                model(models, exposure.name() + ADJUSTED)))
                                .stream())
                .toList();
    }

    private static Optional<Model> model(List<Model> models, String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /// Adjusted where the study adjusts; with few exposed the more cautious of the two.
    Model model() {
        return adjusted.filter(_ -> !staysUnadjusted()).orElse(plain);
    }

    /// Whether the unadjusted model answers although the study adjusts. With few exposed cases or controls an adjusted odds ratio tends to lie too
    /// far from 1 (Greenland and others 2000, Am J Epidemiol 151:531), and the p of the unadjusted one is exact. So the adjusted one answers only
    /// where it alone sees no link.
    boolean staysUnadjusted() {
        return adjusted.isPresent()
                && plain.hasExactP()
                && main(plain).filter(term -> term.oddsRatio() instanceof Figure.Value).isPresent()
                && !(apart(plain) && !apart(adjusted.get()));
    }

    private boolean apart(Model model) {
        return main(model).map(term -> Seen.of(term).apart()).orElse(false);
    }

    /// Those of the exposure itself.
    List<Model.Term> terms() {
        return termsOf(model());
    }

    private List<Model.Term> termsOf(Model model) {
        return model.terms().subList(0, Math.min(plain.terms().size(), model.terms().size()));
    }

    /// The one that the headline speaks of: of quartiles the highest against the lowest, else the first.
    Optional<Model.Term> main() {
        return main(model());
    }

    Optional<Model.Term> main(Model model) {
        List<Model.Term> terms = termsOf(model);
        return exposure instanceof Exposure.Quartiles
                ? terms.reversed().stream().findFirst()
                : terms.stream().findFirst();
    }

    /// What the adjusted model is adjusted for, as it stands inside a sentence.
    String covariates(Study study) {
        List<String> names =
                study.analysis().covariatesOf(exposure).stream()
                        .filter(covariate -> !isSameInEachSet(covariate.name()))
                        .map(covariate ->
                                covariate
                                        .measured()
                                        .map(measurement -> Words.label(study, measurement))
                                        .orElse(covariate.name()))
                        .distinct()
                        .toList();
        return names.size() > MANY ? names.size() + " covariates" : Words.listed(names);
    }

    /// Whether the matching has dealt with a covariate: then it is none of the model.
    private boolean isSameInEachSet(String covariate) {
        List<Model.Term> terms =
                model().terms().stream()
                        .skip(plain.terms().size())
                        .filter(term ->
                                term.term().equals(covariate)
                                        || term.term().startsWith(covariate + ": "))
                        .toList();
        return !terms.isEmpty() && terms.stream().allMatch(Model.Term::sameInEachSet);
    }

    /// Whether every covariate of the study is the same in each set, so that the model is adjusted for nothing.
    boolean isAdjustedForNothing(Study study) {
        List<Exposure> covariates = study.analysis().covariatesOf(exposure);
        return !covariates.isEmpty()
                && covariates.stream().allMatch(covariate -> isSameInEachSet(covariate.name()));
    }

    Form form() {
        return switch (exposure) {
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Spline _,
                    Exposure.AsItStands _ ->
                    Form.AMOUNT;
            case Exposure.Quartiles _,
                    Exposure.Below _,
                    Exposure.Above _,
                    Exposure.Answered _,
                    Exposure.Category _ ->
                    Form.PRESENT;
        };
    }

    /// Of more of the exposure, also where the model counts less of it.
    Seen seen(Model.Term term) {
        Seen seen = Seen.of(term);
        return exposure instanceof Exposure.Linear linear && linear.lower() ? seen.turned() : seen;
    }

    /// The exposure as it stands inside a sentence.
    String subject(Study study, Model.Term term) {
        return switch (exposure) {
            case Exposure.Linear linear -> Words.label(study, linear.measurement());
            case Exposure.PerDoubling doubling -> Words.label(study, doubling.measurement());
            case Exposure.Spline spline -> Words.label(study, spline.measurement());
            case Exposure.Quartiles quartiles ->
                    "%s in the %s rather than the lowest quarter"
                            .formatted(Words.label(study, quartiles.measurement()), quarter(term));
            case Exposure.Below below ->
                    "%s below %s"
                            .formatted(
                                    Words.label(study, below.measurement()),
                                    AmountIn.text(below.limit()));
            case Exposure.Above above ->
                    "%s above %s"
                            .formatted(
                                    Words.label(study, above.measurement()),
                                    AmountIn.text(above.limit()));
            case Exposure.Category category ->
                    "%s rather than %s"
                            .formatted(
                                    Words.quoted(term.term()), Words.quoted(category.reference()));
            case Exposure.Answered _, Exposure.AsItStands _ ->
                    Words.quoted(study.labelled(exposure.name()));
        };
    }

    private static String quarter(Model.Term term) {
        return switch (term.term().charAt(term.term().length() - 1)) {
            case '2' -> "second";
            case '3' -> "third";
            default -> "highest";
        };
    }

    /// What one step of a number is, after an odds ratio; nothing of a trait.
    String step() {
        return switch (exposure) {
            case Exposure.Linear linear ->
                    " for each %s %s"
                            .formatted(
                                    AmountIn.text(linear.per()), linear.lower() ? "less" : "more");
            case Exposure.PerDoubling _ -> " for each doubling";
            case Exposure.AsItStands _ -> " for each step of 1";
            case Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Below _,
                    Exposure.Above _,
                    Exposure.Answered _,
                    Exposure.Category _ ->
                    "";
        };
    }
}
