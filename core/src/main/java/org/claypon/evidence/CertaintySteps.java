package org.claypon.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.results.Balance;
import org.claypon.results.Count;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Verdict;
import org.claypon.study.Study;

/// How sure the headline is, in the manner of GRADE: from the start that the design gives, down and up, each step with the number that
/// moved it or did not.
///
/// ```text
/// design          low: nobody was assigned by chance
/// calibration     −1  no negative controls
/// bias            −1  a standardised difference after matching beyond 0.1, or more than 20 % of the sets lost to missing values
/// inconsistency   −1  a row of the evidence on consistency speaks against, or supplied entries on it speak both for and against
/// indirectness    −1  exposure and condition recorded at one time, or fewer than half of the people with the condition studied
/// imprecision     −1  the interval holds 1 and reaches beyond 1.25 or 0.8; or the likelihood-ratio and the Wald interval disagree on 1; or
///                     the upper limit of a trait is more than ten times the lower; or
///                     the smallest odds ratio that would be seen four times out of five is beyond 2
///                 −2  the interval reaches beyond 1.25 and beyond 0.8; or there is no estimate
/// large_effect    +1  the whole interval is beyond 2 (or ½);  +2 beyond 5 (or ⅕)
/// gradient        +1  the evidence on the gradient supports
/// ```
///
/// Steps up are taken only where none was taken down. Never below very low, never above high. Sizes are those of [Contrast].
///
/// **Source.** Guyatt and others 2011, J Clin Epidemiol 64:383–394, doi:10.1016/j.jclinepi.2010.04.026, and the parts that follow it; the numbers that
/// decide are ours and stand in METHODS.md.
final class CertaintySteps {

    /// The usual limit of balance (Austin 2009, Stat Med 28:3083, doi:10.1002/sim.3697).
    private static final double IMBALANCE = 0.1;

    private static final double SETS_LOST = 0.2;
    private static final double STUDIED = 0.5;

    private final Study study;
    private final Results results;
    private final Optional<Question> question;
    private final List<Evidence> evidence;
    private final List<Verdict.Step> steps = new ArrayList<>();
    private Certainty certainty = Certainty.LOW;
    private boolean down;

    private CertaintySteps(Study study, Results results, List<Evidence> evidence) {
        this.study = study;
        this.results = results;
        this.evidence = evidence;
        this.question = Question.all(study, results.models()).stream().findFirst();
    }

    /// @param calibrated whether negative controls have measured the systematic error
    static List<Verdict.Step> of(
            Study study, Results results, List<Evidence> evidence, boolean calibrated) {
        CertaintySteps certainty = new CertaintySteps(study, results, evidence);
        certainty.start();
        certainty.calibration(calibrated);
        certainty.bias();
        certainty.inconsistency();
        certainty.indirectness();
        certainty.imprecision();
        certainty.largeEffect();
        certainty.gradient();
        return List.copyOf(certainty.steps);
    }

    /// Where the steps end.
    static Certainty reached(List<Verdict.Step> steps) {
        return Certainty.valueOf(steps.getLast().after().toUpperCase(Locale.ROOT));
    }

    private void start() {
        step(
                "design",
                0,
                "Nobody was assigned by chance, so the certainty starts at low.",
                new Numbers());
    }

    private void calibration(boolean calibrated) {
        if (calibrated) {
            step(
                    "calibration",
                    0,
                    "Negative controls have measured the systematic error.",
                    new Numbers());
        } else {
            step(
                    "calibration",
                    -1,
                    "No negative controls have measured the systematic error.",
                    new Numbers().add("negative_controls", 0));
        }
    }

    private void bias() {
        OptionalDouble worst =
                results.balance().stream()
                        .map(Balance::after)
                        .filter(Figure.Value.class::isInstance)
                        .mapToDouble(after -> Math.abs(((Figure.Value) after).value()))
                        .max();
        Optional<Double> lost = question.flatMap(asked -> lost(asked.model()));
        Numbers numbers = new Numbers();
        worst.ifPresent(most -> numbers.add("largest_standardised_difference", most));
        lost.ifPresent(share -> numbers.add("share_of_sets_lost", share));
        boolean unlike = worst.isPresent() && worst.getAsDouble() > IMBALANCE;
        boolean many = lost.isPresent() && lost.get() > SETS_LOST;
        step("bias", unlike || many ? -1 : 0, bias(worst.isPresent(), unlike, many), numbers);
    }

    private static String bias(boolean known, boolean unlike, boolean many) {
        if (unlike) {
            return "Cases and controls still differ in something that they should be alike in.";
        }
        if (many) {
            return "Many sets are lost, since values are missing.";
        }
        return known
                ? "Cases and controls are alike in what the study matches on, and in age and sex where they are known, and few sets are lost."
                : "How alike cases and controls are is not known; no great loss of sets was seen.";
    }

    private static Optional<Double> lost(Model model) {
        return model.sets() instanceof Count.Exactly(long left)
                        && model.missing().sets() instanceof Count.Exactly(long lost)
                        && left + lost > 0
                ? Optional.of((double) lost / (left + lost))
                : Optional.empty();
    }

