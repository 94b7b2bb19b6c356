package org.claypon.sensitivity.criticism;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.cohort.Labels;
import org.claypon.cohort.Labs;
import org.claypon.cohort.Numbers;
import org.claypon.cohort.Participants;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.results.Criticisms;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Figure;
import org.claypon.stats.Balance;
import org.claypon.study.Covariate;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;

/// Exposed controls against unexposed ones. The controls stand for the population that the cases came from, and a confounder is what
/// differs between exposed and unexposed people there; how alike cases and controls are does not tell.
///
/// The standardised difference is that of [Balance], exposed less unexposed, everyone with the same weight. A share stands in the row of
/// a trait; of a trait that few of either kind have, or lack, nothing is said.
final class ExposedControls {

    /// Above this a column of labels is not one of categories.
    private static final int MOST_LEVELS = 6;

    private static final Figure BEYOND_A_LIMIT =
            Figure.notEstimable(
                    "some values lie beyond an assay limit, and nothing is put in their place");

    private static final Figure NO_DIFFERENCE =
            Figure.notEstimable("too few with a value, or no spread");

    private final Study study;
    private final Members members;
    private final Exposures columns;
    private final int[] controls;

    private ExposedControls(Study study, Members members) {
        this.study = study;
        this.members = members;
        this.columns = new Exposures(study, members);
        this.controls =
                IntStream.range(0, members.count())
                        .filter(place -> !members.isCase(place))
                        .toArray();
    }

    /// @param share  whether the values are 1 for yes and 0 for no
    /// @param values by place; not-a-number where not known; none where one of a control is known as a limit only
    private record Values(boolean share, double[] values) {}

    static List<Criticisms.ExposedControls> of(Study study, Members members) {
        ExposedControls found = new ExposedControls(study, members);
        return study.analysis().exposures().stream().flatMap(found::of).toList();
    }

    private Stream<Criticisms.ExposedControls> of(Exposure exposure) {
        ExposureColumns asked = columns.columns(exposure);
        if (asked.kind() != ExposureColumns.Kind.YES_NO) {
            return Stream.empty();
        }
        double[] exposed = asked.columns().getFirst().values();
        return Stream.of(
                new Criticisms.ExposedControls(
                        exposure.name(),
                        covariates(exposure).entrySet().stream()
                                .map(each -> contrast(each.getKey(), each.getValue(), exposed))
                                .toList()));
    }

    private Contrast contrast(String name, Values values, double[] exposed) {
        if (values.values().length == 0) {
            return new Contrast(
                    name, values.share(), BEYOND_A_LIMIT, BEYOND_A_LIMIT, BEYOND_A_LIMIT);
        }
        double[] with = known(values, exposed, 1);
        double[] without = known(values, exposed, 0);
        if (few(values, with) || few(values, without)) {
            Figure hidden = new Figure.Masked(study.settings().smallestCount());
            return new Contrast(name, values.share(), hidden, hidden, hidden);
        }
        return new Contrast(
                name, values.share(), mean(with), mean(without), difference(values, with, without));
    }

    private Figure mean(double[] values) {
        return Described.summary(Arrays.stream(values), study.settings().smallestCount()).mean();
    }

    private static Figure difference(Values values, double[] with, double[] without) {
        Balance.Side ofExposed = Balance.Side.equally(with);
        Balance.Side ofUnexposed = Balance.Side.equally(without);
        Figure found =
                Described.figure(
                        values.share()
                                ? Balance.ofCategories(ofExposed, ofUnexposed, 2).levels().get(1)
                                : Balance.ofNumbers(ofExposed, ofUnexposed).difference());
        return found instanceof Figure.Value ? found : NO_DIFFERENCE;
    }

