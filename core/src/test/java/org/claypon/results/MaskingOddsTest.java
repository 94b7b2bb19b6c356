package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claypon.stats.CollapseTable;
import org.junit.jupiter.api.Test;

/// Whether a hidden count can be rebuilt from an odds ratio: every table that there can be is gone through.
class MaskingOddsTest {

    private static final int K = 5;
    private static final Figure MASKED = new Figure.Masked(K);

    /// One table in so many is masked; all are read.
    private static final int EVERY = 11;

    @Test
    void
            sixty_five_pairs_whose_odds_ratio_would_leave_three_exposed_controls_do_not_say_who_is_exposed() {
        Model masked = masked(MaskedExamples.pairs(0, 20, 3, 42));
        Model.Term term = masked.terms().getFirst();
        assertThat(term.oddsRatio()).isEqualTo(Figure.of(6.7));
        assertThat(term.lower()).isEqualTo(Figure.of(2.3));
        assertThat(term.p()).isEqualTo(Figure.of(5e-4));
        assertThat(masked.exposed().orElseThrow().cases()).isEqualTo(new Count.FewerThan(K));
        assertThat(masked.exposed().orElseThrow().controls()).isEqualTo(new Count.FewerThan(K));
    }

    @Test
    void pairs_with_enough_discordant_ones_print_two_digits_though_few_are_both_exposed() {
        Model masked = masked(MaskedExamples.pairs(3, 17, 9, 50));
        Model.Term term = masked.terms().getFirst();
        assertThat(term.oddsRatio()).isEqualTo(Figure.of(1.9));
        assertThat(term.lower()).isEqualTo(Figure.of(0.86));
        assertThat(term.upper()).isEqualTo(Figure.of(4.4));
        assertThat(term.p()).isEqualTo(Figure.of(0.1));
        assertThat(masked.logLikelihood()).isEqualTo(MASKED);
    }

    @Test
    void the_exposed_of_the_other_side_are_hidden_too_where_the_odds_ratio_would_tell() {
        Model masked = masked(MaskedExamples.sets(sets(6, 4, 1), 4));
        assertThat(masked.terms().getFirst().oddsRatio()).isEqualTo(Figure.of(7.3));
        assertThat(masked.exposed().orElseThrow().cases()).isEqualTo(new Count.FewerThan(K));
    }

    private static CollapseTable sets(long cases, long controls, long beside) {
        return CollapseTable.of(new SpreadExposed(80, 320, cases).rows(controls, beside));
    }

    @Test
    void no_table_of_pairs_can_be_rebuilt() {
        List<Counted> tables = new ArrayList<>();
        long sets = 18;
        for (long both = 0; both <= sets; both++) {
            for (long caseOnly = 0; both + caseOnly <= sets; caseOnly++) {
                for (long controlOnly = 0; both + caseOnly + controlOnly <= sets; controlOnly++) {
                    long neither = sets - both - caseOnly - controlOnly;
                    tables.add(
                            Counted.of(MaskedExamples.pairs(both, caseOnly, controlOnly, neither)));
                }
            }
        }
        assertThat(rebuilt(tables)).isEmpty();
    }

    /// All ways to fill eight sets of one case and two controls.
    @Test
    void no_table_of_sets_can_be_rebuilt() {
        List<Counted> tables = new ArrayList<>();
        fill(8, 0, new ArrayList<>(), tables);
        assertThat(rebuilt(tables)).isEmpty();
    }

    private static void fill(
            int left, int kind, List<CollapseTable.Row> rows, List<Counted> tables) {
        if (kind == 6 || left == 0) {
            if (left == 0) {
                tables.add(Counted.of(MaskedExamples.sets(CollapseTable.of(rows), 2)));
            }
            return;
        }
        for (int count = 0; count <= left; count++) {
            List<CollapseTable.Row> more = new ArrayList<>(rows);
            if (count > 0) {
                int exposedCase = kind % 2;
                more.add(new CollapseTable.Row(1, 3, kind / 2 + exposedCase, exposedCase, count));
            }
            fill(left - count, kind + 1, more, tables);
        }
    }

    /// A table with its true estimates.
    private record Counted(Results results, Map<String, Long> counts) {

