package org.claypon.study;

import java.util.Set;
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
import org.claypon.study.Condition.Or;

/// Collects the columns of a condition.
final class ConditionColumns {

    private ConditionColumns() {}

    static void add(Condition condition, Set<String> columns) {
        switch (condition) {
            case Compared compared -> {
                add(compared.left(), columns);
                add(compared.right(), columns);
            }
            case In in -> {
                add(in.operand(), columns);
                in.values().forEach(value -> add(value, columns));
            }
            case Between between -> {
                add(between.operand(), columns);
                add(between.lower(), columns);
                add(between.upper(), columns);
            }
            case IsMissing missing -> columns.add(missing.column());
            case And and -> {
                add(and.left(), columns);
                add(and.right(), columns);
            }
            case Or or -> {
                add(or.left(), columns);
                add(or.right(), columns);
            }
            case Not not -> add(not.condition(), columns);
        }
    }

    private static void add(Operand operand, Set<String> columns) {
        switch (operand) {
            case Column column -> columns.add(column.name());
            case Numeral _, Text _ -> {}
            case Negative negative -> add(negative.operand(), columns);
            case Arithmetic arithmetic -> {
                add(arithmetic.left(), columns);
                add(arithmetic.right(), columns);
            }
        }
    }
}