    private double[] known(Values values, double[] exposed, int answer) {
        return Arrays.stream(controls)
                .filter(place -> exposed[place] == answer)
                .mapToDouble(place -> values.values()[place])
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private boolean few(Values values, double[] known) {
        long yes = Arrays.stream(known).filter(answer -> answer == 1).count();
        return values.share() ? few(yes) || few(known.length - yes) : few(known.length);
    }

    private boolean few(long people) {
        return people > 0 && people < study.settings().smallestCount();
    }

    /// What is matched on, age, sex, covariates, other measurements and how people were seen; no consequence of the condition or the exposure.
    private SequencedMap<String, Values> covariates(Exposure exposure) {
        SequencedMap<String, Values> found = new LinkedHashMap<>();
        Participants people = members.participants();
        for (MatchRule rule : study.eligibility().controls().match()) {
            add(found, rule);
        }
        study.data().age().ifPresent(_ -> found.putIfAbsent("age", numbers(people.ages())));
        study.data().sex().ifPresent(_ -> levels(found, "sex", people.sexes()));
        for (Exposure covariate : study.analysis().covariatesOf(exposure)) {
            add(found, covariate);
        }
        for (String measurement : study.analysis().compare()) {
            if (!exposure.measured().stream().toList().contains(measurement)
                    && !study.analysis().consequences().contains(measurement)) {
                found.putIfAbsent(measurement, measured(people.labs(measurement)));
            }
        }
        people.lookBack()
                .ifPresent(before -> {
                    found.put("days observed", numbers(before.daysObserved()));
                    found.put("days since the last visit", numbers(before.daysSinceVisit()));
                    found.put("visits per year", numbers(before.visitsPerYear()));
                });
        return found;
    }

    private void add(SequencedMap<String, Values> found, MatchRule rule) {
        Participants people = members.participants();
        String name = rule.covariate().name();
        switch (rule.covariate()) {
            case Covariate.Age _ -> found.putIfAbsent(name, numbers(people.ages()));
            case Covariate.Sex _ -> levels(found, name, people.sexes());
            case Covariate.Lab _ -> found.putIfAbsent(name, measured(people.labs(name)));
            case Covariate.Column _ when people.lookBack().isPresent() -> {}
            case Covariate.Column _ when rule instanceof MatchRule.Within ->
                    found.putIfAbsent(name, numbers(people.numbers(name)));
            case Covariate.Column _ -> levels(found, name, people.labels(name));
        }
    }

    /// The number of a measurement is itself, whatever step the model takes: so it has one row, also where it is compared.
    private void add(SequencedMap<String, Values> found, Exposure covariate) {
        if (covariate instanceof Exposure.Linear linear) {
            String name = linear.measurement();
            found.putIfAbsent(name, measured(members.participants().labs(name)));
            return;
        }
        ExposureColumns asked = columns.columns(covariate);
        if (asked.shape() instanceof ExposureColumns.Shape.Curved) {
            return;
        }
        boolean share = asked.kind() != ExposureColumns.Kind.NUMBER;
        for (ExposureColumns.Column column : asked.columns()) {
            found.putIfAbsent(column.term(), new Values(share, column.values()));
        }
    }

    /// Of two levels one row is enough.
    private void levels(SequencedMap<String, Values> found, String name, Labels labels) {
        List<String> levels =
                Arrays.stream(members.people())
                        .filter(labels::known)
                        .mapToObj(labels::of)
                        .distinct()
                        .sorted()
                        .toList();
        if (levels.size() < 2 || levels.size() > MOST_LEVELS) {
            return;
        }
        for (String level : levels.size() == 2 ? levels.subList(0, 1) : levels) {
            found.putIfAbsent(
                    "%s: %s".formatted(name, level),
                    new Values(
                            true,
                            Arrays.stream(members.people())
                                    .mapToDouble(person ->
                                            !labels.known(person)
                                                    ? Double.NaN
                                                    : labels.of(person).equals(level) ? 1 : 0)
                                    .toArray()));
        }
    }

    private Values numbers(Numbers numbers) {
        return new Values(
                false, Arrays.stream(members.people()).mapToDouble(numbers::of).toArray());
    }

    private Values measured(Labs labs) {
        int[] everyone = members.people();
        if (Arrays.stream(controls)
                .anyMatch(place ->
                        labs.known(everyone[place])
                                && labs.limit(everyone[place]) != Labs.Limit.MEASURED)) {
            return new Values(false, new double[0]);
        }
        return new Values(
                false,
                Arrays.stream(members.people())
                        .mapToDouble(person ->
                                labs.limit(person) == Labs.Limit.MEASURED
                                        ? labs.of(person)
                                        : Double.NaN)
                        .toArray());
    }
}
