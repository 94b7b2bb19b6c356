package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One model: who is in it, who of them is exposed, and what of its estimates would give these numbers away.
///
/// Few exposed cases or controls, few unexposed (also at a level or a yes-or-no covariate), or few informative sets: odds ratios and limits have two digits, p one, and what could
/// be solved for the counts is hidden (likelihoods, standard errors, the table of pairs, the crude and Mantel–Haenszel odds ratios).
final class MaskingModels {

    private final MaskingTables tables;
    private final MaskingFigures figures;
    private final Model model;
    private final MaskingCell sets;
    private final MaskingCell informative;
    private final MaskingCell missingPeople;
    private final MaskingCell missingSets;
    private final Optional<Exposed> exposed;
    private final List<MaskingCell> pairs;
    private final Optional<MaskingCurve> curve;
    private final boolean sparse;

    MaskingModels(
            MaskingTables tables,
            Model model,
            MaskingMatching matching,
            List<MaskingComparisons> comparisons) {
        this.tables = tables;
        this.figures = new MaskingFigures(tables.k());
        this.model = model;
        this.sets = tables.count(model.sets());
        this.informative = tables.count(model.setsInformative());
        this.missingPeople = tables.count(model.missing().people());
        this.missingSets = tables.count(model.missing().sets());
        tables.sum(matching.sets(), List.of(sets, missingSets));
        MaskingCell uninformative = tables.rest(sets, informative);
        this.exposed = model.exposed().map(counts -> new Exposed(counts, tables));
        exposed.ifPresent(counts -> counts.tie(this, matching, comparisons));
        this.pairs = model.pairs().map(this::pairs).orElse(List.of());
        this.curve =
                model.curve().map(found -> new MaskingCurve(tables, found, matching, comparisons));
        if (missingPeople.small() || missingSets.small()) {
            tables.hide(sets, missingSets, missingPeople);
        }
        this.sparse =
                sets.small()
                        || informative.small()
                        || uninformative.small()
                        || exposed.map(counts -> counts.few(tables.k())).orElse(false)
                        || fewInTerms();
        if (sparse) {
            tables.hide(informative);
            pairs.forEach(tables::hideEvenZero);
        }
    }

    /// The numbers of terms are never printed, so they are no cells. Who has none of the exposure's levels has the one it is compared with.
    private boolean fewInTerms() {
        List<Model.Exposed> levels =
                model.terms().stream()
                        .filter(term -> term.term().startsWith(model.exposure() + ": "))
                        .flatMap(term -> term.exposed().stream())
                        .toList();
        return model.terms().stream()
                        .flatMap(term -> term.exposed().stream())
                        .anyMatch(term -> few(List.of(term)))
                || few(levels);
    }

    /// Whether few cases or controls are in one of the groups, or in none of them.
    private boolean few(List<Model.Exposed> groups) {
        return few(groups, Model.Exposed::cases, Model.Exposed::ofCases)
                || few(groups, Model.Exposed::controls, Model.Exposed::ofControls);
    }

    private boolean few(
            List<Model.Exposed> groups,
            Function<Model.Exposed, Count> exposed,
            Function<Model.Exposed, Count> of) {
        List<Long> numbers = groups.stream().map(exposed).map(MaskingModels::number).toList();
        long inside = numbers.stream().mapToLong(Long::longValue).sum();
        return numbers.stream().anyMatch(number -> number < tables.k())
                || groups.stream()
                        .limit(1)
                        .anyMatch(group -> number(of.apply(group)) - inside < tables.k());
    }

    /// What is already masked has none.
    private static long number(Count count) {
        return count instanceof Count.Exactly(long number) ? number : -1;
    }

    private List<MaskingCell> pairs(Model.Pairs table) {
        List<MaskingCell> cells =
                tables.counts(
                        Stream.of(
                                table.both(),
                                table.caseOnly(),
                                table.controlOnly(),
                                table.neither()));
        tables.sum(sets, cells);
        tables.sum(informative, cells.subList(1, 3));
        exposed.ifPresent(counts -> {
            tables.sum(counts.cases, List.of(cells.get(0), cells.get(1)));
            tables.sum(counts.controls, List.of(cells.get(0), cells.get(2)));
        });
        return cells;
    }

    Model model() {
        return model;
    }

    MaskingCell missingPeople() {
        return missingPeople;
    }

    boolean sparse() {
        return sparse;
    }

    /// The same exposure with covariates is fitted to no more people: the difference are those with a missing covariate.
    void tieAdjusted(MaskingModels adjusted) {
        exposed.ifPresent(all ->
                adjusted.exposed.ifPresent(some -> {
                    tables.rest(all.cases, some.cases);
                    tables.rest(all.ofCases, some.ofCases);
                    tables.rest(all.controls, some.controls);
                    tables.rest(all.ofControls, some.ofControls);
                }));
        tables.rest(sets, adjusted.sets);
        tables.rest(adjusted.missingPeople, missingPeople);
        tables.rest(informative, adjusted.informative);
    }

