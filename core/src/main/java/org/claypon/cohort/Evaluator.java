package org.claypon.cohort;

import java.util.List;
import org.claypon.cohort.Answers.Answer;
import org.claypon.study.Comparison;
import org.claypon.study.Condition;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Test;

/// Answers tests and conditions for every person, in three values. What is missing makes a comparison unknown,
/// as in SQL; `is missing` and `measured` are never unknown.
final class Evaluator {

    /// A test or condition, ready to be asked of one person after the other.
    private interface Question {
        Answer of(int person);
    }

    private final Columns columns;

    Evaluator(Columns columns) {
        this.columns = columns;
    }

    Answers answers(Test test) {
        return ask(question(test));
    }

    Answers answers(Condition condition) {
        return ask(question(condition));
    }

    private Answers ask(Question question) {
        return Answers.of(columns.count(), question::of);
    }

    private Question question(Test test) {
        return switch (test) {
            case Test.Where(Condition condition, String _) -> question(condition);
            case Test.Measured(List<String> measurements) -> measured(measurements);
            case Test.Level level -> level(level);
            case Test.Has _, Test.During _ ->
                    throw new IllegalArgumentException(
                            "a table has no days: %s".formatted(test.text()));
            case Test.All(List<Test> tests) -> all(tests.stream().map(this::question).toList());
            case Test.Any(List<Test> tests) -> any(tests.stream().map(this::question).toList());
            case Test.Not(Test inner) -> not(question(inner));
        };
    }

    private Question question(Condition condition) {
        return switch (condition) {
            case Condition.Compared(Operand left, Comparison comparison, Operand right) ->
                    compared(left, comparison, right);
            case Condition.In(Operand operand, List<Operand> values) ->
                    any(
                            values.stream()
                                    .map(value -> compared(operand, Comparison.EQUAL, value))
                                    .toList());
            case Condition.Between between -> between(between);
            case Condition.IsMissing(String column) -> missing(columns.labels(column));
            case Condition.And(Condition left, Condition right) ->
                    all(List.of(question(left), question(right)));
            case Condition.Or(Condition left, Condition right) ->
                    any(List.of(question(left), question(right)));
            case Condition.Not(Condition inner) -> not(question(inner));
        };
    }

    private Question between(Condition.Between between) {
        boolean numbers = areNumbers(List.of(between.operand(), between.lower(), between.upper()));
        return all(
                List.of(
                        compared(between.operand(), Comparison.AT_LEAST, between.lower(), numbers),
                        compared(between.operand(), Comparison.AT_MOST, between.upper(), numbers)));
    }

    private Question compared(Operand left, Comparison comparison, Operand right) {
        return compared(left, comparison, right, areNumbers(List.of(left, right)));
    }

    private boolean areNumbers(List<Operand> operands) {
        return Operands.areNumbers(operands, columns::allNumbers);
    }

    private Question compared(
            Operand left, Comparison comparison, Operand right, boolean asNumbers) {
        if (asNumbers) {
            Quantity a = quantity(left);
            Quantity b = quantity(right);
            return person -> a.compare(comparison, b, person);
        }
        Wording a = wording(left);
        Wording b = wording(right);
        return person -> a.compare(comparison, b, person);
    }

    private Quantity quantity(Operand operand) {
        return switch (operand) {
            case Operand.Column(String name) -> new Quantity.OfColumn(columns.numberColumn(name));
            case Operand.Numeral numeral -> new Quantity.Constant(numeral.value().doubleValue());
            case Operand.Negative(Operand inner) -> new Quantity.Negated(quantity(inner));
            case Operand.Arithmetic(Operand left, Condition.Operator operator, Operand right) ->
                    new Quantity.Computed(quantity(left), operator, quantity(right));
            case Operand.Text _ -> throw noNumber();
        };
    }

    private Wording wording(Operand operand) {
        return switch (operand) {
            case Operand.Column(String name) -> new Wording.OfColumn(columns.labels(name));
            case Operand.Text(String text) -> new Wording.Constant(text);
            case Operand.Numeral _, Operand.Negative _, Operand.Arithmetic _ -> throw noNumber();
        };
    }

    private static IllegalArgumentException noNumber() {
        return new IllegalArgumentException("a text and a number are compared");
    }

    private Question measured(List<String> measurements) {
        List<Labs> labs = measurements.stream().map(columns::labs).toList();
        return person -> Kleene.of(labs.stream().allMatch(lab -> lab.known(person)));
    }

    private Question level(Test.Level level) {
        Quantity value = new Quantity.OfLabs(columns.labs(level.measurement()));
        Quantity limit =
                new Quantity.Constant(columns.inUnitOf(level.measurement(), level.limit()));
        return person -> value.compare(level.comparison(), limit, person);
    }

    private static Question missing(Labels labels) {
        return person -> Kleene.of(!labels.known(person));
    }

    /// Loops, as a long chain of `or` nests deeply and each level would put a stream on the stack.
    private static Question all(List<Question> questions) {
        return person -> {
            Answer answer = Answer.YES;
            for (Question question : questions) {
                answer = Kleene.and(answer, question.of(person));
            }
            return answer;
        };
    }

    private static Question any(List<Question> questions) {
        return person -> {
            Answer answer = Answer.NO;
            for (Question question : questions) {
                answer = Kleene.or(answer, question.of(person));
            }
            return answer;
        };
    }

    private static Question not(Question question) {
        return person -> Kleene.not(question.of(person));
    }
}
