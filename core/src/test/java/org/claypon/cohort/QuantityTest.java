package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.cohort.Labs.Limit;
import org.claypon.study.Comparison;
import org.claypon.study.Condition.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A limit stands for every value on its side. An answer is known if, and only if, all of them give it.
class QuantityTest {

    /// Around the values 1, 2 and 3: two between each, and far out.
    private static final double[] TRUE_VALUES = {-9, 0.3, 0.6, 1, 1.3, 1.6, 2, 2.3, 2.6, 3, 3.3, 9};

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void an_answer_is_known_when_all_possible_values_agree(Comparison comparison) {
        for (Limit left : Limit.values()) {
            for (Limit right : Limit.values()) {
                for (double a : new double[] {1, 2, 3}) {
                    for (double b : new double[] {1, 2, 3}) {
                        assertThat(quantity(a, left).compare(comparison, quantity(b, right), 0))
                                .as("%s %s %s %s %s", left, a, comparison, right, b)
                                .isEqualTo(byEnumeration(a, left, comparison, b, right));
                    }
                }
            }
        }
    }

    private static Answer byEnumeration(
            double a, Limit left, Comparison comparison, double b, Limit right) {
        List<Boolean> answers =
                possible(a, left)
                        .boxed()
                        .flatMap(x -> possible(b, right).mapToObj(y -> holds(x, comparison, y)))
                        .distinct()
                        .toList();
        return answers.size() > 1 ? Answer.UNKNOWN : Kleene.of(answers.getFirst());
    }

    private static DoubleStream possible(double value, Limit limit) {
        return switch (limit) {
            case MEASURED -> DoubleStream.of(value);
            case BELOW -> DoubleStream.of(TRUE_VALUES).filter(x -> x < value);
            case ABOVE -> DoubleStream.of(TRUE_VALUES).filter(x -> x > value);
        };
    }

    private static boolean holds(double x, Comparison comparison, double y) {
        return switch (comparison) {
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
            case LESS -> x < y;
            case AT_MOST -> x <= y;
            case GREATER -> x > y;
            case AT_LEAST -> x >= y;
        };
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void what_is_not_known_compares_with_nothing(Comparison comparison) {
        Quantity known = new Quantity.Constant(1);
        Quantity unknown = new Quantity.Constant(Double.NaN);
        assertThat(known.compare(comparison, unknown, 0)).isEqualTo(Answer.UNKNOWN);
        assertThat(unknown.compare(comparison, known, 0)).isEqualTo(Answer.UNKNOWN);
        assertThat(unknown.compare(comparison, unknown, 0)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void a_negative_turns_a_limit_round() {
        Quantity negative = new Quantity.Negated(quantity(50, Limit.BELOW));
        assertThat(negative.value(0)).isEqualTo(-50);
        assertThat(negative.limit(0)).isEqualTo(Limit.ABOVE);
    }

    @Test
    void arithmetic_on_a_limit_is_not_known() {
        Quantity sum =
                new Quantity.Computed(
                        quantity(50, Limit.BELOW), Operator.PLUS, new Quantity.Constant(1));
        assertThat(sum.value(0)).isNaN();
    }

    @Test
    void a_division_by_zero_is_not_known() {
        DoubleBinaryOperator divide =
                (a, b) ->
                        new Quantity.Computed(
                                        new Quantity.Constant(a),
                                        Operator.DIVIDED_BY,
                                        new Quantity.Constant(b))
                                .value(0);
        assertThat(divide.applyAsDouble(7, 2)).isEqualTo(3.5);
        assertThat(divide.applyAsDouble(7, 0)).isNaN();
        assertThat(divide.applyAsDouble(0, -0.0)).isNaN();
    }

    private static Quantity quantity(double value, Limit limit) {
        return new Quantity.OfLabs(new Labs("1", new double[] {value}, new byte[] {limit.code()}));
    }
}
