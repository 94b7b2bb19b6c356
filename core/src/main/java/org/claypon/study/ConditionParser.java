package org.claypon.study;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.sql.ColumnName;
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
import org.claypon.study.ConditionToken.Kind;
import org.claypon.yaml.Echo;

/// Reads a condition.
/// ```text
/// condition = and { "or" and }
/// and       = not { "and" not }
/// not       = "not" not | predicate
/// predicate = sum [ compare sum | ["not"] "in" "(" sum { "," sum } ")"
///                 | ["not"] "between" sum "and" sum | "is" ["not"] "missing" ]
/// sum       = product { ("+" | "-") product }
/// product   = factor { ("*" | "/") factor }
/// factor    = "-" factor | number | text | name | "(" condition ")"
/// ```
/// A bracket may hold a condition or a value: which one is seen when it has been read, so nothing is read twice.
final class ConditionParser {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 50;

    /// Parts that and, or and arithmetic join, one inside the other: whoever walks through a condition needs no more stack.
    private static final int MOST_JOINED = 200;

    /// A name that a condition mentions.
    record Mention(String column, int offset) {}

    record Parsed(Condition condition, List<Mention> mentions) {}

    /// What a bracket, and so any part, may turn out to be.
    private sealed interface Part {
        int offset();

        record Yes(Condition condition, int offset) implements Part {}

        record Value(Operand operand, int offset) implements Part {}
    }

    private final List<ConditionToken> tokens;
    private final List<Mention> mentions = new ArrayList<>();
    private int next;
    private int depth;
    private int joined;

    private ConditionParser(List<ConditionToken> tokens) {
        this.tokens = tokens;
    }

    static Parsed parse(String text) throws NotACondition {
        if (text.length() > LONGEST) {
            throw new NotACondition(
                    0,
                    "the condition is longer than %d characters".formatted(LONGEST),
                    "prepare part of it as a column of the table");
        }
        ConditionParser parser = new ConditionParser(ConditionLexer.tokens(text));
        Condition condition = condition(parser.or());
        parser.mustEnd();
        return new Parsed(condition, List.copyOf(parser.mentions));
    }

    private void mustEnd() throws NotACondition {
        ConditionToken token = peek();
        if (token.kind() != Kind.END) {
            throw ConditionMistakes.after(tokens, next);
        }
    }

    private Part or() throws NotACondition {
        Part left = and();
        while (takeWord("or")) {
            join();
            left = new Part.Yes(new Or(condition(left), condition(and())), left.offset());
        }
        return left;
    }

    private Part and() throws NotACondition {
        Part left = not();
        while (takeWord("and")) {
            join();
            left = new Part.Yes(new And(condition(left), condition(not())), left.offset());
        }
        return left;
    }

    private Part not() throws NotACondition {
        ConditionToken token = peek();
        if (!takeWord("not")) {
            return predicate();
        }
        deeper(token);
        Condition inner = condition(not());
        depth--;
        return new Part.Yes(new Not(inner), token.offset());
    }

    private Part predicate() throws NotACondition {
        Part left = sum();
        ConditionToken token = peek();
        Optional<Comparison> comparison = comparison(token);
        if (comparison.isPresent()) {
            Operand operand = operand(left);
            next++;
            Operand right = operand(sum());
            refuseChain();
            if (comparison.get() != Comparison.EQUAL && comparison.get() != Comparison.NOT_EQUAL) {
                ConditionMistakes.refuseDayFirst(token.offset(), operand, right);
            }
            return new Part.Yes(new Compared(operand, comparison.get(), right), left.offset());
        }
        if (token.isWord("is")) {
            return isMissing(left);
        }
        boolean negated = token.isWord("not");
        ConditionToken word = negated ? tokens.get(next + 1) : token;
        if (word.isWord("in") || word.isWord("between")) {
            next += negated ? 2 : 1;
            Condition found = word.isWord("in") ? in(operand(left)) : between(operand(left));
            return new Part.Yes(negated ? new Not(found) : found, left.offset());
        }
        ConditionMistakes.refuseNeighbour(tokens, next);
        return left;
    }

