package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.results.Interaction;
import org.claypon.results.Model;
import org.claypon.results.Trend;

/// Models of the full study, with a prefix before every text.
record ModelExamples(String prefix) {

    private static final Figure NONE = Figure.notEstimable("no informative sets");

    private String t(String text) {
        return prefix + text;
    }

    /// Estimates of R's `clogit` on the finished match of the flagship (survival 3.5-3); detectable ratios are invented.
    List<Model> models() {
        return List.of(
                model("b12 per 100 pg/mL", 1.134, 0.940, 1.368, 1.31, Optional.empty()),
                model("b12 per doubling", 1.538, 0.741, 3.190, 2.83, Optional.empty()),
                model(
                        "b12 below 300 pg/mL",
                        0.9157,
                        0.2458,
                        3.410,
                        6.55,
                        Optional.of(
                                new Model.Exposed(
                                        Count.of(3), Count.of(21), Count.of(13), Count.of(84)))),
                curved(),
                separated());
    }

    /// A spline with the numbers of a study of leg jerks, shortened to four points; quartiles could not have both.
    private Model curved() {
        Model.Term line = term("b12 spline: line");
        Curve curve =
                new Curve(
                        t("b12"),
                        t("pg/mL"),
                        Count.of(84),
                        List.of(Figure.of(218), Figure.of(394), Figure.of(546), Figure.of(1033)),
                        Figure.of(475),
                        new Curve.LikelihoodRatio(Figure.of(5.25), 3, Figure.of(0.154)),
                        new Curve.LikelihoodRatio(Figure.of(0.55), 2, Figure.of(0.76)),
                        List.of(
                                point(225, 1.03, 0.69, 1.54),
                                point(475, 1, 1, 1),
                                point(750, 1.17, 0.87, 1.58),
                                point(1025, 1.23, 0.89, 1.7)));
        return new Model(
                t("b12 spline"),
                t("b12 spline"),
                Optional.of(t("pg/mL")),
                Optional.empty(),
                Count.of(21),
                Count.of(21),
                new Model.Missing(Count.of(0), Count.of(0)),
                Optional.empty(),
                t("profile likelihood"),
                Figure.of(-31.17),
                Figure.of(-33.798),
                NONE,
                List.of(line, term("b12 spline: bend 1"), term("b12 spline: bend 2")),
                new Model.Crude(NONE, NONE, NONE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(curve),
                Optional.of(
                        new Trend(
                                Figure.of(1.05),
                                Figure.of(0.83),
                                Figure.of(1.33),
                                Figure.of(0.17),
                                Figure.of(0.68))),
                List.of());
    }

    private static Curve.Point point(double at, double ratio, double lower, double upper) {
        return new Curve.Point(at, Figure.of(ratio), Figure.of(lower), Figure.of(upper));
    }

    private Model.Term term(String name) {
        Figure one = Figure.of(1.01);
        return new Model.Term(
                t(name),
                Figure.of(0.01),
                Figure.of(0.02),
                one,
                Figure.of(0.97),
                Figure.of(1.05),
                Figure.of(0.61),
                new Model.Wald(Figure.of(0.97), Figure.of(1.05), Figure.of(0.62)),
                Figure.of(0.6),
                Optional.empty(),
                Optional.empty());
    }

    private Model model(
            String name,
            double ratio,
            double lower,
            double upper,
            double detectable,
            Optional<Model.Exposed> exposed) {
        Model.Term term =
                new Model.Term(
                        t(name),
                        Figure.of(StrictMath.log(ratio)),
                        Figure.of(0.37),
                        Figure.of(ratio),
                        Figure.of(lower),
                        Figure.of(upper),
                        Figure.of(0.186),
                        new Model.Wald(Figure.of(lower), Figure.of(upper), Figure.of(0.19)),
                        Figure.of(0.181),
                        Optional.empty(),
                        Optional.empty());
        return new Model(
                t(name),
                t(name),
                Optional.of(t("pg/mL")),
                Optional.of(t("100 pg/mL")),
                Count.of(21),
                Count.of(21),
                new Model.Missing(Count.of(0), Count.of(0)),
                exposed,
                t("profile likelihood"),
                Figure.of(-32.91),
                Figure.of(-33.798),
                Figure.of(detectable),
                List.of(term),
                new Model.Crude(Figure.of(ratio * 0.98), Figure.of(lower), Figure.of(upper)),
                exposed.map(_ -> new Model.Crude(Figure.of(0.92), Figure.of(0.25), Figure.of(3.4))),
                exposed.map(_ ->
                        new Model.Pairs(
                                Count.of(1),
                                Count.of(6),
                                Count.of(2),
                                Count.of(12),
                                Figure.of(2),
                                Figure.of(0.289))),
                Optional.empty(),
                Optional.empty(),
                List.of(t("No set has two cases.")));
    }

    private Model separated() {
        String name = t("nerve drug");
        Figure open = Figure.notEstimable(t("every exposed person is a case"));
        Model.Term term =
                new Model.Term(
                        name,
                        Figure.of(3.2),
                        Figure.of(1.5),
                        Figure.of(24.5),
                        Figure.of(2.61),
                        open,
                        Figure.of(0.0004),
                        new Model.Wald(open, open, open),
                        Figure.of(0.00021),
                        Optional.of(Figure.of(1.44)),
                        Optional.empty());
        Model.Term adjuster =
                new Model.Term(
                        t("age"),
                        NONE,
                        NONE,
                        Figure.notEstimable(t("constant in every set")),
                        NONE,
                        NONE,
                        NONE,
                        new Model.Wald(NONE, NONE, NONE),
                        NONE,
                        Optional.empty(),
                        Optional.empty());
        return new Model(
                name + ", adjusted",
                name,
                Optional.empty(),
                Optional.empty(),
                Count.of(21),
                Count.of(2),
                new Model.Missing(Count.of(3), Count.of(0)),
                Optional.of(
                        new Model.Exposed(Count.of(2), Count.of(21), Count.of(0), Count.of(84))),
                t("firth profile: no control is exposed"),
                Figure.of(-30.1),
                Figure.of(-33.798),
                Figure.notEstimable(t("no informative sets")),
                List.of(term, adjuster),
                new Model.Crude(NONE, NONE, NONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Interaction interaction() {
        return new Interaction(
                t("b12 per 100 pg/mL"),
                t("age"),
                List.of(
                        new Interaction.Stratum(
                                t("under 50"),
                                Count.of(9),
                                Figure.of(1.21),
                                Figure.of(0.88),
                                Figure.of(1.66),
                                Figure.of(0.24)),
                        new Interaction.Stratum(
                                t("50 and over"),
                                Count.of(12),
                                Figure.of(1.09),
                                Figure.of(0.86),
                                Figure.of(1.38),
                                Figure.of(0.47))),
                Figure.of(0.61),
                t("likelihood ratio"),
                List.of(t("Cut at 50 years, as the study file says.")));
    }
}
