package org.claypon.bench.worlds;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// The small world, as it is shipped or with a few lines changed, and ways to study it, right and wrong.
///
/// @param words   for the table
/// @param world   the text of the shipped world
/// @param truth   the log odds ratio that is to be found; empty where it is the value of the shipped design
/// @param answers what to look at in each population
record Scenario(
        String words, UnaryOperator<String> world, OptionalDouble truth, List<Way> answers) {

    private static final String CONFOUNDER =
            "  - {name: heavy drinking, has: heavy_drinking, window: [ever, 0]}\n";
    private static final String CAUSE =
            "        - {from: b12, per: 100 pg/mL lower, hazard_ratio: 1.5, source: invented}\n";
    private static final double WEAK = 1.06;

    /// Every scenario, each beside what goes wrong without the step that it is about.
    static final List<Scenario> ALL =
            List.of(asShipped(), withoutEffect(), weak(), falseDiagnoses(), earlyComplaints());

    private static Scenario asShipped() {
        return new Scenario(
                "as it is shipped",
                UnaryOperator.identity(),
                OptionalDouble.empty(),
                List.of(
                        Way.shipped("the right study"),
                        Way.wrong("without the confounder", replacing(CONFOUNDER, "")),
                        Way.wrong(
                                "blood after the index date",
                                replacing("window: [-365, -1], value", "window: [1, 365], value")),
                        Way.wrong(
                                "controls who never become a case",
                                replacing(
                                        "{within: 2 years}}}",
                                        "{within: 2 years}}, sampling: never_case}"))));
    }

    private static Scenario withoutEffect() {
        return new Scenario(
                "B12 is no cause",
                replacing(CAUSE, ""),
                OptionalDouble.of(0),
                List.of(
                        Way.shipped("the right study"),
                        Way.wrong("without the confounder", replacing(CONFOUNDER, ""))));
    }

    private static Scenario weak() {
        return new Scenario(
                "B12 is a weak cause (hazard ratio %s)".formatted(WEAK),
                replacing(CAUSE, CAUSE.replace("1.5", Double.toString(WEAK))),
                OptionalDouble.of(StrictMath.log(WEAK)),
                List.of(Way.shipped("the right study")));
    }

    /// Some are written down as ill who are not; a neurologist or a sleep study never confirms them.
    private static Scenario falseDiagnoses() {
        return new Scenario(
                "3 in 100 people a year are mistaken for ill",
                replacing(
                        "    confirmed: {share: 0.5,",
                        "    false_records: {per_year: 0.03, source: invented}\n    confirmed: {share: 0.5,"),
                OptionalDouble.empty(),
                List.of(
                        Way.right(
                                "confirmed cases",
                                replacing(
                                                        "  family_history: {include: [2000000002]}\n",
                                                        """
                                                          family_history: {include: [2000000002]}
                                                          sleep_study:    {include: [2000000003]}
                                                          neurology:      {include: [2000000004]}
                                                        """)
                                                .andThen(
                                                        replacing(
                                                                "washout: 365}",
                                                                "washout: 365, confirm: {within: 365, any: [{name: neurologist, has: restless_legs, specialty: neurology}, {name: sleep study, has: sleep_study}]}}"))
                                        ::apply),
                        Way.wrong("every first record", UnaryOperator.identity())));
    }

    /// The ill sleep badly before anybody knows why, and take tablets for it, which cause nothing.
    private static Scenario earlyComplaints() {
        return new Scenario(
                "tablets are taken for what is not diagnosed yet",
                replacing(
                                        "  neurology:        {id",
                                        "  sleeping_tablets: {id: 2000000005, domain: drug, name: Sleeping tablets, source: invented}\n  neurology:        {id")
                                .andThen(
                                        replacing(
                                                "visits:\n",
                                                """
                                                  sleeping_tablets:
                                                    started:
                                                      per_year: 0.1
                                                      source: invented
                                                      causes: [{from: restless_legs, while: undiagnosed, per_year: 3, source: invented}]
                                                    lasts: {mean: 60 days, source: invented}
                                                    supply: {days: 30, source: invented}
                                                visits:
                                                """))
                        ::apply,
                OptionalDouble.of(0),
                List.of(
                        Way.right("tablets more than 180 days before", tablets(545, 180))
                                .ofModel("sleeping tablets, adjusted"),
                        Way.wrong("tablets up to the day before", tablets(365, 1))
                                .ofModel("sleeping tablets, adjusted")));
    }

    private static UnaryOperator<String> tablets(int from, int to) {
        return replacing(
                                "  family_history: {include: [2000000002]}\n",
                                """
                                  family_history: {include: [2000000002]}
                                  sleeping_tablets: {include: [2000000005]}
                                """)
                        .andThen(
                                replacing(
                                        "  - {name: B12, measurement: b12, per: 100 pg/mL lower}\n",
                                        "  - {name: sleeping tablets, has: sleeping_tablets, window: [-%d, -%d]}\n"
                                                .formatted(from, to)))
                ::apply;
    }

    /// @return what fails where the text does not stand in the file, since nothing would be changed then
    private static UnaryOperator<String> replacing(String written, String other) {
        return text -> {
            if (!text.contains(written)) {
                throw new IllegalArgumentException("the file no longer says " + written.strip());
            }
            return text.replace(written, other);
        };
    }
}
