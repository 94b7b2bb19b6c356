package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claypon.cohort.Labs.Limit;
import org.claypon.study.Database;
import org.claypon.study.Database.Value;
import org.claypon.study.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the least, the greatest and the mean of values are known to be when some are known only as limits.
class ChosenTest {

    @ParameterizedTest
    @CsvSource({
        "MIN, 200 300, 200",
        "MIN, <150 200, <150",
        "MIN, <150 120, <=120",
        "MIN, <150 150, <150",
        "MIN, <150 <100, <100",
        "MIN, <150 >50, <150",
        "MIN, <150 >50 40, <=40",
        "MIN, >150 120, 120",
        "MIN, >150 150, 150",
        "MIN, >150 200, >150",
        "MAX, 200 300, 300",
        "MAX, >2000 1800, >2000",
        "MAX, >2000 2100, >=2100",
        "MAX, >2000 <2500, >2000",
        "MAX, <150 200, 200",
        "MAX, <150 120, <150",
        "MEAN, 100 200, 150",
        "MEAN, <100 200, <150",
        "MEAN, >100 200, >150",
        "MEAN, <100 >200, none"
    })
    void of_some_values(Value value, String cells, String expected) {
        assertThat(written(Chosen.of(values(cells, value), 0, 10, Window.YEAR_BEFORE)))
                .as("the %s of %s", value, cells)
                .isEqualTo(expected);
        String reversed = String.join(" ", List.of(cells.split(" ", -1)).reversed());
        assertThat(written(Chosen.of(values(reversed, value), 0, 10, Window.YEAR_BEFORE)))
                .as("in the other order")
                .isEqualTo(expected);
    }

    /// One person's, a day after the other.
    private static MeasuredValues values(String written, Value value) {
        List<String> cells = List.of(written.split(" ", -1));
        int[] days = new int[cells.size()];
        double[] values = new double[cells.size()];
        byte[] limits = new byte[cells.size()];
        for (int at = 0; at < days.length; at++) {
            String cell = cells.get(at);
            days[at] = at;
            values[at] = Double.parseDouble(cell.replaceAll("[<>]", ""));
            limits[at] = limit(cell).code();
        }
        return new MeasuredValues(
                new int[] {0, days.length},
                days,
                values,
                limits,
                new Database.Records(List.of(), Window.YEAR_BEFORE, value),
                0,
                0,
                List.of());
    }

    private static Limit limit(String cell) {
        return cell.startsWith("<")
                ? Limit.BELOW
                : cell.startsWith(">") ? Limit.ABOVE : Limit.MEASURED;
    }

    /// A limit is strict: one that lies next to a whole number includes it.
    private static String written(Chosen chosen) {
        if (Double.isNaN(chosen.value())) {
            return "none";
        }
        double whole = Math.rint(chosen.value());
        String including = whole == chosen.value() ? "" : "=";
        String sign =
                switch (chosen.limit()) {
                    case MEASURED -> "";
                    case BELOW -> "<";
                    case ABOVE -> ">";
                };
        return "%s%s%.0f".formatted(sign, including, whole);
    }
}