    private static Optional<Comparison> comparison(ConditionToken token) {
        for (Comparison comparison : Comparison.values()) {
            if (token.is(comparison.sign())) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    private void refuseChain() throws NotACondition {
        if (comparison(peek()).isPresent()) {
            throw new NotACondition(
                    peek().offset(),
                    "a second comparison follows the first",
                    "join two comparisons with and, or write \"x between 1 and 5\"");
        }
    }

    private Part isMissing(Part left) throws NotACondition {
        next++;
        boolean negated = takeWord("not");
        if (!takeWord("missing")) {
            throw ConditionMistakes.afterIs(peek(), negated);
        }
        if (operand(left) instanceof Column(String name)) {
            Condition missing = new IsMissing(name);
            return new Part.Yes(negated ? new Not(missing) : missing, left.offset());
        }
        throw new NotACondition(
                left.offset(),
                "only a column can be missing",
                "write the name of one column before \"is missing\"");
    }

    private Condition in(Operand operand) throws NotACondition {
        mustTake(
                "(", "a list in parentheses must follow \"in\"", "write for example \"in (1, 2)\"");
        List<Operand> values = new ArrayList<>();
        do {
            values.add(operand(sum()));
        } while (take(","));
        mustTake(")", "the list behind \"in\" is not closed", ConditionMistakes.CLOSE);
        return new In(operand, values);
    }

    private Condition between(Operand operand) throws NotACondition {
        int offset = peek().offset();
        Operand lower = operand(sum());
        if (!takeWord("and")) {
            throw new NotACondition(
                    peek().offset(),
                    "\"between\" lacks its \"and\"",
                    "write for example \"between 1 and 5\"");
        }
        Operand upper = operand(sum());
        ConditionMistakes.refuseDayFirst(offset, lower, upper);
        return new Between(operand, lower, upper);
    }

    private Part sum() throws NotACondition {
        Part left = product();
        while (peek().is("+") || peek().is("-")) {
            Operator operator = peek().is("+") ? Operator.PLUS : Operator.MINUS;
            left = arithmetic(left, operator, this::product);
        }
        return left;
    }

    private Part product() throws NotACondition {
        Part left = factor();
        while (peek().is("*") || peek().is("/")) {
            Operator operator = peek().is("*") ? Operator.TIMES : Operator.DIVIDED_BY;
            left = arithmetic(left, operator, this::factor);
        }
        return left;
    }

    private interface Reading {
        Part read() throws NotACondition;
    }

    private Part arithmetic(Part left, Operator operator, Reading right) throws NotACondition {
        Operand first = number(left);
        next++;
        join();
        return new Part.Value(new Arithmetic(first, operator, number(right.read())), left.offset());
    }

    private Part factor() throws NotACondition {
        ConditionToken token = peek();
        if (take("-")) {
            deeper(token);
            Operand operand = number(factor());
            depth--;
            return new Part.Value(new Negative(operand), token.offset());
        }
        if (take("(")) {
            deeper(token);
            Part inner = or();
            mustTake(")", "a parenthesis is opened and never closed", ConditionMistakes.CLOSE);
            depth--;
            return switch (inner) {
                case Part.Yes(Condition condition, int _) ->
                        new Part.Yes(condition, token.offset());
                case Part.Value(Operand operand, int _) -> new Part.Value(operand, token.offset());
            };
        }
        return new Part.Value(value(token), token.offset());
    }

    private Operand value(ConditionToken token) throws NotACondition {
        ConditionMistakes.refuseAsValue(tokens, next);
        next++;
        return switch (token.kind()) {
            case NUMBER -> new Numeral(new BigDecimal(token.text()));
            case TEXT -> new Text(Normalizer.normalize(token.text(), Normalizer.Form.NFC));
            case NAME, QUOTED_NAME -> {
                String name = ColumnName.of(token.text());
                mentions.add(new Mention(name, token.offset()));
                yield new Column(name);
            }
            case SIGN, END -> throw ConditionMistakes.noValue(token);
        };
    }

    private void join() throws NotACondition {
        joined++;
        if (joined > MOST_JOINED) {
            throw new NotACondition(
                    tokens.get(next - 1).offset(),
                    "the condition joins more than %d parts".formatted(MOST_JOINED),
                    "write \"x in (1, 2, 3)\" for many values of one column, or prepare a column of the table");
        }
    }

    private void deeper(ConditionToken token) throws NotACondition {
        depth++;
        if (depth > DEEPEST) {
            throw new NotACondition(
                    token.offset(),
                    "the condition nests deeper than %d levels here".formatted(DEEPEST),
                    "write it flatter");
        }
    }

    private static Condition condition(Part part) throws NotACondition {
        return switch (part) {
            case Part.Yes(Condition condition, int _) -> condition;
            case Part.Value value ->
                    throw new NotACondition(
                            value.offset(),
                            "a value stands where yes or no is asked",
                            "compare it, for example \"= 1\"");
        };
    }

    private static Operand operand(Part part) throws NotACondition {
        return switch (part) {
            case Part.Value(Operand operand, int _) -> operand;
            case Part.Yes yes ->
                    throw new NotACondition(
                            yes.offset(),
                            "a condition stands where a value is wanted",
                            "join conditions with and, or; compare only values");
        };
    }

    private static Operand number(Part part) throws NotACondition {
        Operand operand = operand(part);
        if (operand instanceof Text(String text)) {
            throw new NotACondition(
                    part.offset(),
                    "nothing can be calculated with the text %s".formatted(Echo.quoted(text)),
                    "use a number or a column");
        }
        return operand;
    }

    private ConditionToken peek() {
        return tokens.get(next);
    }

    private boolean take(String sign) {
        boolean found = peek().is(sign);
        next += found ? 1 : 0;
        return found;
    }

    private boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        next += found ? 1 : 0;
        return found;
    }

    private void mustTake(String sign, String what, String fix) throws NotACondition {
        if (!take(sign)) {
            ConditionToken token = peek();
            if (sign.equals(")") && token.kind() != Kind.END) {
                throw ConditionMistakes.after(tokens, next);
            }
            throw new NotACondition(token.offset(), what, fix);
        }
    }
}
