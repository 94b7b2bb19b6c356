package org.claypon.results;

import java.util.List;
import java.util.stream.Stream;

/// Who of a model is exposed.
final class MaskingExposed {

    private final MaskingTables tables;
    private final MaskingCell cases;
    private final MaskingCell ofCases;
    private final MaskingCell controls;
    private final MaskingCell ofControls;
    private final MaskingCell unexposedCases;
    private final MaskingCell unexposedControls;

    MaskingExposed(Model.Exposed counts, MaskingTables tables) {
        this.tables = tables;
        this.cases = tables.count(counts.cases());
        this.ofCases = tables.count(counts.ofCases());
        this.controls = tables.count(counts.controls());
        this.ofControls = tables.count(counts.ofControls());
        this.unexposedCases = tables.rest(ofCases, cases);
        this.unexposedControls = tables.rest(ofControls, controls);
    }

    void tie(MaskingModels model, MaskingMatching matching, List<MaskingComparisons> comparisons) {
        tables.guess(model.sets(), List.of(ofCases));
        MaskingCell casesOut = tables.rest(matching.cases(), ofCases);
        MaskingCell controlsOut = tables.rest(matching.controls(), ofControls);
        tables.sameSum(
                List.of(casesOut, controlsOut),
                List.of(model.missingPeople(), bystanders(model, casesOut, controlsOut)));
        tables.guess(model.missingSets(), List.of(casesOut));
        if (casesOut.small() || controlsOut.small()) {
            tables.hide(model.sets(), model.missingSets(), model.missingPeople());
        }
        comparisons.forEach(comparison -> beside(model.model(), comparison));
    }

    /// Who is exposed by lying on one side of a threshold also counts there in the comparison.
    private void beside(Model model, MaskingComparisons comparison) {
        for (int i = 0; i < comparison.thresholds().size(); i++) {
            String threshold = comparison.thresholds().get(i);
            MaskingComparisons.Part ofCases = comparison.cases().parts().get(i);
            MaskingComparisons.Part ofControls = comparison.controls().parts().get(i);
            if (named(model, comparison, " below " + threshold)) {
                within(ofCases.below(), cases, ofCases.above(), unexposedCases);
                within(ofControls.below(), controls, ofControls.above(), unexposedControls);
            } else if (named(model, comparison, " above " + threshold)) {
                within(ofCases.above(), cases, ofCases.below(), unexposedCases);
                within(ofControls.above(), controls, ofControls.below(), unexposedControls);
            }
        }
    }

    private static boolean named(Model model, MaskingComparisons comparison, String threshold) {
        return model.exposure().equals(comparison.measurement() + threshold)
                || model.exposure().equals(comparison.label() + threshold);
    }

    private void within(
            MaskingCell compared, MaskingCell exposed, MaskingCell others, MaskingCell unexposed) {
        tables.slack(compared, exposed);
        tables.guess(compared, List.of(exposed));
        tables.slack(others, unexposed);
        tables.guess(others, List.of(unexposed));
    }

    /// People who leave only because their set does.
    private MaskingCell bystanders(
            MaskingModels model, MaskingCell casesOut, MaskingCell controlsOut) {
        return tables.unprinted(
                casesOut.value() + controlsOut.value() - model.missingPeople().value());
    }

    Stream<MaskingCell> cells() {
        return Stream.of(cases, ofCases, controls, ofControls);
    }

    MaskingCell cases() {
        return cases;
    }

    MaskingCell unexposedCases() {
        return unexposedCases;
    }

    MaskingCell unexposedControls() {
        return unexposedControls;
    }

    MaskingCell ofCases() {
        return ofCases;
    }

    MaskingCell controls() {
        return controls;
    }

    MaskingCell ofControls() {
        return ofControls;
    }

    boolean few(int k) {
        return Stream.of(cases, controls, unexposedCases, unexposedControls)
                .anyMatch(cell -> cell.value() < k);
    }

    Model.Exposed printed() {
        return new Model.Exposed(
                cases.printed(), ofCases.printed(), controls.printed(), ofControls.printed());
    }
}
