package org.claypon.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Classification.Reason;
import org.claypon.guideline.Guideline.Input.Measurement;
import org.claypon.units.Reading;
import org.claypon.units.Reading.Found;
import org.claypon.units.Reading.Side;
import org.claypon.units.Reading.Unreadable;
import org.claypon.units.Unit;
import org.claypon.units.Units;

/// One value on the scales of its test.
sealed interface TestResult {

    record Placed(Scale scale, int band, List<Reason> remarks) implements TestResult {
        String key() {
            return scale.bands().get(band).key();
        }

        String rule() {
            return scale.rule(band);
        }

        Optional<String> nextTest() {
            return scale.bands().get(band).nextTest();
        }
    }

    record NotPlaced(Reason reason) implements TestResult {}

    static TestResult of(Measurement test, List<Scale> scales, Reading reading) {
        return switch (reading) {
            case Unreadable unreadable -> not(Kind.NOT_READABLE, test, unreadable.reason());
            case Found found -> of(test, scales, found);
        };
    }

    private static TestResult of(Measurement test, List<Scale> scales, Found found) {
        if (found.value() < 0) {
            return not(Kind.BELOW_ZERO, test, "the value is below zero");
        }
        if (found.unit().isEmpty()) {
            return not(Kind.NO_UNIT, test, "the value has no unit");
        }
        Optional<Unit> unit = Units.parse(found.unit().get());
        if (unit.isEmpty()) {
            String nearest = Units.nearest(found.unit().get());
            return not(
                    Kind.UNKNOWN_UNIT,
                    test,
                    "the unit is not known; the nearest that is known is " + nearest);
        }
        if (scales.stream().anyMatch(scale -> scale.unit().isEmpty())) {
            return not(
                    Kind.NO_OWN_LIMIT,
                    test,
                    "it is read by the laboratory's own limit, which is not given");
        }
        return Applied.of(test, scales, unit.get())
                .map(applied -> place(test, applied, found))
                .orElseGet(() ->
                        not(
                                Kind.FOREIGN_UNIT,
                                test,
                                "the unit does not go with the test, which is read in "
                                        + units(scales)));
    }

    private static TestResult place(Measurement test, Applied applied, Found found) {
        Scale scale = applied.scale();
        double value = applied.value(found);
        int lowest = scale.bandOf(0);
        int highest = scale.bands().size() - 1;
        switch (found.side()) {
            case MEASURED -> {
                lowest = scale.bandOf(value);
                highest = lowest;
            }
            case BELOW -> highest = scale.bandOf(Math.nextDown(value));
            case AT_MOST -> highest = scale.bandOf(value);
            case ABOVE -> lowest = scale.bandOf(Math.nextUp(value));
            case AT_LEAST -> lowest = scale.bandOf(value);
        }
        if (lowest != highest) {
            return not(
                    Kind.SPANS_BANDS,
                    test,
                    "it is known only as a limit, and the truth may lie anywhere from %s to %s"
                            .formatted(
                                    scale.bands().get(lowest).key(),
                                    scale.bands().get(highest).key()));
        }
        return new Placed(scale, lowest, remarks(test, applied, found, value));
    }

    private static List<Reason> remarks(
            Measurement test, Applied applied, Found found, double value) {
        List<Reason> remarks = new ArrayList<>();
        if (applied.converted()) {
            remarks.add(
                    new Reason(
                            Kind.CONVERTED,
                            "%s: converted to %s, since the guideline has no edges in the unit reported"
                                    .formatted(test.label(), applied.scale().unitText())));
        }
        if (found.side() == Side.MEASURED && applied.scale().isNearEdge(value)) {
            remarks.add(
                    new Reason(
                            Kind.NEAR_EDGE,
                            "%s: the value lies within rounding of an edge, half of the last digit with which the guideline writes it"
                                    .formatted(test.label())));
        }
        return remarks;
    }

    private static String units(List<Scale> scales) {
        return scales.stream().map(Scale::unitText).collect(Collectors.joining(" and "));
    }

    private static NotPlaced not(Kind kind, Measurement test, String why) {
        return new NotPlaced(new Reason(kind, "%s: %s".formatted(test.label(), why)));
    }
}
