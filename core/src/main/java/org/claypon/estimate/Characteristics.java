package org.claypon.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.claypon.cohort.Labels;
import org.claypon.cohort.Labs;
import org.claypon.cohort.Numbers;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.results.Characteristic;
import org.claypon.results.Count;
import org.claypon.sql.DataRejected;
import org.claypon.stats.Description;
import org.claypon.stats.Sample;
import org.claypon.study.Covariate;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;
import org.claypon.study.TableData;

/// Who the matched cases and controls are: age and sex where the data have them, and each covariate of the adjusted models that is no measurement
/// compared. A control counts once in each of its sets, as everywhere.
public final class Characteristics {

    private static final String OTHERS = "no";

    private final Study study;
    private final Members members;
    private final Exposures columns;

    private Characteristics(Study study, Members members) {
        this.study = study;
        this.members = members;
        this.columns = new Exposures(study, members);
    }

    /// @throws DataRejected if a category does not fit its column
    public static List<Characteristic> of(Study study, Members members) {
        Characteristics made = new Characteristics(study, members);
        List<Characteristic> found = new ArrayList<>();
        boolean database = study.database().isPresent();
        if (database || study.data().age().isPresent()) {
            found.add(made.age());
        }
        if (database || study.data().sex().isPresent()) {
            found.add(made.sex());
        }
        study.eligibility().controls().match().stream()
                .flatMap(rule -> made.matchedNumber(rule).stream())
                .forEach(found::add);
        study.analysis().adjust().stream()
                .filter(made::isNew)
                .filter(covariate ->
                        found.stream().noneMatch(each -> each.name().equals(covariate.name())))
                .map(made::covariate)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private Characteristic age() {
        Numbers ages = members.participants().ages();
        return numbers("age", Optional.of("years"), ages::known, ages::of);
    }

    private Characteristic sex() {
        Labels sexes = members.participants().sexes();
        List<String> names =
                IntStream.of(members.people())
                        .filter(sexes::known)
                        .mapToObj(sexes::of)
                        .distinct()
                        .sorted()
                        .toList();
        return levels(
                "sex",
                names,
                IntStream.of(members.people())
                        .map(person -> sexes.known(person) ? names.indexOf(sexes.of(person)) : -1)
                        .toArray());
    }

    /// A column of numbers within which controls were chosen, such as the year of birth.
    private Optional<Characteristic> matchedNumber(MatchRule rule) {
        return rule instanceof MatchRule.Within(Covariate.Column(String column), _, _)
                        && isNew(column)
                ? Optional.of(column(column, column))
                : Optional.empty();
    }

    private Characteristic column(String name, String column) {
        Numbers numbers = members.participants().numbers(column);
        return numbers(name, Optional.empty(), numbers::known, numbers::of);
    }

    /// Whether it says something beside age, sex and the measurements compared.
    private boolean isNew(Exposure covariate) {
        return switch (covariate) {
            case Exposure.AsItStands(String _, String column) -> isNew(column);
            case Exposure.Category(String _, String column, String _) -> isNew(column);
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _ ->
                    covariate.measured().stream().noneMatch(study.analysis().compare()::contains);
            case Exposure.Below _, Exposure.Above _, Exposure.Answered _ -> true;
        };
    }

    private boolean isNew(String column) {
        return study.data().age().filter(column::equals).isEmpty()
                && study.data()
                        .sex()
                        .map(TableData.SexColumn::column)
                        .filter(column::equals)
                        .isEmpty();
    }

    private Characteristic covariate(Exposure covariate) {
        return switch (covariate) {
            case Exposure.Linear(String _, String measurement, _, _, _) -> lab(measurement);
            case Exposure.PerDoubling(String _, String measurement) -> lab(measurement);
            case Exposure.Quartiles(String _, String measurement) -> lab(measurement);
            case Exposure.Spline(String _, String measurement) -> lab(measurement);
            case Exposure.AsItStands(String name, String column) -> column(name, column);
            case Exposure.Category(String _, String _, String reference) ->
                    columns(columns.columns(covariate), reference);
            case Exposure.Below _, Exposure.Above _, Exposure.Answered _ ->
                    columns(columns.columns(covariate), OTHERS);
        };
    }

    /// Values beyond an assay limit are known, but have no number: then there is no mean.
    private Characteristic lab(String measurement) {
        Labs labs = members.participants().labs(measurement);
        return numbers(
                measurement,
                Optional.of(study.measurement(measurement).unit()),
                person -> labs.known(person) && labs.limit(person) == Labs.Limit.MEASURED,
                labs::of);
    }

    private Characteristic columns(ExposureColumns found, String reference) {
        List<String> names = new ArrayList<>(List.of(reference));
        found.columns().forEach(column -> names.add(level(found.name(), column.term())));
        int[] levels =
                IntStream.range(0, members.count())
                        .map(place -> found.known(place) ? level(found, place) : -1)
                        .toArray();
        return levels(found.name(), names, levels);
    }

    private static int level(ExposureColumns found, int place) {
        return IntStream.range(0, found.columns().size())
                        .filter(at -> found.columns().get(at).values()[place] == 1)
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    private static String level(String name, String term) {
        return term.equals(name)
                ? "yes"
                : term.startsWith(name + ": ") ? term.substring(name.length() + 2) : term;
    }

    /// @param levels of each member, by its place among the names; below zero where it is not known
    private Characteristic levels(String name, List<String> names, int[] levels) {
        List<Characteristic.Level> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int level = i;
            found.add(
                    new Characteristic.Level(
                            names.get(i),
                            count(true, place -> levels[place] == level),
                            count(false, place -> levels[place] == level)));
        }
        return new Characteristic(
                name,
                Optional.empty(),
                found,
                new Characteristic.Unknown(
                        count(true, place -> levels[place] < 0),
                        count(false, place -> levels[place] < 0)));
    }

    private Characteristic numbers(
            String name, Optional<String> unit, IntPredicate known, IntToDoubleFunction value) {
        return new Characteristic(
                name,
                Optional.of(
                        new Characteristic.Numbers(
                                unit, group(true, known, value), group(false, known, value))),
                List.of(),
                new Characteristic.Unknown(
                        count(true, place -> !known.test(members.person(place))),
                        count(false, place -> !known.test(members.person(place)))));
    }

    private Characteristic.Group group(
            boolean cases, IntPredicate known, IntToDoubleFunction value) {
        Description description =
                Description.of(
                        Sample.measured(
                                places(cases)
                                        .map(members::person)
                                        .filter(known)
                                        .mapToDouble(value)
                                        .toArray()));
        return new Characteristic.Group(
                Count.of(description.n()),
                Figures.of(description.mean()),
                Figures.of(description.sd()),
                Figures.of(description.median()),
                Figures.of(description.q1()),
                Figures.of(description.q3()));
    }

    private Count count(boolean cases, IntPredicate has) {
        return Count.of(places(cases).filter(has).count());
    }

    private IntStream places(boolean cases) {
        return IntStream.range(0, members.count()).filter(place -> members.isCase(place) == cases);
    }
}
