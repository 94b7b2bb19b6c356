package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.Criticisms;
import org.claypon.results.Criticisms.After;
import org.claypon.results.Criticisms.Bound;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Criticisms.Covariates;
import org.claypon.results.Criticisms.ExposedControls;
import org.claypon.results.Criticisms.Identity;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Observed;
import org.claypon.results.Criticisms.People;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Criticisms.Tested;
import org.claypon.results.Criticisms.Timing;
import org.claypon.results.Figure;
import org.claypon.results.Model;

/// What the report says of the criticisms of the design, with a prefix before every text.
record CriticismExamples(String prefix) {

    private static final Figure NONE = Figure.notEstimable("too few with a value, or no spread");

    private String t(String text) {
        return prefix + text;
    }

    Criticisms full() {
        return new Criticisms(
                List.of(
                        new ExposedControls(
                                t("b12 below 300 pg/mL"),
                                List.of(
                                        contrast("age", false, 61.2, 58.7, 0.123),
                                        contrast("sex: female", true, 0.62, 0.55, 0.142),
                                        new Contrast(
                                                t("visits per year"),
                                                false,
                                                Figure.of(3),
                                                Figure.of(3),
                                                NONE)))),
                List.of(
                        spread("days_since_visit", "on the index date", "no visit by then"),
                        spread("days_observed", "less than 1 year", "10 years or more"),
                        spread("visits_per_year", "none", "more than 12")),
                List.of(lag(0, 0.92), lag(365, 1.07)),
                List.of(
                        new Covariates(
                                t("b12 below 300 pg/mL"),
                                List.of(
                                        new Timing(
                                                t("nerve drug"),
                                                t("days [ever, 0]"),
                                                "possible_mediator"),
                                        new Timing(t("age"), t("on the index date"), "unchanging")),
                                Optional.of(ratio(1.11)))),
                List.of(tested()),
                List.of(
                        new Identity(
                                t("b12 below 300 pg/mL"),
                                Figure.of(0.92),
                                Figure.of(0.97),
                                Figure.of(0.93),
                                Optional.empty(),
                                "holds")));
    }

    /// Of fewer people than may be counted.
    static Criticisms hidden() {
        Figure hidden = new Figure.Masked(5);
        Summary nothing = new Summary(hidden, hidden, hidden, hidden);
        return new Criticisms(
                List.of(
                        new ExposedControls(
                                "asbestos",
                                List.of(new Contrast("age", false, hidden, hidden, hidden)))),
                List.of(
                        new Spread(
                                "days_since_visit",
                                List.of(
                                        new Range(
                                                "on the index date",
                                                new Count.FewerThan(5),
                                                new Count.FewerThan(5))),
                                nothing,
                                nothing,
                                hidden)),
                List.of(
                        new Lag(
                                "asbestos",
                                365,
                                Optional.empty(),
                                new Ratio(
                                        Figure.of(2.1),
                                        Figure.of(0.4),
                                        Figure.of(11),
                                        Figure.of(0.4)))),
                List.of(),
                List.of(),
                List.of());
    }

    private Contrast contrast(
            String covariate, boolean share, double exposed, double unexposed, double difference) {
        return new Contrast(
                t(covariate),
                share,
                Figure.of(exposed),
                Figure.of(unexposed),
                Figure.of(difference));
    }

    private Spread spread(String what, String first, String last) {
        return new Spread(
                what,
                List.of(
                        new Range(t(first), Count.of(15), Count.of(3)),
                        new Range(t(last), Count.of(6), Count.of(81))),
                summary(41.5),
                summary(152.25),
                Figure.of(-0.4567));
    }

    private static Summary summary(double median) {
        return new Summary(
                Figure.of(median + 3),
                Figure.of(median),
                Figure.of(median / 2),
                Figure.of(median * 2));
    }

    private Lag lag(int days, double odds) {
        return new Lag(
                t("b12 below 300 pg/mL"),
                days,
                Optional.of(
                        new People(
                                Optional.of(
                                        new Model.Exposed(
                                                Count.of(3),
                                                Count.of(21),
                                                Count.of(14),
                                                Count.of(84))),
                                new Observed(Count.of(20), Count.of(79)),
                                Count.of(17))),
                ratio(odds));
    }

    private static Ratio ratio(double odds) {
        return new Ratio(
                Figure.of(odds), Figure.of(odds / 3), Figure.of(odds * 3), Figure.of(0.81));
    }

    private Tested tested() {
        return new Tested(
                "b12",
                "Vitamin B12",
                t("[-365, -1]"),
                Count.of(21),
                Count.of(80),
                ratio(1.8),
                new After(
                        t("[0, 365]"), "pg/mL", Count.of(9), Count.of(0), summary(402), summary(1)),
                List.of(new Bound(t("b12 below 300 pg/mL"), t("all below"), ratio(0.7))));
    }
}
