package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.study.Comparison;
import org.claypon.study.Condition;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Condition.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our three-valued evaluation beside DuckDB's own, on random conditions over random small tables with empty cells.
class EvaluatorAgainstEngineTest {

    private static final int CONDITIONS = 1000;
    private static final int ROWS = 40;
    private static final int DEEPEST = 4;

    private static final List<String> NUMBERS = List.of("n0", "n1", "n2");
    private static final List<String> TEXTS = List.of("t0", "t1");
    private static final List<String> NUMBER_CELLS =
            List.of("", "", "0", "1", "2", "-1", "0.5", "1.0", "10", "9", "-2.25", "1e1");
    private static final List<String> TEXT_CELLS =
            List.of("", "a", "b", "B", "aa", "10", "9", "é", "\uFF5E", "𝄞", "it's");

    /// A condition, and the same in SQL.
    private record Both(Condition ours, String sql) {}

    /// An operand, and the same in SQL.
    private record Value(Operand ours, String sql) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void random_conditions_have_the_answers_that_the_engine_gives(long seed) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        String table = randomTable(random);
        TableParticipants people = Tables.people(StudyOf.cases("id = 1"), table);
        Evaluator evaluator = new Evaluator(people);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(createTable(table));
            for (int i = 0; i < CONDITIONS; i++) {
                Both condition = condition(random, DEEPEST);
                assertThat(answers(evaluator, condition.ours()))
                        .as("seed %d, condition %d: %s", seed, i, condition.sql())
                        .isEqualTo(answers(connection, condition.sql()));
            }
        }
    }

    private static List<Answer> answers(Evaluator evaluator, Condition condition) {
        Answers answers = evaluator.answers(condition);
        return IntStream.range(0, ROWS).mapToObj(answers::of).toList();
    }

    private static List<Answer> answers(Connection connection, String sql) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT CASE WHEN (%1$s) THEN 'YES' WHEN NOT (%1$s) THEN 'NO' ELSE 'UNKNOWN' END FROM people ORDER BY id"
                                        .formatted(sql))) {
            while (rows.next()) {
                answers.add(Answer.valueOf(rows.getString(1)));
            }
        }
        return answers;
    }

    /// In each text column one cell is no number, so that it never compares as numbers.
    private static String randomTable(SplittableRandom random) {
        StringBuilder table = new StringBuilder("id|n0|n1|n2|t0|t1\n");
        for (int row = 0; row < ROWS; row++) {
            table.append(row);
            NUMBERS.forEach(_ -> table.append('|').append(one(random, NUMBER_CELLS)));
            for (int text = 0; text < TEXTS.size(); text++) {
                table.append('|').append(row == 0 ? "a" : one(random, TEXT_CELLS));
            }
            table.append('\n');
        }
        return table.toString();
    }

    /// Beside each column of numbers stands its text.
    private static String createTable(String table) {
        String rows =
                table.lines()
                        .skip(1)
                        .map(line -> List.of(line.split("\\|", -1)))
                        .map(EvaluatorAgainstEngineTest::row)
                        .collect(Collectors.joining(",\n"));
        return "CREATE TABLE people AS SELECT id, CAST(n0 AS DOUBLE) AS n0, CAST(n1 AS DOUBLE) AS n1, CAST(n2 AS DOUBLE) AS n2, n0 AS n0_text, n1 AS n1_text, n2 AS n2_text, t0, t1 FROM (VALUES "
                + rows
                + ") AS t(id, n0, n1, n2, t0, t1)";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .skip(1)
                .map(cell -> cell.isEmpty() ? "NULL" : quoted(cell))
                .collect(Collectors.joining(", ", "(" + cells.getFirst() + ", ", ")"));
    }

    private static Both condition(SplittableRandom random, int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 9);
        return switch (kind) {
            case 0 -> compared(random, number(random, 2), number(random, 2));
            case 1 -> compared(random, textColumn(random), text(random));
            case 2 -> between(random);
            case 3 -> in(random);
            case 4 -> random.nextBoolean() ? missing(random) : numberBesideText(random);
            case 5, 6 -> and(condition(random, depth - 1), condition(random, depth - 1));
            case 7 -> or(condition(random, depth - 1), condition(random, depth - 1));
            default -> not(condition(random, depth - 1));
        };
    }

    private static Both compared(SplittableRandom random, Value left, Value right) {
        Comparison comparison = one(random, List.of(Comparison.values()));
        return new Both(
                new Condition.Compared(left.ours(), comparison, right.ours()),
                "%s %s %s".formatted(left.sql(), comparison.sign(), right.sql()));
    }

    /// A column of numbers beside a column of texts compares as text.
    private static Both numberBesideText(SplittableRandom random) {
        String name = one(random, NUMBERS);
        return compared(
                random, new Value(new Operand.Column(name), name + "_text"), textColumn(random));
    }

    private static Both between(SplittableRandom random) {
        boolean numbers = random.nextBoolean();
        Value value = numbers ? number(random, 1) : textColumn(random);
        Value lower = numbers ? number(random, 1) : text(random);
        Value upper = numbers ? number(random, 1) : text(random);
        return new Both(
                new Condition.Between(value.ours(), lower.ours(), upper.ours()),
                "%s BETWEEN %s AND %s".formatted(value.sql(), lower.sql(), upper.sql()));
    }

    private static Both in(SplittableRandom random) {
        boolean numbers = random.nextBoolean();
        Value value = numbers ? number(random, 1) : textColumn(random);
        List<Value> values = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            values.add(numbers ? number(random, 1) : text(random));
        }
        return new Both(
                new Condition.In(value.ours(), values.stream().map(Value::ours).toList()),
                "%s IN (%s)"
                        .formatted(
                                value.sql(),
                                values.stream().map(Value::sql).collect(Collectors.joining(", "))));
    }

    private static Both missing(SplittableRandom random) {
        String name = one(random, random.nextBoolean() ? NUMBERS : TEXTS);
        return new Both(new Condition.IsMissing(name), name + " IS NULL");
    }

    private static Both and(Both left, Both right) {
        return new Both(
                new Condition.And(left.ours(), right.ours()),
                "(%s) AND (%s)".formatted(left.sql(), right.sql()));
    }

    private static Both or(Both left, Both right) {
        return new Both(
                new Condition.Or(left.ours(), right.ours()),
                "(%s) OR (%s)".formatted(left.sql(), right.sql()));
    }

    private static Both not(Both inner) {
        return new Both(new Condition.Not(inner.ours()), "NOT (%s)".formatted(inner.sql()));
    }

    private static Value number(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0, 1 -> {
                String name = one(random, NUMBERS);
                yield new Value(new Operand.Column(name), name);
            }
            case 2 -> {
                String number = one(random, List.of("0", "1", "2", "0.5", "10", "3.25"));
                yield new Value(
                        new Operand.Numeral(new BigDecimal(number)),
                        "CAST(%s AS DOUBLE)".formatted(number));
            }
            case 3 -> {
                Value inner = number(random, depth - 1);
                yield new Value(
                        new Operand.Negative(inner.ours()), "(-(%s))".formatted(inner.sql()));
            }
            default -> arithmetic(random, depth);
        };
    }

    private static Value arithmetic(SplittableRandom random, int depth) {
        Value left = number(random, depth - 1);
        Value right = number(random, depth - 1);
        Operator operator = one(random, List.of(Operator.values()));
        String sql =
                switch (operator) {
                    case PLUS -> "(%s + %s)";
                    case MINUS -> "(%s - %s)";
                    case TIMES -> "(%s * %s)";
                    case DIVIDED_BY -> "(%s / nullif(%s, 0))";
                };
        return new Value(
                new Operand.Arithmetic(left.ours(), operator, right.ours()),
                sql.formatted(left.sql(), right.sql()));
    }

    private static Value textColumn(SplittableRandom random) {
        String name = one(random, TEXTS);
        return new Value(new Operand.Column(name), name);
    }

    private static Value text(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return textColumn(random);
        }
        String text = one(random, TEXT_CELLS);
        return new Value(new Operand.Text(text), quoted(text));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static <T> T one(SplittableRandom random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