        static Counted of(Results results) {
            Model model = results.models().getFirst();
            Map<String, Long> counts = new LinkedHashMap<>();
            PrintedCounts.of(model)
                    .forEach((name, count) -> counts.put(name, ((Count.Exactly) count).number()));
            counts.put("unexposed cases", difference(counts, "exposed.ofCases", "exposed.cases"));
            counts.put(
                    "unexposed controls",
                    difference(counts, "exposed.ofControls", "exposed.controls"));
            counts.put("not informative", difference(counts, "sets", "setsInformative"));
            return new Counted(results, counts);
        }

        private static long difference(Map<String, Long> counts, String whole, String part) {
            return counts.getOrDefault(whole, 0L) - counts.getOrDefault(part, 0L);
        }
    }

    /// What follows although the exposed of both sides are hidden follows from the odds ratio alone, which is printed whatever it says. In tables
    /// as small as these that is much.
    private static List<String> rebuilt(List<Counted> tables) {
        List<String> rebuilt = new ArrayList<>();
        int kept = 0;
        int printed = 0;
        for (int i = 0; i < tables.size(); i += EVERY) {
            Model masked = masked(tables.get(i).results());
            Map<String, Count> shown = PrintedCounts.of(masked);
            shown.values().removeIf(Count.FewerThan.class::isInstance);
            List<Counted> alike =
                    tables.stream().filter(other -> couldPrint(other, shown, masked)).toList();
            assertThat(alike).contains(tables.get(i));
            printed +=
                    masked.terms().getFirst().oddsRatio() instanceof Figure.Value
                                    && masked.logLikelihood() instanceof Figure.Masked
                            ? 1
                            : 0;
            for (Map.Entry<String, Long> secret : tables.get(i).counts().entrySet()) {
                if (secret.getValue() < 1 || secret.getValue() >= K) {
                    continue;
                }
                if (isInDoubt(secret.getKey(), secret.getValue(), alike)) {
                    kept++;
                } else if (!bothHidden(masked)) {
                    rebuilt.add(
                            "%s of %s; in truth %d"
                                    .formatted(secret.getKey(), masked, secret.getValue()));
                }
            }
        }
        assertThat(printed).as("odds ratios beside hidden counts").isPositive();
        assertThat(kept).isPositive();
        return rebuilt;
    }

    private static boolean isInDoubt(String name, long number, List<Counted> alike) {
        return alike.stream()
                .map(other -> other.counts().getOrDefault(name, -1L))
                .anyMatch(other -> other >= 1 && other < K && other != number);
    }

    private static boolean bothHidden(Model masked) {
        return masked.exposed()
                .map(exposed ->
                        exposed.cases() instanceof Count.FewerThan
                                && exposed.controls() instanceof Count.FewerThan)
                .orElse(false);
    }

    private static Model masked(Results results) {
        return Masking.mask(results, K).models().getFirst();
    }

    /// Whether this table would print what is printed.
    private static boolean couldPrint(Counted table, Map<String, Count> shown, Model masked) {
        Model model = table.results().models().getFirst();
        boolean counts =
                shown.entrySet().stream()
                        .allMatch(each ->
                                each.getValue()
                                        .equals(
                                                Count.of(
                                                        table.counts()
                                                                .getOrDefault(
                                                                        each.getKey(), -1L))));
        Model.Term made = model.terms().getFirst();
        Model.Term term = masked.terms().getFirst();
        int digits = term.p() instanceof Figure.Masked ? 1 : 2;
        boolean all = masked.logLikelihood() instanceof Figure.Value;
        return counts
                && Stream.of(
                                new Figure[] {made.oddsRatio(), term.oddsRatio()},
                                new Figure[] {made.lower(), term.lower()},
                                new Figure[] {made.upper(), term.upper()})
                        .allMatch(each -> same(each[0], each[1], all ? 12 : digits))
                && same(made.p(), term.p(), all ? 12 : 1)
                && (term.oddsRatio() instanceof Figure.Masked
                        || model.method().equals(masked.method()));
    }

    private static boolean same(Figure made, Figure printed, int digits) {
        return printed instanceof Figure.Masked
                || rounded(made, digits).equals(rounded(printed, digits));
    }

    private static Figure rounded(Figure figure, int digits) {
        return figure instanceof Figure.Value(double value)
                ? Figure.of(new BigDecimal(value).round(new MathContext(digits)).doubleValue())
                : figure;
    }
}
