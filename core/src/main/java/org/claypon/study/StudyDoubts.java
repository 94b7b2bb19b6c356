package org.claypon.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;

/// What a study file asks for that is no error and seldom meant, seen without its data. Each is a sentence.
public final class StudyDoubts {

    /// What stands in round or square brackets.
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)|\\[([^\\[\\]]+)]");

    private static final double SAME = 1e-9;

    /// In years. Nobody matches age by weeks; a number without a unit, which counts days, comes out below.
    private static final double NARROW = 0.1;

    private final Study study;

    private StudyDoubts(Study study) {
        this.study = study;
    }

    public static List<String> of(Study study) {
        StudyDoubts doubts = new StudyDoubts(study);
        List<String> found = new ArrayList<>();
        if (study.database().isEmpty()) {
            study.measurements()
                    .forEach(measurement -> otherUnit(measurement).ifPresent(found::add));
        }
        study.eligibility().controls().match().stream()
                .flatMap(rule -> narrow(rule).stream())
                .forEach(found::add);
        study.analysis()
                .exposures()
                .forEach(exposure -> doubts.matched(exposure).ifPresent(found::add));
        study.analysis()
                .adjust()
                .forEach(covariate -> doubts.ofItself(covariate).ifPresent(found::add));
        return List.copyOf(found);
    }

    /// The header names a unit of which one is not one of the declared unit.
    private static Optional<String> otherUnit(Measurement measurement) {
        Matcher brackets = IN_BRACKETS.matcher(measurement.column());
        while (brackets.find()) {
            String named =
                    Optional.ofNullable(brackets.group(1)).orElseGet(() -> brackets.group(2));
            if (isUnit(named, measurement.unit()) && !isOne(named, measurement.unit())) {
                return Optional.of(
                        "The header %s names the unit %s, and %s is declared in %s: one of the two may be a slip."
                                .formatted(
                                        Echo.quoted(measurement.column()),
                                        Echo.cut(named.strip()),
                                        Echo.cut(measurement.name()),
                                        Echo.cut(measurement.unit())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> narrow(MatchRule rule) {
        return rule instanceof MatchRule.Within(Covariate.Age _, double years, String _)
                        && years < NARROW
                ? Optional.of(
                        "Controls may differ from their case by %d days of age: a number without a unit counts days. For years write them, as in 2 years."
                                .formatted(Math.round(years * Durations.DAYS_A_YEAR)))
                : Optional.empty();
    }

    /// A single letter or number in brackets may be anything, unless the declared unit converts to it.
    private static boolean isUnit(String named, String declared) {
        return Units.parse(named).isPresent()
                && (named.contains("/")
                        || named.contains("%")
                        || Units.convert(1, named, declared, Optional.empty()).isPresent());
    }

    private static boolean isOne(String named, String declared) {
        return Units.convert(1, named, declared, Optional.empty()).stream()
                .anyMatch(factor -> Math.abs(factor - 1) < SAME);
    }

    /// Where all that an exposure asks is the same within every matched set, no set can tell anything.
    private Optional<String> matched(Exposure exposure) {
        Set<String> columns = columns(exposure);
        return !columns.isEmpty() && matchedExactly().containsAll(columns)
                ? Optional.of(
                        "%s is what the controls are matched on: it is the same for all in a set, so that its odds ratio cannot be estimated."
                                .formatted(Echo.quoted(exposure.name())))
                : Optional.empty();
    }

    private Optional<String> ofItself(Exposure covariate) {
        List<String> models =
                study.analysis().exposures().stream()
                        .filter(covariate::isAlso)
                        .map(exposure -> Echo.quoted(exposure.name()))
                        .toList();
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "No exposure is a covariate of its own, so that %s is left out of the model of %s."
                                .formatted(
                                        Echo.quoted(covariate.name()), String.join(", ", models)));
    }

    private Set<String> matchedExactly() {
        Set<String> columns = new HashSet<>();
        for (MatchRule rule : study.eligibility().controls().match()) {
            if (rule instanceof MatchRule.Same(Covariate covariate)) {
                columns.addAll(columns(covariate));
            }
        }
        return columns;
    }

    private Set<String> columns(Covariate covariate) {
        return switch (covariate) {
            case Covariate.Age _ -> study.data().age().map(Set::of).orElse(Set.of());
            case Covariate.Sex _ ->
                    study.data().sex().map(sex -> Set.of(sex.column())).orElse(Set.of());
            case Covariate.Column(String name) -> Set.of(name);
            case Covariate.Lab(String name) -> Set.of(study.measurement(name).column());
        };
    }

    private Set<String> columns(Exposure exposure) {
        Optional<String> measured = exposure.measured();
        if (measured.isPresent()) {
            return Set.of(study.measurement(measured.get()).column());
        }
        return switch (exposure) {
            case Exposure.AsItStands(String _, String column) -> Set.of(column);
            case Exposure.Category(String _, String column, String _) -> Set.of(column);
            case Exposure.Answered(String _, Test.Where(Condition condition, String _)) ->
                    condition.columns();
            case Exposure.Answered _,
                    Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Below _,
                    Exposure.Above _ ->
                    Set.of();
        };
    }
}
