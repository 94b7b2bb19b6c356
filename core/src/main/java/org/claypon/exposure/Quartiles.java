package org.claypon.exposure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.cohort.Labs;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.stats.Description;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.Sample;

/// Quartiles of the controls, each a term against the lowest.
///
/// The cuts are the quartiles of the controls' values (linear between order statistics, R's type 7), with a value beyond an
/// assay limit taken as tied at the limit; a control in several sets counts in each. A member is above a cut when its value is;
/// one whose limit leaves that open is unknown. A quartile in which nobody is, since many share one value, has no term.
///
/// @param cuts     three, in order; none if no control has a value
/// @param controls how many values they come from
record Quartiles(double[] cuts, int controls) {

    private static final MathContext DIGITS = new MathContext(6);

    static Quartiles ofControls(Members members, Labs labs) {
        double[] values =
                IntStream.range(0, members.count())
                        .filter(place -> !members.isCase(place))
                        .map(members::person)
                        .filter(labs::known)
                        .mapToDouble(labs::of)
                        .toArray();
        Description described = Description.of(Sample.measured(values));
        double[] cuts =
                Stream.of(described.q1(), described.median(), described.q3())
                        .flatMapToDouble(Quartiles::cut)
                        .toArray();
        return new Quartiles(cuts, values.length);
    }

    private static DoubleStream cut(Quantity quartile) {
        return switch (quartile) {
            case Quantity.Value(double value) -> DoubleStream.of(value);
            case NotEstimable _ -> DoubleStream.empty();
        };
    }

    /// A column for each quartile but the lowest that somebody is in.
    List<Column> columns(String name, Members members, Labs labs) {
        List<Column> columns = new ArrayList<>();
        for (int cut = 0; cut < cuts.length; cut++) {
            double[] values = new double[members.count()];
            for (int place = 0; place < values.length; place++) {
                values[place] = inside(Range.of(labs, members.person(place)), cut);
            }
            if (Arrays.stream(values).anyMatch(value -> value == 1)) {
                columns.add(new Column("%s: quartile %d".formatted(name, cut + 2), values));
            }
        }
        return columns;
    }

    /// 0 in the lowest quartile, 3 in the highest; not-a-number where a limit leaves it open.
    double[] grades(Members members, Labs labs) {
        return IntStream.of(members.people())
                .mapToDouble(person ->
                        labs.known(person)
                                ? Arrays.stream(cuts).map(Range.of(labs, person)::above).sum()
                                : Double.NaN)
                .toArray();
    }

    /// 1 above this cut and not above the next.
    private double inside(Range range, int cut) {
        double above = range.above(cuts[cut]);
        double beyond = cut + 1 < cuts.length ? range.above(cuts[cut + 1]) : 0;
        return above == 0 || beyond == 1 ? 0 : above - beyond;
    }

    /// The cuts, unless too few people stand behind them.
    String note(String unit, int smallestCount) {
        String reference = "The reference is the lowest quartile of the matched controls";
        return cuts.length == 3 && controls >= smallestCount
                ? "%s; the cuts are %s, %s and %s %s."
                        .formatted(reference, text(cuts[0]), text(cuts[1]), text(cuts[2]), unit)
                : reference + ".";
    }

    private static String text(double cut) {
        return BigDecimal.valueOf(cut).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
