package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.html.Html;
import org.claypon.results.Results;
import org.claypon.results.Specifications;

/// The same question under every set of choices that could be defended, and which of the choices matter.
final class SpecificationSection {

    private static final String MEANING =
            "Other people could have made other choices, and defended them. Here each choice of the study is made otherwise, one at a"
                    + " time, and the same question is answered again. Odds ratios are turned so that above 1 always means the same"
                    + " side as above 1 in the study.";

    private static final String WARNING =
            "These analyses share most of their people. They are not separate votes, and how many of them agree is no probability:"
                    + " no p value is given for them together. What all of them do wrong in the same way does not show here.";

    private static final String ROUNDED =
            " It is worked out from the rounded numbers of the table above, and rounded odds ratios leave a range, not a number: each may have"
                    + " been anything that is rounded to it. Where an odds ratio does not change in the digits shown, the range says "
                    + "under what it stays.";

    private static final String RATIOS =
            "Each column is an analysis, the square the study’s own. Filled dots: the 95\u00A0% limits leave"
                    + " out 1; open dots: they do not. An arrow is a limit that is open or lies beyond the axis."
                    + " Dots below say what differs from the study; all else is as in the study.";

    private static final String FORMS =
            "Odds ratios of different forms are of different steps and cannot share an axis. Here each is shown by"
                    + " how many standard errors its p value puts it from no association, above the line on the"
                    + " side of an odds ratio above 1. Between the dashed lines p is above 0.05.";

    private static final String SPANS =
            " A p of one digit leaves a span, which the table gives; the dot is where the rounded p lies, and on the line"
                    + " where an odds ratio of 1.0 does not say on which side.";

    private static final String CHANGE =
            "The change is that of the log odds ratio, in standard errors of the study’s own analysis; for other forms of the"
                    + " exposure it is that of the number of standard errors. What another draw between equally close"
                    + " controls moves is chance alone, and a measure for the rest.";

    private SpecificationSection() {}

    static List<Html> of(Results results) {
        Optional<Specifications> found = results.sensitivity().specifications();
        return found.filter(each -> !each.analyses().isEmpty())
                .map(each -> parts(results, each))
                .orElseGet(() ->
                        List.of(
                                Prose.note(
                                        "Other choices are tried where the data have one row per participant and an exposure has a single"
                                                + " odds ratio. Here none were tried.")));
    }

    private static List<Html> parts(Results results, Specifications found) {
        int k = results.study().smallestCount();
        SpecificationFigures figures = new SpecificationFigures(results, found);
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.paragraph(MEANING));
        parts.add(Prose.list(new SpecificationSentences(results, found).all()));
        parts.add(Prose.note(WARNING));
        if (k > 1) {
            parts.add(Prose.note(hidden(k)));
        }
        figures.ratios()
                .ifPresent(plot ->
                        parts.add(
                                plot.figure(
                                        "specifications-figure",
                                        RATIOS,
                                        SpecificationTables.analyses(results, found))));
        figures.forms()
                .ifPresent(plot ->
                        parts.add(
                                plot.figure(
                                        "forms-figure",
                                        k > 1 ? FORMS + SPANS : FORMS,
                                        SpecificationTables.forms(results, found))));
        parts.add(Prose.heading("Which choices matter"));
        parts.add(Prose.paragraph(k > 1 ? CHANGE + ROUNDED : CHANGE));
        parts.add(SpecificationTables.choices(results, found).html());
        SpecificationTables.unmoved(results, found)
                .ifPresent(unmoved -> parts.add(Prose.paragraph(unmoved)));
        return parts;
    }

    private static String hidden(int k) {
        return ("Where counts under %d are hidden, no number of people is given here, and odds ratios have two digits. An analysis that"
                        + " differs from another by fewer than %d people or comes to the same numbers is marked “no difference shown”:"
                        + " the two side by side would say how those few people are.")
                .formatted(k, k);
    }
}
