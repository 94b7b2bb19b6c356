package org.claypon.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.claypon.results.EValue;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;
import org.claypon.study.Study;

/// How strong the link is. A weak one is the first that confounding, selection or chance can make.
///
/// ```text
/// supports   the interval leaves out 1, and the estimate is further from 1 than 1.25 (or 1/1.25)
/// against    the interval holds 1, and lies wholly within 1/1.25 to 1.25
/// silent     otherwise
/// ```
///
/// The ratio is that of [Contrast], so that it does not depend on the step that the study names.
final class Strength {

    private Strength() {}

    static Evidence of(Study study, Results results, Question question) {
        Optional<Model.Term> main = question.main();
        if (main.isEmpty()) {
            return Viewpoint.STRENGTH.silent("There is no odds ratio: the exposure has no term.");
        }
        Model.Term term = main.get();
        Numbers numbers = new Numbers().add(term);
        List<EValue.Reading> eValues = eValues(results, question, term);
        eValues.forEach(reading ->
                numbers.add("e_value_if_" + reading.form(), reading.eValue())
                        .add("e_value_of_limits_if_" + reading.form(), reading.eValueOfLimits()));
        Seen seen = Seen.of(term);
        if (seen == Seen.UNKNOWN) {
            return Viewpoint.STRENGTH.silent(
                    "There is no odds ratio: %s.".formatted(Words.reason(term.oddsRatio())),
                    numbers.map());
        }
        return Contrast.of(study, results.comparisons(), question, term)
                .map(contrast -> judged(contrast, term, hidden(eValues, question.step()), numbers))
                .orElseGet(() ->
                        Viewpoint.STRENGTH.silent(
                                "The odds ratio is %s. Its size cannot be judged, as the spread of the exposure is not among the comparisons."
                                        .formatted(Words.ratio(term, question.step())),
                                numbers.map()));
    }

    private static String hidden(List<EValue.Reading> eValues, String step) {
        return eValues.stream()
                .map(EValue.Reading::eValue)
                .flatMap(figure ->
                        figure instanceof Figure.Value(double value)
                                ? Stream.of(RatioValue.said(value))
                                : Stream.empty())
                .reduce((one, other) -> one + " or " + other)
                .map(found ->
                        " One unmeasured factor that explained %s alone would have an E-value of %s."
                                .formatted(step.isEmpty() ? "it" : "the odds ratio" + step, found))
                .orElse("");
    }

    /// How strong a hidden confounder would have to be; for the step or trait that the study names.
    private static List<EValue.Reading> eValues(
            Results results, Question question, Model.Term term) {
        return results.sensitivity().eValues().stream()
                .filter(found ->
                        found.model().equals(question.model().name())
                                && found.term().equals(term.term()))
                .flatMap(found -> found.readings().stream())
                .toList();
    }

    private static String said(Contrast contrast) {
        Figure ratio = Figure.of(contrast.ratio());
        String limits = Words.interval(ratio, contrast.lowerFigure(), contrast.upperFigure());
        DoubleFunction<String> alike =
                RatioValue.alike(ratio, contrast.lowerFigure(), contrast.upperFigure());
        if (!contrast.isRange()) {
            return "The odds ratio%s is %s (%s)"
                    .formatted(contrast.over(), alike.apply(contrast.ratio()), limits);
        }
        return "The two digits that are shown of one step leave it open what the odds ratio is%s; %sits interval lies within %s"
                .formatted(
                        contrast.over(),
                        contrast.ratio() == 1
                                ? ""
                                : "it is %s or further from 1, and "
                                        .formatted(alike.apply(contrast.ratio())),
                        limits);
    }

    private static Evidence judged(
            Contrast contrast, Model.Term term, String eValues, Numbers numbers) {
        contrast.addTo(numbers, "odds_ratio_middle_half");
        String is = said(contrast);
        if (Seen.of(term).apart()) {
            return contrast.beyond(Contrast.APPRECIABLE)
                    ? Viewpoint.STRENGTH.supports(
                            is
                                    + ": beyond 1.25 (or 0.8), with an interval that leaves out 1."
                                    + eValues,
                            numbers.map())
                    : Viewpoint.STRENGTH.silent(
                            is
                                    + ". The interval leaves out 1, but a link this weak is easily made by something else.",
                            numbers.map());
        }
        String holds = is + ": the interval " + Seen.holdsOne(term);
        return contrast.whollyWithin(Contrast.APPRECIABLE)
                ? Viewpoint.STRENGTH.against(
                        holds + ", and nothing beyond 0.8 or 1.25.", numbers.map())
                : Viewpoint.STRENGTH.silent(
                        holds + ", and odds ratios that would matter, too.", numbers.map());
    }
}
