package org.claypon.cohort;

import java.util.List;
import java.util.function.Predicate;
import org.claypon.study.Condition.Operand;

/// Whether operands are compared as numbers or as text.
///
/// One number, or arithmetic, makes all of them numbers; otherwise a text makes them text. Columns alone are compared as
/// numbers if all hold nothing else.
final class Operands {

    private Operands() {}

    static boolean areNumbers(List<Operand> operands, Predicate<String> allNumbers) {
        return operands.stream().anyMatch(Operands::isNumber)
                || operands.stream()
                        .allMatch(operand ->
                                operand instanceof Operand.Column(String name)
                                        && allNumbers.test(name));
    }

    private static boolean isNumber(Operand operand) {
        return switch (operand) {
            case Operand.Numeral _, Operand.Negative _, Operand.Arithmetic _ -> true;
            case Operand.Column _, Operand.Text _ -> false;
        };
    }
}
