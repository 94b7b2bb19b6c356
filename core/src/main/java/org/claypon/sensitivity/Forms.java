package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.claypon.exposure.AmountIn;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.sensitivity.Choice.Form;
import org.claypon.study.Amount;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.units.Units;

/// The forms in which the study's exposure could have entered the model.
///
/// A measurement can be linear, logarithmic, or cut at any limit that the study or its guideline names. All point the way of the
/// study's own form: where that asks about lower values, so do the others. Quartiles and curves have no single odds ratio.
final class Forms {

    private final Study study;
    private final Form own;
    private final Measurement measurement;
    private final boolean lower;

    private Forms(Study study, Form own, Measurement measurement, boolean lower) {
        this.study = study;
        this.own = own;
        this.measurement = measurement;
        this.lower = lower;
    }

    /// The study's own form first; none if no exposure has a single odds ratio.
    static List<Form> of(Study study, Optional<GuidelineGroups> guideline) {
        return study.analysis().exposures().stream()
                .filter(Forms::hasOneTerm)
                .findFirst()
                .map(exposure -> of(study, exposure, guideline))
                .orElse(List.of());
    }

    private static List<Form> of(
            Study study, Exposure exposure, Optional<GuidelineGroups> guideline) {
        Form own = new Form(exposure, exposure.name(), false);
        return exposure.measured()
                .map(study::measurement)
                .map(found -> new Forms(study, own, found, asksOfLower(exposure)).all(guideline))
                .orElse(List.of(own));
    }

    /// Whether the exposure has a single odds ratio; a category may have several.
    private static boolean hasOneTerm(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Below _,
                    Exposure.Above _,
                    Exposure.Answered _,
                    Exposure.AsItStands _ ->
                    true;
            case Exposure.Quartiles _, Exposure.Spline _, Exposure.Category _ -> false;
        };
    }

    private static boolean asksOfLower(Exposure exposure) {
        return exposure instanceof Exposure.Below
                || (exposure instanceof Exposure.Linear(_, _, _, boolean lower, _) && lower);
    }

    /// A limit that splits people in two.
    ///
    /// @param above whether the limit itself belongs to those below it
    private record Cut(boolean above, Amount limit) {}

    private List<Form> all(Optional<GuidelineGroups> guideline) {
        SequencedMap<List<Object>, Cut> cuts = new LinkedHashMap<>();
        Stream.concat(ownCuts(), guideline.stream().flatMap(this::edges))
                .forEach(cut -> cuts.putIfAbsent(meaning(cut), cut));
        List<Form> all = new ArrayList<>(List.of(own));
        cuts.values().stream()
                .filter(cut ->
                        cut(own.exposure()).map(this::meaning).stream()
                                .noneMatch(meaning(cut)::equals))
                .map(this::form)
                .forEach(all::add);
        if (!(own.exposure() instanceof Exposure.Linear)) {
            all.add(linear(List.copyOf(cuts.values())));
        }
        if (!(own.exposure() instanceof Exposure.PerDoubling)) {
            all.add(doubling());
        }
        return List.copyOf(all);
    }

    private Stream<Cut> ownCuts() {
        return study.analysis().exposures().stream().flatMap(exposure -> cut(exposure).stream());
    }

    private Optional<Cut> cut(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Below(_, String lab, Amount limit) -> cut(lab, false, limit);
            case Exposure.Above(_, String lab, Amount limit) -> cut(lab, true, limit);
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Answered _,
                    Exposure.AsItStands _,
                    Exposure.Category _ ->
                    Optional.empty();
        };
    }

    private Optional<Cut> cut(String lab, boolean above, Amount limit) {
        return lab.equals(measurement.name())
                ? Optional.of(new Cut(above, limit))
                : Optional.empty();
    }

    /// Two cuts are one if they part the same values, in whatever unit they are written.
    private List<Object> meaning(Cut cut) {
        return List.of(cut.above(), AmountIn.unitOf(measurement, cut.limit()));
    }

    private Form form(Cut cut) {
        String lab = measurement.name();
        String limit = AmountIn.text(cut.limit());
        if (cut.above()) {
            String name = lower ? lab + " up to " + limit : lab + " above " + limit;
            return new Form(new Exposure.Above(name, lab, cut.limit()), name, lower);
        }
        String name = lower ? lab + " below " + limit : lab + " from " + limit + " on";
        return new Form(new Exposure.Below(name, lab, cut.limit()), name, !lower);
    }

    /// The edges of the guideline's bands, in units of the same kind.
    private Stream<Cut> edges(GuidelineGroups guideline) {
        return guideline.bands().stream()
                .filter(band -> isTest(band.test()))
                .flatMap(band -> edge(band).stream());
    }

    private Optional<Cut> edge(GuidelineGroups.Band band) {
        if (!(band.lower() instanceof Figure.Value(double value))) {
            return Optional.empty();
        }
        return Units.convert(value, band.unit(), measurement.unit(), Optional.empty()).stream()
                .mapToObj(edge -> new Amount(edge, measurement.unit()))
                .map(limit -> new Cut(band.edge().startsWith("above"), limit))
                .findFirst();
    }

    private boolean isTest(String test) {
        return study.analysis()
                .guideline()
                .map(use -> use.inputs().get(test))
                .filter(input ->
                        input instanceof Input.OfMeasurement(String name)
                                && name.equals(measurement.name()))
                .isPresent();
    }

    /// In the study's own increment; without one, in the power of ten just under its first limit, or in single units.
    private Form linear(List<Cut> cuts) {
        Amount per =
                study.analysis().exposures().stream()
                        .flatMap(exposure -> per(exposure).stream())
                        .findFirst()
                        .orElseGet(() -> increment(cuts));
        String name =
                "%s per %s%s"
                        .formatted(measurement.name(), AmountIn.text(per), lower ? " lower" : "");
        return new Form(
                new Exposure.Linear(name, measurement.name(), per, lower, true), name, false);
    }

    private Optional<Amount> per(Exposure exposure) {
        return exposure instanceof Exposure.Linear linear
                        && linear.stated()
                        && linear.measurement().equals(measurement.name())
                ? Optional.of(linear.per())
                : Optional.empty();
    }

    private Amount increment(List<Cut> cuts) {
        return cuts.stream()
                .map(Cut::limit)
                .filter(limit -> limit.value() > 0)
                .findFirst()
                .map(limit -> new Amount(powerOfTen(limit.value()), limit.unit()))
                .orElse(new Amount(1, measurement.unit()));
    }

    private static double powerOfTen(double value) {
        return StrictMath.pow(10, StrictMath.floor(StrictMath.log10(value)));
    }

    private Form doubling() {
        String name = measurement.name() + (lower ? " per halving" : " per doubling");
        return new Form(new Exposure.PerDoubling(name, measurement.name()), name, lower);
    }
}
