package org.claypon.results;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.claypon.stats.CollapseTable;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalFit.TestOutcome;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.ExactConditional;
import org.claypon.stats.FirthLogistic;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// What must be hidden beside the odds ratio of one yes-or-no exposure, some of whose counts are hidden.
///
/// An odds ratio is made of the counts. It is printed with two digits whatever it says (rule (d) of the privacy of results). So the tables of
/// exposed cases and controls near the true one are gone through, each is fitted as the model was, and those that would print the same odds
/// ratio, limits, p and method are what a reader must think possible. Where these leave a count that must be kept no other number from 1 to
/// k - 1, the exposed cases and the exposed controls are both hidden. Where one table is left even then, no hiding of counts could keep it.
///
/// **Pairs.** The estimates are made of the discordant pairs alone: every table within 2k of the true one is gone through.
/// **One case and several controls.** Each number of exposed cases and controls, spread evenly over the sets, with more or fewer of the exposed
/// controls beside exposed cases: not all tables there are, but each found is one, so that too much may be hidden, never too little.
/// **Several cases a set.** No other table is tried: where a count must be kept, both are hidden.
final class MaskingOdds {

    /// Numbers of exposed controls beside exposed cases that are tried for each table.
    private static final int SPREADS = 24;

    /// The same where both exposed cases and controls may be many numbers.
    private static final int FEW_SPREADS = 6;

    private record Odds(
            Figure oddsRatio,
            Supplier<Limits> limits,
            Supplier<Figure> p,
            boolean exact,
            boolean firth) {}

    private record Key(List<CollapseTable.Row> rows, boolean exact) {}

    private final MaskingTables tables;
    private final MaskingFigures figures;
    private final Model model;
    private final Model.Term term;
    private final List<MaskingCell> pairs;
    private final MaskingCell informative;
    private final MaskingExposed exposed;
    private final long sets;
    private final Map<Key, Odds> made = new HashMap<>();

    /// @param pairs empty, or McNemar's table
    MaskingOdds(
            MaskingTables tables,
            Model model,
            MaskingCell sets,
            MaskingCell informative,
            MaskingExposed exposed,
            List<MaskingCell> pairs) {
        this.tables = tables;
        this.figures = new MaskingFigures(tables.k());
        this.model = model;
        this.term = model.terms().getFirst();
        this.sets = sets.value();
        this.informative = informative;
        this.exposed = exposed;
        this.pairs = pairs;
    }

    /// Hides the exposed of both sides where the odds ratio beside one of them would give the other away.
    void hideWhatItTells() {
        if (!keeps()) {
            tables.hideEvenZero(exposed.cases());
            tables.hideEvenZero(exposed.controls());
            keeps();
        }
    }

    /// Whether every count stays in doubt beside the odds ratio. If so, what it says is known from now on.
    private boolean keeps() {
        return tables.keeps(new MaskingRelation(cells(), allowed()));
    }

    private List<MaskingCell> cells() {
        return pairs.isEmpty()
                ? List.of(exposed.cases(), exposed.controls(), informative)
                : List.of(exposed.cases(), exposed.controls(), pairs.get(1), pairs.get(2));
    }

    private Set<List<Long>> allowed() {
        Set<List<Long>> allowed = new LinkedHashSet<>();
        allowed.add(cells().stream().map(MaskingCell::value).toList());
        if (!pairs.isEmpty()) {
            addPairs(allowed);
        } else if (exposed.ofCases().value() == sets && sets > 0) {
            addSets(allowed);
        }
        return allowed;
    }

    private void addPairs(Set<List<Long>> allowed) {
        for (long caseOnly : possible(pairs.get(1))) {
            for (long controlOnly : possible(pairs.get(2))) {
                List<CollapseTable.Row> rows = discordant(caseOnly, controlOnly);
                for (long cases : possible(exposed.cases())) {
                    long controls = cases - caseOnly + controlOnly;
                    boolean table = cases >= caseOnly && cases + controlOnly <= sets;
                    if (table && printsTheSame(rows, exact(cases, controls))) {
                        allowed.add(List.of(cases, controls, caseOnly, controlOnly));
                    }
                }
            }
        }
    }