    Model printed() {
        boolean hidden = sparse || anyHidden();
        return new Model(
                model.name(),
                model.exposure(),
                model.unit(),
                model.per(),
                sets.printed(),
                informative.printed(),
                new Model.Missing(missingPeople.printed(), missingSets.printed()),
                exposed.map(Exposed::printed),
                model.method(),
                figures.maskedIf(hidden, model.logLikelihood()),
                figures.maskedIf(hidden, model.logLikelihoodNull()),
                figures.maskedIf(hidden, model.minimumDetectableOddsRatio()),
                model.terms().stream()
                        .map(term -> sparse ? shortened(term, figures) : uncounted(term))
                        .toList(),
                crude(model.crude(), hidden),
                model.mantelHaenszel().map(found -> crude(found, hidden)),
                model.pairs().map(this::printed),
                curve.map(found -> found.printed(sparse, hidden)),
                model.trend().map(found -> trend(found, hidden)),
                new MaskingNotes(tables.k()).masked(model.notes()));
    }

    private boolean anyHidden() {
        return Stream.of(
                        Stream.of(sets, informative),
                        pairs.stream(),
                        exposed.stream().flatMap(Exposed::cells))
                .flatMap(cells -> cells)
                .anyMatch(MaskingCell::hidden);
    }

    static Model.Term shortened(Model.Term term, MaskingFigures figures) {
        return new Model.Term(
                term.term(),
                figures.logarithm(term.oddsRatio(), term.logOddsRatio()),
                figures.masked(),
                figures.estimate(term.oddsRatio()),
                figures.estimate(term.lower()),
                figures.estimate(term.upper()),
                figures.probability(term.p()),
                new Model.Wald(
                        figures.estimate(term.wald().lower()),
                        figures.estimate(term.wald().upper()),
                        figures.probability(term.wald().p())),
                figures.probability(term.scoreP()),
                figures.masked(term.robustStandardError()),
                Optional.empty());
    }

    private static Model.Term uncounted(Model.Term term) {
        return new Model.Term(
                term.term(),
                term.logOddsRatio(),
                term.standardError(),
                term.oddsRatio(),
                term.lower(),
                term.upper(),
                term.p(),
                term.wald(),
                term.scoreP(),
                term.robustStandardError(),
                Optional.empty());
    }

    private Trend trend(Trend found, boolean hidden) {
        return new Trend(
                sparse ? figures.estimate(found.oddsRatio()) : found.oddsRatio(),
                sparse ? figures.estimate(found.lower()) : found.lower(),
                sparse ? figures.estimate(found.upper()) : found.upper(),
                figures.maskedIf(hidden, found.chiSquare()),
                sparse ? figures.probability(found.p()) : found.p());
    }

    private Model.Crude crude(Model.Crude found, boolean hidden) {
        return hidden
                ? new Model.Crude(figures.masked(), figures.masked(), figures.masked())
                : found;
    }

    private Model.Pairs printed(Model.Pairs table) {
        boolean hidden = sparse || anyHidden();
        return new Model.Pairs(
                pairs.get(0).printed(),
                pairs.get(1).printed(),
                pairs.get(2).printed(),
                pairs.get(3).printed(),
                figures.maskedIf(hidden, table.chiSquare()),
                figures.maskedIf(hidden, table.exactP()));
    }

    private static final class Exposed {

        private final MaskingTables tables;
        private final MaskingCell cases;
        private final MaskingCell ofCases;
        private final MaskingCell controls;
        private final MaskingCell ofControls;
        private final MaskingCell unexposedCases;
        private final MaskingCell unexposedControls;

        Exposed(Model.Exposed counts, MaskingTables tables) {
            this.tables = tables;
            this.cases = tables.count(counts.cases());
            this.ofCases = tables.count(counts.ofCases());
            this.controls = tables.count(counts.controls());
            this.ofControls = tables.count(counts.ofControls());
            this.unexposedCases = tables.rest(ofCases, cases);
            this.unexposedControls = tables.rest(ofControls, controls);
        }

        private void tie(
                MaskingModels model,
                MaskingMatching matching,
                List<MaskingComparisons> comparisons) {
            tables.guess(model.sets, List.of(ofCases));
            MaskingCell casesOut = tables.rest(matching.cases(), ofCases);
            MaskingCell controlsOut = tables.rest(matching.controls(), ofControls);
            tables.sameSum(
                    List.of(casesOut, controlsOut),
                    List.of(model.missingPeople, bystanders(model, casesOut, controlsOut)));
            tables.guess(model.missingSets, List.of(casesOut));
            if (casesOut.small() || controlsOut.small()) {
                tables.hide(model.sets, model.missingSets, model.missingPeople);
            }
            comparisons.forEach(comparison -> beside(model.model, comparison));
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
                MaskingCell compared,
                MaskingCell exposed,
                MaskingCell others,
                MaskingCell unexposed) {
            tables.slack(compared, exposed);
            tables.guess(compared, List.of(exposed));
            tables.slack(others, unexposed);
            tables.guess(others, List.of(unexposed));
        }

        /// People who leave only because their set does.
        private MaskingCell bystanders(
                MaskingModels model, MaskingCell casesOut, MaskingCell controlsOut) {
            return tables.unprinted(
                    casesOut.value() + controlsOut.value() - model.missingPeople.value());
        }

        Stream<MaskingCell> cells() {
            return Stream.of(cases, ofCases, controls, ofControls);
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
}
