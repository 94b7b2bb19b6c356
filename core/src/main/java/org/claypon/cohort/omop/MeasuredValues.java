package org.claypon.cohort.omop;

import static org.claypon.sql.Columns.NO_LONG;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claypon.cohort.AssayLimits;
import org.claypon.cohort.Bounds;
import org.claypon.cohort.Labs.Limit;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.Columns;
import org.claypon.sql.cdm.ClinicalPeople;
import org.claypon.sql.cdm.ClinicalRecords;
import org.claypon.study.ConceptSet;
import org.claypon.study.Database;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.units.OmopUnits;
import org.claypon.units.Units;

/// The values of one measurement that have a number in its unit, one person behind the other, each person's by day.
///
/// A value without a unit, or with one that does not convert, is not used: it could mean anything. Only a bare number, such as the
/// total of a scale, needs none.
///
/// @param offsets where the values of each person begin, and one more: the end of the last
/// @param days    of each value
/// @param values  in the measurement's unit
/// @param limits  which are only known to lie below or above, by code of [Limit]
/// @param asked   which of several values counts, and in which window
/// @param unused  values without a number, a unit, or a unit that converts
/// @param doubts  values whose unit is probably another; used as they stand
/// @param without people with such a value
record MeasuredValues(
        int[] offsets,
        int[] days,
        double[] values,
        byte[] limits,
        Database.Records asked,
        int unused,
        int without,
        List<UnitDoubts.Doubt> doubts) {

    /// Operators of OMOP that make a value a limit. Ids as public mappings to the CDM and circe-be have them.
    private static final long LESS = 4171756;

    private static final long AT_MOST = 4171754;
    private static final long GREATER = 4172704;
    private static final long AT_LEAST = 4171755;

    private static final Map<Long, Limit> OPERATORS =
            Map.of(
                    LESS, Limit.BELOW,
                    AT_MOST, Limit.BELOW,
                    GREATER, Limit.ABOVE,
                    AT_LEAST, Limit.ABOVE);

    /// In UCUM.
    private static final String BARE_NUMBER = "1";

    static Map<String, MeasuredValues> read(
            Study study, ClinicalDatabase database, ClinicalPeople people) {
        Database asked = study.database().orElseThrow();
        List<Measurement> measurements = study.measurements();
        List<long[]> concepts =
                measurements.stream().map(each -> concepts(asked.recordsOf(each.name()))).toList();
        Columns read = ClinicalRecords.measurements(database, people, concepts).rows();
        int[] bounds = Population.bounds(read.ints("set_number"), measurements.size());
        Map<String, MeasuredValues> found = new LinkedHashMap<>();
        for (int at = 0; at < measurements.size(); at++) {
            Measurement measurement = measurements.get(at);
            found.put(
                    measurement.name(),
                    new Reading(measurement, read, bounds[at], bounds[at + 1])
                            .values(
                                    people.persons().longs("person_id"),
                                    asked.recordsOf(measurement.name())));
        }
        return found;
    }

    private static long[] concepts(Database.Records records) {
        return records.concepts().stream()
                .mapToLong(ConceptSet.Listed::concept)
                .sorted()
                .distinct()
                .toArray();
    }

    Limit limit(int at) {
        return Limit.of(limits[at]);
    }

    /// Goes through the rows of one measurement.
    private static final class Reading {

        private final Measurement measurement;
        private final Columns read;
        private final int from;
        private final int to;
        private final long[] units;
        private final long[] sites;
        private final Map<String, Double> factors = new HashMap<>();
        private long lastUnit = NO_LONG;
        private double lastFactor = Double.NaN;

        Reading(Measurement measurement, Columns read, int from, int to) {
            this.measurement = measurement;
            this.read = read;
            this.units = read.longs("unit_concept_id");
            this.sites = read.longs("care_site_id");
            this.from = from;
            this.to = to;
        }

        MeasuredValues values(long[] people, Database.Records asked) {
            long[] ids = read.longs("person_id");
            double[] numbers = read.doubles("value");
            int[] offsets = new int[people.length + 1];
            int[] days = new int[to - from];
            double[] values = new double[to - from];
            byte[] limits = new byte[to - from];
            UnitDoubts doubts = new UnitDoubts(measurement);
            int used = 0;
            int row = from;
            int without = 0;
            for (int person = 0; person < people.length; person++) {
                int before = row - used;
                for (; row < to && ids[row] <= people[person]; row++) {
                    double factor = factor(row);
                    double value = numbers[row];
                    if (!Double.isNaN(factor) && !Double.isNaN(value)) {
                        days[used] = read.ints("day")[row];
                        values[used] = bound(row, value * factor);
                        doubts.add(unit(row), sites[row], values[used]);
                        limits[used++] = limit(row).code();
                    }
                }
                offsets[person + 1] = used;
                without += row - used > before ? 1 : 0;
            }
            double[] inUnit = Arrays.copyOf(values, used);
            byte[] kinds = Arrays.copyOf(limits, used);
            AssayLimits.apply(measurement, inUnit, kinds);
            return new MeasuredValues(
                    offsets,
                    Arrays.copyOf(days, used),
                    inUnit,
                    kinds,
                    asked,
                    to - from - used,
                    without,
                    doubts.found());
        }

        /// A limit is strict; one that the value itself may have is moved to the very next number.
        private double bound(int row, double value) {
            long operator = read.longs("operator_concept_id")[row];
            return operator == AT_MOST || operator == AT_LEAST
                    ? Bounds.including(value, operator == AT_MOST)
                    : value;
        }

        private Limit limit(int row) {
            return OPERATORS.getOrDefault(read.longs("operator_concept_id")[row], Limit.MEASURED);
        }

        private String unit(int row) {
            return OmopUnits.spelling(units[row])
                    .orElseGet(() -> read.text("unit_source_value").cell(row));
        }

        /// Not-a-number for a unit that does not convert. Neighbours mostly have the same unit.
        private double factor(int row) {
            long unit = units[row];
            if (unit == lastUnit && unit != NO_LONG) {
                return lastFactor;
            }
            double factor = factors.computeIfAbsent(unit(row), this::factor);
            if (OmopUnits.spelling(unit).isPresent()) {
                lastUnit = unit;
                lastFactor = factor;
            }
            return factor;
        }

        private double factor(String unit) {
            if (unit.isBlank() && measurement.unit().equals(BARE_NUMBER)) {
                return 1;
            }
            return Units.convert(1, unit, measurement.unit(), measurement.molarMass())
                    .orElse(Double.NaN);
        }
    }
}
