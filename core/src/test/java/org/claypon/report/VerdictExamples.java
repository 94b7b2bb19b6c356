package org.claypon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Verdict;

/// Verdicts and evidence to write reports from.
final class VerdictExamples {

    private final UnaryOperator<String> text;

    VerdictExamples(String prefix) {
        this.text = each -> prefix + each;
    }

    private String t(String each) {
        return text.apply(each);
    }

    /// Of the flagship.
    Verdict full(boolean hostile) {
        return new Verdict(
                t(
                        "Restless legs syndrome was not seen to become steadily more or less common with higher vitamin B12 here (odds ratio 1.1,"
                                + " 95 % interval 0.94 to 1.4). This does not show that there is no link."),
                Optional.of(new Verdict.About(t("b12 per 100 pg/mL"), t("b12 per 100 pg/mL"))),
                false,
                "uncalibrated",
                "very_low",
                List.of(
                        step("design", 0, "low", "Nobody was assigned by chance.", numbers()),
                        step(
                                "calibration",
                                -1,
                                "very_low",
                                "No negative controls have measured the systematic error.",
                                numbers("negative_controls", Figure.of(0))),
                        step(
                                "indirectness",
                                -1,
                                "very_low",
                                "Exposure and condition were recorded at one time.",
                                numbers(
                                        "days_between",
                                        Figure.notEstimable(t("recorded at one time"))))),
                hostile
                        ? List.of(t("few_cases"))
                        : List.of("not_calibrated", "few_cases", "cross_sectional"),
                new Verdict.LookedAt(
                        4,
                        4,
                        0.2,
                        List.of(
                                finding("b12 per 100 pg/mL", "amount", "vitamin B12", "none"),
                                finding("b12 per doubling", "amount", "vitamin B12", "none"),
                                finding(
                                        "b12 below 300 pg/mL",
                                        "present",
                                        "vitamin B12 below 300 pg/mL",
                                        "none"),
                                new Verdict.Finding(
                                        t("nerve drug"),
                                        t("nerve drug") + ", adjusted",
                                        t("nerve drug"),
                                        "present",
                                        t("“nerve drug”"),
                                        "more"))));
    }

    Verdict nothingSeen() {
        Verdict full = full(false);
        return new Verdict(
                full.headline(),
                full.about(),
                full.called(),
                full.estimate(),
                full.certainty(),
                full.certaintySteps(),
                full.stamps(),
                new Verdict.LookedAt(3, 3, 0.15, full.lookedAt().findings().subList(0, 3)));
    }

    List<Evidence> evidence() {
        return List.of(
                new Evidence(
                        t("strength"),
                        t(
                                "The odds ratio is 1.13: the interval holds 1, and odds ratios that would matter, too."),
                        "silent",
                        numbers("odds_ratio", Figure.of(1.134)),
                        "data",
                        Optional.empty()),
                new Evidence(
                        t("consistency"),
                        t("Mean B12 was 168 pg/mL in 80 patients and 419 pg/mL in 80 controls"),
                        t("supports"),
                        numbers(),
                        "person",
                        Optional.of(t("Geng 2022"))));
    }

    private Verdict.Finding finding(String model, String form, String subject, String seen) {
        return new Verdict.Finding(t(model), t(model), t(model), form, t(subject), seen);
    }

    private Verdict.Step step(
            String domain,
            int change,
            String after,
            String because,
            SequencedMap<String, Figure> numbers) {
        return new Verdict.Step(t(domain), change, after, t(because), numbers);
    }

    SequencedMap<String, Figure> numbers() {
        return new LinkedHashMap<>();
    }

    SequencedMap<String, Figure> numbers(String name, Figure figure) {
        SequencedMap<String, Figure> numbers = numbers();
        numbers.put(t(name), figure);
        return numbers;
    }

    /// A verdict that says no more than a headline and stamps, about these terms of one model.
    static Verdict of(
            String headline,
            List<String> stamps,
            String form,
            String model,
            List<Model.Term> terms) {
        List<Verdict.Finding> findings =
                terms.stream()
                        .map(term ->
                                new Verdict.Finding(
                                        model,
                                        model,
                                        term.term(),
                                        form,
                                        "“" + term.term() + "”",
                                        seen(term)))
                        .toList();
        int estimated =
                (int) findings.stream().filter(found -> !found.seen().equals("unknown")).count();
        return new Verdict(
                headline,
                terms.stream().findFirst().map(term -> new Verdict.About(model, term.term())),
                false,
                "uncalibrated",
                "very_low",
                List.of(),
                stamps,
                new Verdict.LookedAt(
                        terms.isEmpty() ? 0 : 1, estimated, 0.05 * estimated, findings));
    }

    private static String seen(Model.Term term) {
        if (!(term.oddsRatio() instanceof Figure.Value)) {
            return "unknown";
        }
        if (term.lower() instanceof Figure.Value(double lower) && lower > 1) {
            return "more";
        }
        return term.upper() instanceof Figure.Value(double upper) && upper < 1 ? "less" : "none";
    }
}
