package org.claypon.cohort;

import java.util.List;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.results.Count;
import org.claypon.results.CriteriaCounts;
import org.claypon.results.CriteriaCounts.Item;
import org.claypon.study.Eligibility.Criteria;
import org.claypon.study.NamedTest;

/// The diagnostic items of a case: each counted, and together a rule.
public record CriteriaRule(Criteria criteria, List<Answers> items) {

    public static CriteriaRule of(Criteria criteria, Participants people) {
        return new CriteriaRule(
                criteria,
                criteria.items().stream().map(NamedTest::test).map(people::answers).toList());
    }

    /// Met when enough items are; not met when even the unknown ones would not be enough.
    Rule rule(int people) {
        return new Rule.Requires(label(criteria), Answers.of(people, this::answer));
    }

    private Answer answer(int person) {
        int yes = count(person, Answer.YES);
        int possible = yes + count(person, Answer.UNKNOWN);
        if (yes >= criteria.need()) {
            return Answer.YES;
        }
        return possible < criteria.need() ? Answer.NO : Answer.UNKNOWN;
    }

    /// `At least 3 of 4 diagnostic items (source)`.
    public static String label(Criteria criteria) {
        int all = criteria.items().size();
        String items =
                criteria.need() == all
                        ? "All %d diagnostic items".formatted(all)
                        : "At least %d of %d diagnostic items".formatted(criteria.need(), all);
        return criteria.source().isEmpty() ? items : items + " (" + criteria.source() + ")";
    }

    private int count(int person, Answer answer) {
        return (int) items.stream().filter(item -> item.of(person) == answer).count();
    }

    public CriteriaCounts counts(int[] people) {
        return new CriteriaCounts(
                criteria.source(),
                criteria.need(),
                IntStream.range(0, items.size())
                        .mapToObj(i ->
                                new Item(
                                        criteria.items().get(i).name(),
                                        counted(i, Answer.YES, people),
                                        counted(i, Answer.NO, people),
                                        counted(i, Answer.UNKNOWN, people)))
                        .toList());
    }

    private Count counted(int item, Answer answer, int[] people) {
        return Count.of(IntStream.of(people).filter(p -> items.get(item).of(p) == answer).count());
    }
}
