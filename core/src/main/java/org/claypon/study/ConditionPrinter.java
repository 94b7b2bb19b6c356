package org.claypon.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/// One spelling for each condition, with parentheses only where the meaning needs them.
final class ConditionPrinter {

    private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");
    private static final Pattern WORD =
            Pattern.compile(
                    "and|or|not|in|between|is|missing|null|select|from|with",
                    Pattern.CASE_INSENSITIVE);

    private ConditionPrinter() {}

    static String print(Condition condition) {
        return switch (condition) {
            case Compared(Operand left, Comparison comparison, Operand right) ->
                    "%s %s %s".formatted(print(left), comparison.sign(), print(right));
            case In(Operand operand, List<Operand> values) ->
                    "%s in (%s)"
                            .formatted(
                                    print(operand),
                                    values.stream()
                                            .map(ConditionPrinter::print)
                                            .collect(Collectors.joining(", ")));
            case Between(Operand operand, Operand lower, Operand upper) ->
                    "%s between %s and %s".formatted(print(operand), print(lower), print(upper));
            case IsMissing(String column) -> name(column) + " is missing";
            case And(Condition left, Condition right) ->
                    "%s and %s"
                            .formatted(
                                    left instanceof Or ? bracketed(left) : print(left),
                                    right instanceof Or || right instanceof And
                                            ? bracketed(right)
                                            : print(right));
            case Or(Condition left, Condition right) ->
                    "%s or %s"
                            .formatted(
                                    print(left),
                                    right instanceof Or ? bracketed(right) : print(right));
            case Not(Condition inner) ->
                    "not "
                            + (inner instanceof And || inner instanceof Or
                                    ? bracketed(inner)
                                    : print(inner));
        };
    }

    private static String bracketed(Condition condition) {
        return "(" + print(condition) + ")";
    }

    static String print(Operand operand) {
        return switch (operand) {
            case Column(String name) -> name(name);
            case Numeral(BigDecimal value) -> value.toString();
            case Text(String value) -> "'" + value.replace("'", "''") + "'";
            case Negative(Operand inner) ->
                    "-"
                            + (inner instanceof Column || inner instanceof Numeral
                                    ? print(inner)
                                    : bracketed(inner));
            case Arithmetic(Operand left, Operator operator, Operand right) ->
                    "%s %s %s"
                            .formatted(
                                    left(left, operator), sign(operator), right(right, operator));
        };
    }

    private static String left(Operand operand, Operator operator) {
        boolean looser =
                operand instanceof Arithmetic inner && isSum(inner.operator()) && !isSum(operator);
        return looser ? bracketed(operand) : print(operand);
    }

    private static String right(Operand operand, Operator operator) {
        boolean binds =
                operand instanceof Arithmetic inner && !isSum(inner.operator()) && isSum(operator);
        boolean plain =
                operand instanceof Column || operand instanceof Numeral || operand instanceof Text;
        return binds || plain ? print(operand) : bracketed(operand);
    }

    private static boolean isSum(Operator operator) {
        return operator == Operator.PLUS || operator == Operator.MINUS;
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDED_BY -> "/";
        };
    }

    private static String bracketed(Operand operand) {
        return "(" + print(operand) + ")";
    }

    private static String name(String column) {
        boolean bare = BARE.matcher(column).matches() && !WORD.matcher(column).matches();
        return bare ? column : '"' + column.replace("\"", "\"\"") + '"';
    }
}
