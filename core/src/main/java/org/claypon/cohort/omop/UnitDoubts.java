package org.claypon.cohort.omop;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.claypon.sql.Columns;
import org.claypon.study.Measurement;
import org.claypon.units.Units;

/// Finds values whose unit is probably not the one recorded: those of one care site and one spelling of the unit lie at a known factor from all
/// others.
///
/// With the quartiles `q` of a source, in the measurement's unit, and `Q` those of all other values, a factor `f` is suspected if
/// ```text
/// |log(q/Q) − log f| ≤ min(|log f|/3, log 1.5)   for each of the three quartiles,
/// |log f| > 4 · 1.253 · σ/√n                      σ = log(q₃/q₁)/1.349: beyond the chance of the source's median
/// ```
/// Of several factors the one nearest to the ratio of the medians is named.
/// **Shape.** At least 20 values above zero in the source, and as many others at least; of two halves the first by its key.
/// **Units.** The factors are 10, 100, 1000 and, with a molar mass, that between the measurement's unit and one of amount of substance, each also
/// inverse.
/// **Cost.** One sort of each source's values and of the others.
///
/// **Source.** 1.253 σ/√n is the standard error of a normal sample's median, 1.349 σ its interquartile range (Kendall & Stuart 1977, The Advanced
/// Theory of Statistics I, section 14).
final class UnitDoubts {

    private static final int LEAST = 20;
    private static final double WIDEST = StrictMath.log(1.5);

    /// A source whose median lies as near to that of all is not looked at further.
    private static final double ALIKE = StrictMath.log(1.1);

    private static final double CHANCE = 4 * 1.253;
    private static final double NORMAL_RANGE = 1.349;

    /// A unit of amount whose factor is nearer to 1 than this would be taken for a difference between people.
    private static final double LEAST_FACTOR = 1.2;

    private static final List<String> AMOUNTS = List.of("pmol/L", "nmol/L", "umol/L", "mmol/L");
    private static final double LARGEST_FACTOR = 1000;

    private final Measurement measurement;
    private final Map<Source, Values> bySource = new HashMap<>();

    UnitDoubts(Measurement measurement) {
        this.measurement = measurement;
    }

    /// @param site the care site of the provider; [Columns#NO_LONG] where none is recorded
    private record Source(String unit, long site) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit == 0 ? Long.compare(site, other.site) : byUnit;
        }
    }

    /// @param site   empty where no care site is recorded
    /// @param values how many
    /// @param factor of the source's values over the others
    /// @param why    what the factor is known as
    record Doubt(String unit, Optional<Long> site, int values, double factor, String why) {}

    private record Factor(double factor, String why) {}

    /// @param value in the measurement's unit
    void add(String unit, long site, double value) {
        if (value > 0) {
            bySource.computeIfAbsent(new Source(unit, site), _ -> new Values()).add(value);
        }
    }

    /// Grows by one value at a time.
    private static final class Values {

        private double[] values = new double[LEAST];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        DoubleStream stream() {
            return Arrays.stream(values, 0, size);
        }
    }

    List<Doubt> found() {
        if (bySource.size() < 2) {
            return List.of();
        }
        SortedMap<Source, Values> sources = new TreeMap<>(bySource);
        List<Factor> factors = factors();
        double median = quartiles(except(Optional.empty()))[1];
        int all = bySource.values().stream().mapToInt(values -> values.size).sum();
        List<Doubt> doubts = new ArrayList<>();
        for (Map.Entry<Source, Values> entry : sources.entrySet()) {
            int others = all - entry.getValue().size;
            boolean smaller =
                    others > entry.getValue().size
                            || (others == entry.getValue().size
                                    && entry.getKey().equals(sources.firstKey()));
            if (entry.getValue().size >= LEAST && smaller) {
                doubt(entry.getKey(), entry.getValue(), median, factors).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private DoubleStream except(Optional<Source> source) {
        return bySource.entrySet().stream()
                .filter(entry -> !source.equals(Optional.of(entry.getKey())))
                .flatMapToDouble(entry -> entry.getValue().stream());
    }

    /// @param median of all values: a source that lies near it is not looked at further
    private Optional<Doubt> doubt(Source source, Values own, double median, List<Factor> factors) {
        double[] here = quartiles(own.stream());
        if (StrictMath.abs(here[1] - median) <= ALIKE) {
            return Optional.empty();
        }
        double[] elsewhere = quartiles(except(Optional.of(source)));
        double chance = CHANCE * (here[2] - here[0]) / NORMAL_RANGE / StrictMath.sqrt(own.size);
        return factors.stream()
                .filter(factor -> StrictMath.abs(StrictMath.log(factor.factor())) > chance)
                .filter(factor -> fits(here, elsewhere, StrictMath.log(factor.factor())))
                .min(
                        Comparator.comparingDouble(factor ->
                                StrictMath.abs(
                                        here[1] - elsewhere[1] - StrictMath.log(factor.factor()))))
                .map(factor ->
                        new Doubt(
                                source.unit(),
                                source.site() == Columns.NO_LONG
                                        ? Optional.empty()
                                        : Optional.of(source.site()),
                                own.size,
                                factor.factor(),
                                factor.why()));
    }

    private static boolean fits(double[] here, double[] elsewhere, double factor) {
        double near = StrictMath.min(StrictMath.abs(factor) / 3, WIDEST);
        for (int at = 0; at < here.length; at++) {
            if (StrictMath.abs(here[at] - elsewhere[at] - factor) > near) {
                return false;
            }
        }
        return true;
    }

    /// Logarithms of the values a quarter, a half and three quarters of the way.
    private static double[] quartiles(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return DoubleStream.of(0.25, 0.5, 0.75)
                .map(share -> StrictMath.log(sorted[(int) (share * (sorted.length - 1))]))
                .toArray();
    }

    private List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        for (String amount : measurement.molarMass().isPresent() ? AMOUNTS : List.<String>of()) {
            OptionalDouble factor =
                    Units.convert(1, measurement.unit(), amount, measurement.molarMass());
            factor.ifPresent(value ->
                    both(
                            factors,
                            value,
                            "the factor between %s and %s".formatted(measurement.unit(), amount)));
        }
        for (double power : new double[] {10, 100, 1000}) {
            both(factors, power, "a factor of ten, a hundred or a thousand");
        }
        return factors;
    }

    private static void both(List<Factor> factors, double factor, String why) {
        double size = StrictMath.abs(StrictMath.log(factor));
        if (size >= StrictMath.log(LEAST_FACTOR)
                && size <= StrictMath.log(LARGEST_FACTOR) + ALIKE) {
            factors.add(new Factor(factor, why));
            factors.add(new Factor(1 / factor, why));
        }
    }

    /// As a sentence of the report says it: three digits.
    static String written(double factor) {
        return new BigDecimal(factor)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
