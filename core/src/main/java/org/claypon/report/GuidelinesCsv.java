package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.results.Model;

/// People in the bands of the study's guideline, and the result under each guideline, as tables.
final class GuidelinesCsv {

    private GuidelinesCsv() {}

    static String own(Optional<GuidelineGroups> guideline) {
        Csv csv =
                new Csv("group", "band", "reason", "people", "share", "share_lower", "share_upper");
        guideline.ifPresent(found -> guideline(csv, found));
        return csv.toString();
    }

    private static void guideline(Csv csv, GuidelineGroups guideline) {
        guideline
                .groups()
                .forEach((group, bands) ->
                        bands.forEach((band, people) -> band(csv, guideline, group, band, people)));
        guideline
                .notClassifiable()
                .forEach((reason, people) ->
                        csv.row()
                                .text(
                                        "cases and controls",
                                        GuidelineSection.NOT_CLASSIFIABLE,
                                        reason)
                                .counts(people)
                                .nothing(3)
                                .end());
    }

    private static void band(
            Csv csv, GuidelineGroups guideline, String group, String band, Count people) {
        Csv.Row row = csv.row().text(group, band, "").counts(people);
        GuidelineSection.share(guideline, group, band)
                .map(share -> row.figures(share.share(), share.lower(), share.upper()))
                .orElseGet(() -> row.nothing(3))
                .end();
    }

    /// One row a band of each guideline; the lowest band's has the model.
    static String each(List<GuidelineSensitivity> all) {
        Csv csv =
                Csv.noted(
                        "guideline",
                        "version",
                        "of_the_study",
                        "band",
                        "lowest",
                        "cases",
                        "controls",
                        "sets",
                        "sets_informative",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p",
                        "method");
        for (GuidelineSensitivity one : all) {
            GuidelineSection.bandNames(one.guideline()).forEach(band -> row(csv, one, band));
            row(csv, one, GuidelineSection.NOT_CLASSIFIABLE);
        }
        return csv.toString();
    }

    private static void row(Csv csv, GuidelineSensitivity one, String band) {
        boolean lowest = band.equals(one.lowestBand());
        Optional<Model> model = Optional.of(one.model()).filter(_ -> lowest);
        Optional<Model.Term> term = model.flatMap(found -> found.terms().stream().findFirst());
        csv.row()
                .text(
                        one.guideline().id(),
                        one.guideline().version(),
                        one.used() ? "yes" : "no",
                        band,
                        lowest ? "yes" : "no")
                .count(people(one, "cases", band))
                .count(people(one, "controls", band))
                .count(model.map(Model::sets))
                .count(model.map(Model::setsInformative))
                .figure(term.map(Model.Term::oddsRatio))
                .figure(term.map(Model.Term::lower))
                .figure(term.map(Model.Term::upper))
                .figure(term.map(Model.Term::p))
                .text(model.map(Model::method).orElse(""))
                .end();
    }

    private static Optional<Count> people(GuidelineSensitivity one, String group, String band) {
        return GuidelineSection.people(one.guideline(), group, band);
    }
}
