package org.claypon.cohort;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.study.Comparison;
import org.claypon.study.Condition;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.yaml.Echo;

/// Groups that are controls for no other reason than that they are no cases: those with another disease beside the healthy.
///
/// Without `controls.where` everybody known to be no case may be a control. Where the one column that defines the cases holds several values among
/// them, that is seldom what was meant; of several columns nobody can say which is that of the condition. Where there is no case, or no value that enough people share to be named, nothing is said; where counts are hidden, two such are needed.
final class ThirdGroups {

    private final Study study;
    private final TableParticipants people;

    ThirdGroups(Study study, TableParticipants people) {
        this.study = study;
        this.people = people;
    }

    /// Each a sentence.
    List<String> doubts() {
        if (study.eligibility().controls().where().isPresent()) {
            return List.of();
        }
        return onlyColumn().flatMap(this::doubt).stream().toList();
    }

    private Optional<String> onlyColumn() {
        Test cases = study.eligibility().cases();
        Set<String> columns = ColumnUses.in(cases);
        Set<String> named = named(cases);
        return columns.size() == 1 && columns.equals(named)
                ? named.stream().findFirst()
                : Optional.empty();
    }

    private static Set<String> named(Test test) {
        return ColumnUses.namedIn(test).stream()
                .map(ColumnUses.Named::column)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Columns by which people are cases or controls for a value that the study names, or of which a sentence of this class speaks.
    Set<String> settled() {
        return study.eligibility().controls().where().isPresent()
                ? named(study.eligibility().cases())
                : onlyColumn().map(Set::of).orElse(Set.of());
    }

    private Optional<String> doubt(String column) {
        Answers cases = people.answers(study.eligibility().cases());
        if (IntStream.range(0, people.count()).noneMatch(p -> cases.of(p) == Answer.YES)) {
            return Optional.empty();
        }
        SharedCells cells =
                SharedCells.of(
                        people.labels(column),
                        person -> cases.of(person) == Answer.NO,
                        new Discretion(study.settings().smallestCount()));
        if (!cells.areSeveral() || !cells.areLevels() || cells.shared().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "The controls are all who are no case, and in %s they hold %s. Say under \"controls\" whom you want%s."
                        .formatted(Echo.quoted(column), cells.said(), wanted(column, cells)));
    }

    private static String wanted(String column, SharedCells cells) {
        String one =
                ", for example %s".formatted(where(column, List.of(cells.shared().getFirst())));
        return cells.shared().size() < 2
                ? one
                : "%s, or all of these, %s".formatted(one, where(column, cells.shared()));
    }

    private static String where(String column, List<SharedCells.Level> levels) {
        Operand asked = new Operand.Column(column);
        List<Operand> values = levels.stream().map(ThirdGroups::literal).toList();
        Condition condition =
                values.size() == 1
                        ? new Condition.Compared(asked, Comparison.EQUAL, values.getFirst())
                        : new Condition.In(asked, values);
        return Quoting.where(condition);
    }

    private static Operand literal(SharedCells.Level level) {
        return level.isNumber()
                ? new Operand.Numeral(new BigDecimal(level.cell()))
                : new Operand.Text(level.cell());
    }
}
