package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One model: who is in it, who of them is exposed, and what of its estimates would give these numbers away.
///
/// Few exposed cases or controls, few unexposed (also at a level or a yes-or-no covariate), or few informative sets: odds ratios and limits have two digits, p one, and what could
/// be solved for the counts is hidden (likelihoods, standard errors, Wald's and the score test, the table of pairs, the Mantel–Haenszel odds ratio, and the crude one where its table is hidden). So it is of a yes-or-no exposure and of one with several levels
/// of which any count is hidden, and every model of the same exposure. Where the number of sets is hidden, so are the likelihoods of any model.
final class MaskingModels {

    private final MaskingTables tables;
    private final MaskingFigures figures;
    private final Model model;
    private final MaskingCell sets;
    private final MaskingCell informative;
    private final MaskingCell missingPeople;
    private final MaskingCell missingSets;
    private final Optional<MaskingExposed> exposed;
    private final List<MaskingCell> pairs;
    private final Optional<MaskingCurve> curve;
    private final boolean sparse;
    private MaskingDigits digits = MaskingDigits.TWO;

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
        this.exposed = model.exposed().map(counts -> new MaskingExposed(counts, tables));
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
        return model.terms().stream()
                        .flatMap(term -> term.exposed().stream())
                        .anyMatch(term -> few(List.of(term)))
                || few(levels());
    }

    /// Of an exposure with several levels, all but the one with which they are compared.
    private List<Model.Exposed> levels() {
        return model.terms().stream()
                .filter(term -> term.term().startsWith(model.exposure() + ": "))
                .flatMap(term -> term.exposed().stream())
                .toList();
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
            tables.sum(counts.cases(), List.of(cells.get(0), cells.get(1)));
            tables.sum(counts.controls(), List.of(cells.get(0), cells.get(2)));
        });
        return cells;
    }

    Model model() {
        return model;
    }

    MaskingCell sets() {
        return sets;
    }

    MaskingCell missingSets() {
        return missingSets;
    }

    MaskingCell missingPeople() {
        return missingPeople;
    }

    boolean sparse() {
        return sparse;
    }

    MaskingDigits digits() {
        return digits;
    }

    /// Chooses how many digits are printed, once it is known which counts are hidden: no model of an exposure, with or without covariates, prints
    /// more than another.
    static void chooseDigits(List<MaskingModels> models) {
        models.forEach(one -> one.digits = one.few() ? MaskingDigits.TWO : MaskingDigits.ALL);
        models.forEach(one -> one.digits = digitsOf(one.model.exposure(), models));
    }

    /// The fewest digits of any model of the exposure; of one that has none, those of few people.
    static MaskingDigits digitsOf(String exposure, List<MaskingModels> models) {
        return models.stream()
                .filter(each ->
                        each.model.exposure().equals(exposure)
                                || each.model.name().equals(exposure))
                .map(MaskingModels::digits)
                .reduce(MaskingDigits::orFewer)
                .orElse(MaskingDigits.TWO);
    }

    private boolean few() {
        return sparse || ((exposed.isPresent() || !levels().isEmpty()) && anyHidden());
    }

    /// The same exposure with covariates is fitted to no more people: the difference are those with a missing covariate.
    void tieAdjusted(MaskingModels adjusted) {
        exposed.ifPresent(all ->
                adjusted.exposed.ifPresent(some -> {
                    tables.rest(all.cases(), some.cases());
                    tables.rest(all.ofCases(), some.ofCases());
                    tables.rest(all.controls(), some.controls());
                    tables.rest(all.ofControls(), some.ofControls());
                }));
        tables.rest(sets, adjusted.sets);
        tables.rest(adjusted.missingPeople, missingPeople);
        tables.rest(informative, adjusted.informative);
    }

    void tie(MaskingCharacteristic characteristic) {
        exposed.ifPresent(counts -> characteristic.tie(tables, model, counts));
    }

    Model printed() {
        boolean hidden = digits != MaskingDigits.ALL;
        return new Model(
                model.name(),
                model.exposure(),
                model.unit(),
                model.per(),
                sets.printed(),
                informative.printed(),
                new Model.Missing(missingPeople.printed(), missingSets.printed()),
                exposed.map(MaskingExposed::printed),
                model.method(),
                figures.maskedIf(hidden || setsHidden(), model.logLikelihood()),
                figures.maskedIf(hidden || setsHidden(), model.logLikelihoodNull()),
                figures.maskedIf(hidden || setsHidden(), model.minimumDetectableOddsRatio()),
                model.terms().stream().map(term -> shortened(term, figures, digits)).toList(),
                crude(model.crude(), crudeHidden()),
                model.mantelHaenszel().map(found -> crude(found, hidden)),
                model.pairs().map(this::printed),
                curve.map(found -> found.printed(sparse, hidden)),
                model.trend().map(found -> trend(found, hidden)),
                new MaskingNotes(tables.k()).masked(model.notes()));
    }

    /// The likelihood without an association is that of so many sets: pairs have log 2 each. With p it follows from the other one.
    private boolean setsHidden() {
        return Stream.of(sets, informative).anyMatch(MaskingCell::hidden);
    }

    /// Of a yes-or-no exposure it is made of its table of four and of nothing else.
    private boolean crudeHidden() {
        return exposed.map(counts -> counts.cells().anyMatch(MaskingCell::hidden))
                .orElse(digits != MaskingDigits.ALL);
    }

    private boolean anyHidden() {
        return Stream.of(
                        Stream.of(sets, informative),
                        pairs.stream(),
                        exposed.stream().flatMap(MaskingExposed::cells))
                .flatMap(cells -> cells)
                .anyMatch(MaskingCell::hidden);
    }

    static Model.Term shortened(Model.Term term, MaskingFigures figures, MaskingDigits digits) {
        return digits == MaskingDigits.ALL ? uncounted(term) : fewer(term, figures, digits);
    }

    /// What else could be solved for the counts, Wald's and the score test among it, is hidden.
    private static Model.Term fewer(Model.Term term, MaskingFigures figures, MaskingDigits digits) {
        Figure ratio = digits.estimate(term.oddsRatio(), figures);
        return new Model.Term(
                term.term(),
                digits.logarithm(ratio, term.logOddsRatio(), figures),
                figures.masked(),
                ratio,
                digits.estimate(term.lower(), figures),
                digits.estimate(term.upper(), figures),
                digits.probability(term.p(), figures),
                new Model.Wald(figures.masked(), figures.masked(), figures.masked()),
                figures.masked(),
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
                digits.estimate(found.oddsRatio(), figures),
                digits.estimate(found.lower(), figures),
                digits.estimate(found.upper(), figures),
                figures.maskedIf(hidden, found.chiSquare()),
                digits.probability(found.p(), figures));
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
}
