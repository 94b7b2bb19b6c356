package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.results.Model;

/// `guideline_sensitivity.csv`: one row a band of each guideline; the lowest band's has the model.
final class GuidelinesCsv {

    private GuidelinesCsv() {}

    static String of(List<GuidelineSensitivity> all) {
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
