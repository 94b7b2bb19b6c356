package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Criticisms.After;
import org.claypon.results.Criticisms.Bound;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Criticisms.Covariates;
import org.claypon.results.Criticisms.ExposedControls;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Criticisms.Tested;

/// The criticisms of the design, answered in numbers.
///
/// Who is tested is counted like everyone with a trait, and tied to who has a value in the comparison of the same measurement. Whom a lag takes
/// from the exposed are few: so no lag says of how many people it is made. Every odds ratio has two digits and p one, as in a model of few
/// exposed. Where few controls are exposed, or few are not, nothing is said of how these differ.
final class MaskingCriticisms {

    private final MaskingFigures figures;
    private final Criticisms criticisms;
    private final List<MaskingModels> models;
    private final MaskingLookBack lookBack;
    private final boolean few;
    private final List<TestedCells> tested = new ArrayList<>();

    MaskingCriticisms(
            MaskingTables tables,
            Criticisms criticisms,
            MaskingMatching matching,
            List<MaskingComparisons> comparisons,
            List<MaskingModels> models,
            MaskingLookBack lookBack) {
        this.figures = new MaskingFigures(tables.k());
        this.criticisms = criticisms;
        this.models = models;
        this.lookBack = lookBack;
        this.few = matching.few();
        for (Tested each : criticisms.tested()) {
            TestedCells cells = TestedCells.of(each, tables, matching);
            comparisons.stream()
                    .filter(other -> other.measurement().equals(each.measurement()))
                    .forEach(other -> {
                        tables.same(cells.cases, other.cases().n());
                        tables.same(cells.controls, other.controls().n());
                    });
            tested.add(cells);
        }
    }

    /// @param afterCases    with a value on the index date or later
    /// @param afterControls the same
    private record TestedCells(
            MaskingCell cases,
            MaskingCell controls,
            MaskingCell afterCases,
            MaskingCell afterControls) {

        /// The odds ratio of being tested is made of who is.
        MaskingDigits digits() {
            return cases.hidden() || controls.hidden() ? MaskingDigits.NONE : MaskingDigits.TWO;
        }

        static TestedCells of(Tested tested, MaskingTables tables, MaskingMatching matching) {
            TestedCells cells =
                    new TestedCells(
                            tables.count(tested.cases()),
                            tables.count(tested.controls()),
                            tables.count(tested.after().cases()),
                            tables.count(tested.after().controls()));
            tables.rest(matching.cases(), cells.cases);
            tables.rest(matching.controls(), cells.controls);
            tables.rest(matching.cases(), cells.afterCases);
            tables.rest(matching.controls(), cells.afterControls);
            return cells;
        }
    }

    Criticisms printed() {
        List<Tested> shown = new ArrayList<>();
        for (int i = 0; i < tested.size(); i++) {
            shown.add(printed(criticisms.tested().get(i), tested.get(i)));
        }
        return new Criticisms(
                criticisms.exposedControls().stream().map(this::printed).toList(),
                lookBack.printed(),
                criticisms.lags().stream().map(this::printed).toList(),
                criticisms.covariates().stream().map(this::printed).toList(),
                shown,
                criticisms.identities());
    }

    private ExposedControls printed(ExposedControls found) {
        boolean hidden =
                models.stream()
                        .filter(model -> model.model().name().equals(found.exposure()))
                        .findFirst()
                        .map(model -> model.sparse() || model.digits() != MaskingDigits.ALL)
                        .orElse(true);
        return new ExposedControls(
                found.exposure(),
                found.covariates().stream().map(row -> printed(row, hidden || few)).toList());
    }

    private Contrast printed(Contrast row, boolean hidden) {
        return new Contrast(
                row.covariate(),
                row.share(),
                figures.maskedIf(hidden, description(row, row.exposed())),
                figures.maskedIf(hidden, description(row, row.unexposed())),
                figures.maskedIf(hidden, figures.estimate(row.standardisedDifference())));
    }

    private Figure description(Contrast row, Figure figure) {
        return row.share() ? figures.estimate(figure) : figures.description(figure);
    }

    private Lag printed(Lag lag) {
        return new Lag(
                lag.exposure(),
                lag.days(),
                Optional.empty(),
                printed(lag.estimate(), digits(lag.exposure())));
    }

    private Covariates printed(Covariates found) {
        return new Covariates(
                found.exposure(),
                found.timing(),
                found.withoutMediators().map(ratio -> printed(ratio, digits(found.exposure()))));
    }

    private Tested printed(Tested found, TestedCells cells) {
        After after = found.after();
        return new Tested(
                found.measurement(),
                found.label(),
                found.window(),
                cells.cases.printed(),
                cells.controls.printed(),
                printed(found.estimate(), cells.digits()),
                new After(
                        after.window(),
                        after.unit(),
                        cells.afterCases.printed(),
                        cells.afterControls.printed(),
                        printed(after.ofCases(), cells.afterCases),
                        printed(after.ofControls(), cells.afterControls)),
                found.bounds().stream()
                        .map(bound ->
                                new Bound(
                                        bound.exposure(),
                                        bound.assumed(),
                                        printed(bound.estimate(), digits(bound.exposure()))))
                        .toList());
    }

    private Summary printed(Summary found, MaskingCell people) {
        boolean hidden = few || people.small();
        return new Summary(
                figures.maskedIf(hidden, figures.description(found.mean())),
                figures.maskedIf(hidden, figures.description(found.median())),
                figures.maskedIf(hidden, figures.description(found.q1())),
                figures.maskedIf(hidden, figures.description(found.q3())));
    }

    private MaskingDigits digits(String exposure) {
        return MaskingDigits.TWO.orFewer(MaskingModels.digitsOf(exposure, models));
    }

    private Ratio printed(Ratio found, MaskingDigits digits) {
        return new Ratio(
                digits.estimate(found.oddsRatio(), figures),
                digits.estimate(found.lower(), figures),
                digits.estimate(found.upper(), figures),
                digits.probability(found.p(), figures));
    }
}
