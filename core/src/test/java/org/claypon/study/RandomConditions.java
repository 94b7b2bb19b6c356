package org.claypon.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.claypon.study.Condition.And;
import org.claypon.study.Condition.Between;
import org.claypon.study.Condition.Compared;
import org.claypon.study.Condition.In;
import org.claypon.study.Condition.IsMissing;
import org.claypon.study.Condition.Not;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Condition.Operand.Arithmetic;
import org.claypon.study.Condition.Operand.Column;
import org.claypon.study.Condition.Operand.Negative;
import org.claypon.study.Condition.Operand.Numeral;
import org.claypon.study.Condition.Operand.Text;
import org.claypon.study.Condition.Operator;
import org.claypon.study.Condition.Or;

/// Random conditions of every form.
record RandomConditions(RandomGenerator random) {

    private static final List<String> NAMES =
            List.of(
                    "a",
                    "B12",
                    "_x",
                    "case",
                    "set",
                    "and",
                    "Not",
                    "in",
                    "is",
                    "missing",
                    "select",
                    "null",
                    "Größe",
                    "two words",
                    "it's",
                    "say \"so\"",
                    "x;--",
                    "1st",
                    "a.b",
                    "like",
                    "end");
    private static final List<String> NUMBERS =
            List.of("0", "1", "300", "0.5", "1.50", "1E+3", "12345678901234567890.123");
    private static final List<String> TEXTS =
            List.of("", "yes", "it's", "''", "\"", "--", "and", "ä ö\n", "1");

    Condition condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 ->
                    new Compared(
                            operand(depth), oneOf(List.of(Comparison.values())), operand(depth));
            case 1 -> new In(operand(depth), operands(depth));
            case 2 -> new Between(operand(depth), operand(depth), operand(depth));
            case 3 -> new IsMissing(oneOf(NAMES));
            case 4 -> new And(condition(depth - 1), condition(depth - 1));
            case 5 -> new Or(condition(depth - 1), condition(depth - 1));
            default -> new Not(condition(depth - 1));
        };
    }

    private Operand operand(int depth) {
        return random.nextInt(5) == 0 ? new Text(oneOf(TEXTS)) : number(depth);
    }

    private Operand number(int depth) {
        return switch (random.nextInt(depth > 0 ? 4 : 2)) {
            case 0 -> new Column(oneOf(NAMES));
            case 1 -> new Numeral(new BigDecimal(oneOf(NUMBERS)));
            case 2 -> new Negative(number(depth - 1));
            default ->
                    new Arithmetic(
                            number(depth - 1),
                            oneOf(List.of(Operator.values())),
                            number(depth - 1));
        };
    }

    private List<Operand> operands(int depth) {
        List<Operand> operands = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            operands.add(operand(depth));
        }
        return operands;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
