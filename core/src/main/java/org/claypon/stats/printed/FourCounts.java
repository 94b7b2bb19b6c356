package org.claypon.stats.printed;

import java.util.List;
import org.claypon.stats.CollapseTable;
import org.claypon.stats.Distributions;
import org.claypon.stats.Estimate;
import org.claypon.stats.ExactConditional;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.Table2x2;

/// The p values that programs print for cases and controls by one trait, analysed as if nobody had been matched.
///
/// With `a, b` cases and controls with the trait, `c, d` without, `N` people and the four margins `m`:
/// ```text
/// χ²        N (ad − bc)² / Πm                          Yates  N (|ad − bc| − min(|ad − bc|, N/2))² / Πm
/// ratio     2 Σ O ln(O/E)                              Wald   ln OR / √(1/a + 1/b + 1/c + 1/d)
/// Fisher    the hypergeometric chances that are not larger than that of this table; doubled: twice the smaller tail; mid-p: half of this table
/// ```
/// **Shape.** Four counts, a trait and a group that not everybody has. **Units.** A probability. **Cost.** O(N) for Fisher's, otherwise constant.
/// **Not estimable.** A margin is empty; Wald's when a cell is.
/// **Agrees with.** R 4.2.2 `fisher.test` on Fisher's tea, `chisq.test`, to the printed digits.
///
/// **Source.** Yates 1934, Supplement to the Journal of the Royal Statistical Society 1(2):217–235, doi:10.2307/2983604; exact: [ExactConditional].
public record FourCounts(Table2x2 table) {

    private static final NotEstimable EMPTY =
            new NotEstimable("nobody, or everybody, has the trait or is a case");

    public static FourCounts of(int casesWith, int cases, int controlsWith, int controls) {
        return new FourCounts(
                new Table2x2(
                        casesWith,
                        controlsWith,
                        cases - (long) casesWith,
                        controls - (long) controlsWith));
    }

    private long cases() {
        return table.exposedCases() + table.unexposedCases();
    }

    private long with() {
        return table.exposedCases() + table.exposedControls();
    }

    private boolean empty() {
        long people = table.people();
        return cases() == 0 || cases() == people || with() == 0 || with() == people;
    }

    private double cross() {
        return (double) table.exposedCases() * table.unexposedControls()
                - (double) table.exposedControls() * table.unexposedCases();
    }

    private Quantity ofChiSquare(double cross) {
        if (empty()) {
            return EMPTY;
        }
        double people = table.people();
        double margins = cases() * (people - cases()) * with() * (people - with());
        return new Quantity.Value(Distributions.chiSquareTail(people * cross * cross / margins, 1));
    }

    public Quantity chiSquareP() {
        return ofChiSquare(cross());
    }

    public Quantity yatesP() {
        double cross = StrictMath.abs(cross());
        return ofChiSquare(cross - Math.min(cross, table.people() / 2.0));
    }

    public Quantity likelihoodRatioP() {
        if (empty()) {
            return EMPTY;
        }
        double statistic =
                term(table.exposedCases(), cases(), with())
                        + term(table.unexposedCases(), cases(), table.people() - with())
                        + term(table.exposedControls(), table.people() - cases(), with())
                        + term(
                                table.unexposedControls(),
                                table.people() - cases(),
                                table.people() - with());
        return new Quantity.Value(Distributions.chiSquareTail(Math.max(0, 2 * statistic), 1));
    }

    private double term(long count, long row, long column) {
        return count == 0
                ? 0
                : count * StrictMath.log(count * (double) table.people() / ((double) row * column));
    }

    public Quantity waldP() {
        return switch (table.oddsRatio()) {
            case Estimate.OddsRatio ratio -> new Quantity.Value(ratio.p());
            case NotEstimable reason -> reason;
        };
    }

    /// Fisher's, both sides by the size of the chances, as most programs have it.
    public Quantity fisherP() {
        return exact().minimumLikelihoodP();
    }

    public Quantity doubledFisherP() {
        return exact().doubledP();
    }

    public Quantity midP() {
        return exact().midP();
    }

    private ExactConditional exact() {
        return ExactConditional.of(
                CollapseTable.of(
                        List.of(
                                new CollapseTable.Row(
                                        Math.toIntExact(cases()),
                                        Math.toIntExact(table.people()),
                                        Math.toIntExact(with()),
                                        Math.toIntExact(table.exposedCases()),
                                        1))));
    }
}