    private static List<CollapseTable.Row> discordant(long caseOnly, long controlOnly) {
        return java.util.stream.Stream.of(new long[] {1, caseOnly}, new long[] {0, controlOnly})
                .filter(kind -> kind[1] > 0)
                .map(kind -> new CollapseTable.Row(1, 2, 1, (int) kind[0], kind[1]))
                .toList();
    }

    private void addSets(Set<List<Long>> allowed) {
        boolean bothOpen = exposed.cases().open() && exposed.controls().open();
        for (long cases : possible(exposed.cases())) {
            for (long controls : possible(exposed.controls())) {
                SpreadExposed spread = new SpreadExposed(sets, exposed.ofControls().value(), cases);
                for (long beside : spread.beside(controls, bothOpen ? FEW_SPREADS : SPREADS)) {
                    List<CollapseTable.Row> rows = spread.rows(controls, beside);
                    if (printsTheSame(rows, exact(cases, controls))) {
                        long telling = CollapseTable.of(rows).informativeSets();
                        allowed.add(List.of(cases, controls, telling));
                    }
                }
            }
        }
    }

    private static boolean exact(long cases, long controls) {
        return cases < Model.EXACT_BELOW || controls < Model.EXACT_BELOW;
    }

    private long[] possible(MaskingCell cell) {
        long far = cell.open() ? 2L * tables.k() : 0;
        return LongStream.rangeClosed(Math.max(0, cell.value() - far), cell.value() + far)
                .filter(number ->
                        number > 0 || cell.value() == 0 || cell.kind() == MaskingCell.Kind.COUNT)
                .toArray();
    }

    private boolean printsTheSame(List<CollapseTable.Row> rows, boolean exact) {
        if (exact != model.method().endsWith("exact p") || !pairRatioAgrees(rows)) {
            return false;
        }
        Odds odds = made.computeIfAbsent(new Key(rows, exact), this::odds);
        if (odds.firth() != model.method().startsWith("firth")
                || !same(odds.oddsRatio(), term.oddsRatio())) {
            return false;
        }
        Limits limits = odds.limits().get();
        return same(exponential(limits.lower()), term.lower())
                && same(exponential(limits.upper()), term.upper())
                && figures.probability(odds.p().get()).equals(figures.probability(term.p()));
    }

    /// Of pairs the odds ratio is known without a fit.
    private boolean pairRatioAgrees(List<CollapseTable.Row> rows) {
        return pairs.isEmpty()
                || rows.size() < 2
                || same(
                        Figure.of((double) rows.get(0).count() / rows.get(1).count()),
                        term.oddsRatio());
    }

    private boolean same(Figure one, Figure other) {
        return figures.estimate(one).equals(figures.estimate(other));
    }

    private Odds odds(Key key) {
        CollapseTable table = CollapseTable.of(key.rows());
        ConditionalLogistic plain = ConditionalLogistic.of(table);
        ConditionalFit fit = plain.fit();
        boolean separated =
                fit instanceof Fitted fitted && fitted.terms().getFirst() instanceof Term.Separated;
        Optional<FirthLogistic> firth = separated ? Optional.of(plain.firth()) : Optional.empty();
        return new Odds(
                ratio(firth.map(FirthLogistic::fit).orElse(fit)),
                () -> firth.map(each -> each.limits(0)).orElseGet(() -> plain.limits(0)),
                () ->
                        key.exact()
                                ? figure(ExactConditional.of(table).doubledP())
                                : p(
                                        firth.map(each -> each.likelihoodRatio(0))
                                                .orElseGet(() -> plain.likelihoodRatio(0))),
                key.exact(),
                separated);
    }

    private static Figure ratio(ConditionalFit fit) {
        return switch (fit) {
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
            case Fitted fitted -> exponential(fitted.coefficient(0));
        };
    }

    private static Figure exponential(Quantity logarithm) {
        return switch (logarithm) {
            case Quantity.Value(double value) -> {
                double ratio = StrictMath.exp(value);
                yield Double.isInfinite(ratio) ? figure(logarithm) : Figure.of(ratio);
            }
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    private static Figure figure(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    private static Figure p(TestOutcome test) {
        return switch (test) {
            case ChiSquare chiSquare -> Figure.of(chiSquare.p());
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }
}