    private void inconsistency() {
        List<Evidence> rows = Viewpoint.CONSISTENCY.among(evidence);
        long supports = supplied(rows, "supports");
        long against = supplied(rows, "against");
        List<Evidence> strata =
                rows.stream().filter(row -> row.numbers().containsKey(Consistency.P)).toList();
        Optional<Evidence> apart =
                strata.stream().filter(row -> row.direction().equals("against")).findFirst();
        Numbers numbers = new Numbers();
        apart.or(() -> strata.stream().findFirst())
                .flatMap(row -> Optional.ofNullable(row.numbers().get(Consistency.P)))
                .ifPresent(p -> numbers.add(Consistency.P, p));
        boolean inside = apart.isPresent();
        numbers.add("supplied_for", (double) supports).add("supplied_against", (double) against);
        boolean between = supports > 0 && against > 0;
        step(
                "inconsistency",
                inside || between ? -1 : 0,
                inside
                        ? "The odds ratio points in different directions in different people."
                        : between
                                ? "Other studies, as supplied, speak both for and against."
                                : strata.isEmpty() && supports + against == 0
                                        ? "Nothing to compare: the study asks for no groups of people and supplies no other studies."
                                        : "No disagreement between groups or with supplied studies was seen.",
                numbers);
    }

    private static long supplied(List<Evidence> rows, String direction) {
        return rows.stream()
                .filter(row ->
                        row.suppliedBy().equals("person") && row.direction().equals(direction))
                .count();
    }

    private void indirectness() {
        boolean sameTime = study.design().sampling() == Study.Sampling.CROSS_SECTIONAL;
        Optional<Double> share = studied();
        Numbers numbers = new Numbers();
        if (sameTime) {
            numbers.add(
                    "days_between",
                    Figure.notEstimable("exposure and condition were recorded at one time"));
        }
        share.ifPresent(part -> numbers.add("share_studied", part));
        boolean few = share.isPresent() && share.get() < STUDIED;
        step(
                "indirectness",
                sameTime || few ? -1 : 0,
                sameTime
                        ? "Exposure and condition were recorded at one time; the question is what came before."
                        : few
                                ? "Fewer than half of the people with the condition were studied."
                                : "The people studied are most of those with the condition.",
                numbers);
    }

    /// The matched cases among the people with the condition.
    private Optional<Double> studied() {
        return results.attrition().cases().stream()
                .findFirst()
                .filter(first ->
                        first.left() instanceof Count.Exactly(long all)
                                && all > 0
                                && results.matching().cases() instanceof Count.Exactly)
                .map(first ->
                        (double) ((Count.Exactly) results.matching().cases()).number()
                                / ((Count.Exactly) first.left()).number());
    }

    private void imprecision() {
        Imprecision found = Imprecision.of(study, results, question);
        step("imprecision", found.change(), found.because(), found.numbers());
    }

    private void largeEffect() {
        Optional<Contrast> contrast = contrast();
        int levels =
                contrast.map(found ->
                                found.whollyBeyond(Contrast.VERY_LARGE)
                                        ? 2
                                        : found.whollyBeyond(Contrast.LARGE) ? 1 : 0)
                        .orElse(0);
        Numbers numbers = new Numbers();
        contrast.ifPresent(found ->
                numbers.add("lower", found.lowerFigure()).add("upper", found.upperFigure()));
        up(
                "large_effect",
                levels,
                contrast.isEmpty() ? "There is no interval to judge." : large(levels),
                numbers);
    }

    private static String large(int levels) {
        return levels == 0
                ? "The interval does not lie wholly beyond an odds ratio of 2, or of a half."
                : "The whole interval lies beyond %s."
                        .formatted(levels == 2 ? "5, or a fifth" : "2, or a half");
    }

    private Optional<Contrast> contrast() {
        return question.flatMap(asked ->
                asked.main()
                        .flatMap(term -> Contrast.of(study, results.comparisons(), asked, term)));
    }

    private void gradient() {
        Optional<Evidence> row =
                Viewpoint.GRADIENT.among(evidence).stream()
                        .filter(each -> each.suppliedBy().equals("data"))
                        .findFirst();
        boolean seen = row.isPresent() && row.get().direction().equals("supports");
        Numbers numbers = new Numbers();
        row.ifPresent(found -> found.numbers().forEach(numbers::add));
        up(
                "gradient",
                seen ? 1 : 0,
                seen
                        ? "More of the exposure goes with more of the condition, step by step."
                        : "No gradient was shown.",
                numbers);
    }

    /// A step up, unless one was taken down.
    private void up(String domain, int levels, String because, Numbers numbers) {
        boolean held = levels > 0 && down;
        step(
                domain,
                held ? 0 : levels,
                held ? because + " No step up, since one was taken down." : because,
                numbers);
    }

    private void step(String domain, int change, String because, Numbers numbers) {
        down |= change < 0;
        certainty = certainty.moved(change);
        steps.add(new Verdict.Step(domain, change, certainty.key(), because, numbers.map()));
    }
}
