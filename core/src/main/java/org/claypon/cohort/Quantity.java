package org.claypon.cohort;

import org.claypon.cohort.Answers.Answer;
import org.claypon.cohort.Labs.Limit;
import org.claypon.study.Comparison;
import org.claypon.study.Condition.Operator;

/// A number for each person, perhaps known only as a limit.
sealed interface Quantity {

    /// Not-a-number where nothing is known.
    double value(int person);

    Limit limit(int person);

    record OfColumn(NumberColumn column) implements Quantity {
        @Override
        public double value(int person) {
            return column.values()[person];
        }

        @Override
        public Limit limit(int person) {
            return column.limit(person);
        }
    }

    record OfLabs(Labs labs) implements Quantity {
        @Override
        public double value(int person) {
            return labs.of(person);
        }

        @Override
        public Limit limit(int person) {
            return labs.limit(person);
        }
    }

    record Constant(double number) implements Quantity {
        @Override
        public double value(int person) {
            return number;
        }

        @Override
        public Limit limit(int person) {
            return Limit.MEASURED;
        }
    }

    record Negated(Quantity quantity) implements Quantity {
        @Override
        public double value(int person) {
            return -quantity.value(person);
        }

        @Override
        public Limit limit(int person) {
            return switch (quantity.limit(person)) {
                case MEASURED -> Limit.MEASURED;
                case BELOW -> Limit.ABOVE;
                case ABOVE -> Limit.BELOW;
            };
        }
    }

    /// Arithmetic on measured numbers; what a limit would give is not known, nor is a division by zero.
    record Computed(Quantity left, Operator operator, Quantity right) implements Quantity {
        @Override
        public double value(int person) {
            if (left.limit(person) != Limit.MEASURED || right.limit(person) != Limit.MEASURED) {
                return Double.NaN;
            }
            double a = left.value(person);
            double b = right.value(person);
            return switch (operator) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case DIVIDED_BY -> b == 0 ? Double.NaN : a / b;
            };
        }

        @Override
        public Limit limit(int person) {
            return Limit.MEASURED;
        }
    }

    /// Whether this compares so with another quantity; unknown where either is, or where a limit leaves it open.
    default Answer compare(Comparison comparison, Quantity other, int person) {
        if (Double.isNaN(value(person)) || Double.isNaN(other.value(person))) {
            return Answer.UNKNOWN;
        }
        return switch (comparison) {
            case LESS -> less(other, person);
            case GREATER -> other.less(this, person);
            case AT_MOST -> Kleene.not(other.less(this, person));
            case AT_LEAST -> Kleene.not(less(other, person));
            case EQUAL -> equal(other, person);
            case NOT_EQUAL -> Kleene.not(equal(other, person));
        };
    }

    private Answer less(Quantity other, int person) {
        if (greatest(person) < other.least(person)) {
            return Answer.YES;
        }
        return other.greatest(person) <= least(person) ? Answer.NO : Answer.UNKNOWN;
    }

    private Answer equal(Quantity other, int person) {
        if (greatest(person) < other.least(person) || other.greatest(person) < least(person)) {
            return Answer.NO;
        }
        boolean measured = limit(person) == Limit.MEASURED && other.limit(person) == Limit.MEASURED;
        return measured ? Answer.YES : Answer.UNKNOWN;
    }

    /// The least that the true value can be: a limit is strict.
    private double least(int person) {
        return switch (limit(person)) {
            case MEASURED -> value(person);
            case BELOW -> Double.NEGATIVE_INFINITY;
            case ABOVE -> Math.nextUp(value(person));
        };
    }

    /// The most that the true value can be.
    private double greatest(int person) {
        return switch (limit(person)) {
            case MEASURED -> value(person);
            case BELOW -> Math.nextDown(value(person));
            case ABOVE -> Double.POSITIVE_INFINITY;
        };
    }
}
