package org.claypon.study;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The condition language of study files (contract 2.1): three-valued, without functions, never SQL.
public sealed interface Condition {

    /// Reads a condition.
    ///
    /// @throws IllegalArgumentException if the text is none, with the reason
    static Condition of(String text) {
        try {
            return ConditionParser.parse(text).condition();
        } catch (NotACondition e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// The condition in its one canonical spelling; reading it gives the same condition again.
    default String canonical() {
        return ConditionPrinter.print(this);
    }

    /// The columns that the condition looks at, each once, in the order in which they are first named.
    default Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        ConditionColumns.add(this, columns);
        return columns;
    }

    record Compared(Operand left, Comparison comparison, Operand right) implements Condition {}

    record In(Operand operand, List<Operand> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    record Between(Operand operand, Operand lower, Operand upper) implements Condition {}

    record IsMissing(String column) implements Condition {}

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition condition) implements Condition {}

    /// What a condition compares.
    sealed interface Operand {

        record Column(String name) implements Operand {}

        record Numeral(BigDecimal value) implements Operand {}

        record Text(String value) implements Operand {}

        record Negative(Operand operand) implements Operand {}

        record Arithmetic(Operand left, Operator operator, Operand right) implements Operand {}
    }

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }
}
