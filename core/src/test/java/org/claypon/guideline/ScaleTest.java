package org.claypon.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Guideline.Input.Measurement;
import org.claypon.guideline.Guideline.Statement;
import org.claypon.guideline.Scale.Band;
import org.claypon.guideline.Scale.Edge;
import org.claypon.units.Reading.Found;
import org.claypon.units.Reading.Side;
import org.claypon.units.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleTest {

    private static final Measurement B12 = new Measurement("b12", "B12", Optional.of(1355.37));
    private static final Measurement NO_MOLAR_MASS =
            new Measurement("b12", "B12", Optional.empty());

    /// Edges 10 and 20, each of both kinds.
    private static final List<Scale> SCALES =
            List.of(
                    scale("ng/L", new Edge.From(10), new Edge.From(20)),
                    scale("ng/L", new Edge.Above(10), new Edge.Above(20)),
                    scale("ng/L", new Edge.From(10), new Edge.Above(20)),
                    scale("ng/L", new Edge.Above(10), new Edge.From(20)));

    @Test
    void an_edge_belongs_to_the_band_that_it_says() {
        assertThat(SCALES)
                .extracting(scale -> List.of(scale.bandOf(10), scale.bandOf(20)))
                .containsExactly(List.of(1, 2), List.of(0, 1), List.of(1, 1), List.of(0, 2));
    }

    @Test
    void a_higher_value_is_never_in_a_lower_band() {
        for (Scale scale : SCALES) {
            assertThat(IntStream.range(0, 100).map(half -> scale.bandOf(half / 2.0)).boxed())
                    .isSorted()
                    .contains(0, 1, 2);
        }
    }

    /// By trying every truth in steps of a half that the limit allows, and those next to the edges.
    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"BELOW", "AT_MOST", "ABOVE", "AT_LEAST"})
    void a_limit_is_in_a_band_if_all_that_it_allows_is(Side side) {
        List<Double> truths =
                IntStream.rangeClosed(0, 60)
                        .mapToObj(half -> half / 2.0)
                        .flatMap(value ->
                                List.of(Math.nextDown(value), value, Math.nextUp(value)).stream())
                        .toList();
        for (Scale scale : SCALES) {
            for (double limit = 0.5; limit < 30; limit += 0.5) {
                double bound = limit;
                Set<String> bands =
                        truths.stream()
                                .filter(truth -> allows(side, bound, truth))
                                .map(truth -> scale.bands().get(scale.bandOf(truth)).key())
                                .collect(Collectors.toSet());
                TestResult found = place(B12, List.of(scale), bound, side, "ng/L");
                assertThat(
                                found instanceof TestResult.Placed placed
                                        && bands.contains(placed.key()))
                        .as("%s %s on %s", side, bound, scale)
                        .isEqualTo(bands.size() == 1);
            }
        }
    }

    private static boolean allows(Side side, double bound, double truth) {
        return switch (side) {
            case MEASURED -> truth == bound;
            case BELOW -> truth < bound;
            case AT_MOST -> truth <= bound;
            case ABOVE -> truth > bound;
            case AT_LEAST -> truth >= bound;
        };
    }

    @Test
    void a_band_in_words_has_both_its_ends() {
        assertThat(SCALES)
                .extracting(scale -> List.of(scale.rule(0), scale.rule(1), scale.rule(2)))
                .contains(
                        List.of(
                                "b12 below 10 ng/L",
                                "b12 from 10 ng/L, not above 20 ng/L",
                                "b12 above 20 ng/L"),
                        List.of(
                                "b12 not above 10 ng/L",
                                "b12 above 10 ng/L, below 20 ng/L",
                                "b12 from 20 ng/L"));
    }

    @ParameterizedTest // half of the last digit as the edge is written
    @CsvSource({
        "0.45, 0.40, false",
        "0.45, 0.44, false",
        "0.45, 0.4451, true",
        "0.45, 0.4549, true",
        "1500, 1500.5, true",
        "1500, 1501, false",
    })
    void rounding_is_by_the_last_digit_of_the_edge(double edge, double value, boolean near) {
        assertThat(scale("ng/L", new Edge.From(edge), new Edge.From(9999)).isNearEdge(value))
                .isEqualTo(near);
    }

    /// 10 ng/L is 7.378 pmol/L.
    @ParameterizedTest
    @CsvSource({"7.37, 0", "7.38, 1", "14.75, 1", "14.76, 2"})
    void a_molar_mass_joins_a_value_to_edges_in_mass(double value, int band) {
        TestResult found = place(B12, SCALES.subList(0, 1), value, Side.MEASURED, "pmol/L");
        assertThat(found)
                .isInstanceOfSatisfying(
                        TestResult.Placed.class,
                        placed -> {
                            assertThat(placed.band()).isEqualTo(band);
                            assertThat(placed.remarks())
                                    .extracting(Classification.Reason::kind)
                                    .contains(Kind.CONVERTED);
                        });
    }

    @Test
    void without_a_molar_mass_it_is_a_foreign_unit() {
        assertThat(place(NO_MOLAR_MASS, SCALES.subList(0, 1), 8, Side.MEASURED, "pmol/L"))
                .isInstanceOfSatisfying(
                        TestResult.NotPlaced.class,
                        result -> assertThat(result.reason().kind()).isEqualTo(Kind.FOREIGN_UNIT));
    }

    @Test
    void edges_of_the_same_kind_come_before_edges_through_the_molar_mass() {
        List<Scale> both =
                List.of(
                        scale("ng/L", new Edge.From(10), new Edge.From(20)),
                        scale("pmol/L", new Edge.From(1), new Edge.From(2)));
        assertThat(place(B12, both, 0.003, Side.MEASURED, "nmol/L"))
                .isInstanceOfSatisfying(
                        TestResult.Placed.class,
                        placed -> assertThat(placed.scale()).isEqualTo(both.getLast()));
    }

    private static TestResult place(
            Measurement test, List<Scale> scales, double value, Side side, String unit) {
        return TestResult.of(test, scales, new Found(value, side, Optional.of(unit)));
    }

    private static Scale scale(String unit, Edge middle, Edge high) {
        return new Scale(
                "b12",
                Optional.empty(),
                Units.parse(unit),
                List.of(
                        band("low", new Edge.Lowest()),
                        band("middle", middle),
                        band("high", high)));
    }

    private static Band band(String key, Edge edge) {
        return new Band(key, edge, key, Optional.empty(), new Statement("", "invented", true));
    }

    /// Without the digits as they are written `1.00` would be `1`, and half of all values near it.
    @ParameterizedTest
    @CsvSource({
        "1.0, 0, 1.4, true",
        "1.0, 1, 1.04, true",
        "1.0, 1, 1.06, false",
        "1.0, 2, 1.004, true",
        "1.0, 2, 1.01, false",
    })
    void an_edge_has_the_decimals_with_which_it_is_written(
            double edge, int decimals, double value, boolean near) {
        assertThat(new Edge.From(edge, decimals).isNear(value)).isEqualTo(near);
        assertThat(new Edge.Above(edge, decimals).isNear(value)).isEqualTo(near);
    }
}
