package org.claypon.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Condition.Operand.Text;
import org.claypon.study.ConditionToken.Kind;
import org.claypon.yaml.Echo;

/// What people write in a condition that is none, each with words of its own.
final class ConditionMistakes {

    static final String CLOSE =
            "close it with ); a condition with a comma stands in quotes when it is inside { }";

    private static final Set<String> LIKE =
            Set.of("like", "ilike", "similar", "regexp", "glob", "rlike");

    private static final Map<String, String> JOINING =
            Map.of(
                    "und", "and", "oder", "or", "et", "and", "ou", "or", "y", "and", "e", "and",
                    "o", "or");

    /// A date as people write it; letter by letter, 02.01.2024 comes before 03.12.1999.
    private static final Pattern DAY_OR_MONTH_FIRST =
            Pattern.compile("\\s*\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*");

    private ConditionMistakes() {}

    /// Refuses to ask which of two such dates is earlier.
    static void refuseDayFirst(int offset, Operand... operands) throws NotACondition {
        for (Operand operand : operands) {
            if (operand instanceof Text(String text)
                    && DAY_OR_MONTH_FIRST.matcher(text).matches()) {
                throw new NotACondition(
                        offset,
                        "texts are compared letter by letter, which puts dates in this form in a wrong order",
                        "write dates as 2024-03-10, in the table too");
            }
        }
    }

    /// Refuses a function, a subquery or a word of the language where a value should begin.
    static void refuseAsValue(List<ConditionToken> tokens, int index) throws NotACondition {
        ConditionToken token = tokens.get(index);
        if (token.isWord("and") || token.isWord("or")) {
            throw noValue(token);
        }
        if (token.isWord("null")) {
            throw new NotACondition(
                    token.offset(),
                    "null is not part of conditions",
                    "write \"is missing\" behind the column");
        }
        if (token.isName() && tokens.get(index + 1).is("(")) {
            throw new NotACondition(
                    token.offset(),
                    "%s(…) looks like a function; conditions have none"
                            .formatted(Echo.cut(token.text())),
                    "use = <> < <= > >=, in, between, is missing, and, or, not, + - * /; prepare anything else as a column of the table");
        }
        if (token.isWord("select") || token.isWord("from") || token.isWord("with")) {
            refuseSubquery(token, tokens.get(index + 1));
        }
    }

    private static void refuseSubquery(ConditionToken token, ConditionToken following)
            throws NotACondition {
        boolean statement =
                switch (following.kind()) {
                    case NAME -> !isWordOfTheLanguage(following);
                    case QUOTED_NAME, NUMBER, TEXT -> true;
                    case SIGN -> following.is("*");
                    case END -> false;
                };
        if (statement) {
            throw new NotACondition(
                    token.offset(),
                    "%s begins a query; a condition looks at one row only"
                            .formatted(Echo.cut(token.text())),
                    "compare columns of the row; prepare anything else as a column of the table");
        }
    }

    private static boolean isWordOfTheLanguage(ConditionToken token) {
        return List.of("and", "or", "not", "in", "between", "is").stream().anyMatch(token::isWord);
    }

    static NotACondition noValue(ConditionToken token) {
        String before =
                token.kind() == Kind.END ? "at the end" : "before " + Echo.quoted(token.text());
        return new NotACondition(
                token.offset(),
                "a value is missing %s".formatted(before),
                "write a column, a number or a 'text' there; other characters of a name go in double quotes");
    }

    /// Refuses a word or value right behind a value.
    static void refuseNeighbour(List<ConditionToken> tokens, int index) throws NotACondition {
        ConditionToken token = tokens.get(index);
        boolean joins = token.isWord("and") || token.isWord("or") || token.kind() == Kind.SIGN;
        if (!joins && token.kind() != Kind.END) {
            throw after(tokens, index);
        }
    }

    /// Something follows a part that was complete.
    static NotACondition after(List<ConditionToken> tokens, int index) {
        ConditionToken token = tokens.get(index);
        int offset = token.offset();
        if (token.is(")")) {
            return new NotACondition(
                    offset,
                    "a parenthesis is closed that was not opened",
                    "delete it, or open one before");
        }
        if (token.is(",")) {
            return new NotACondition(
                    offset,
                    "a comma stands outside a list",
                    "write \"x in (1, 2)\"; decimals take a point, as in 1.5");
        }
        if (token.kind() == Kind.NAME && LIKE.contains(token.text().toLowerCase(Locale.ROOT))) {
            return new NotACondition(
                    offset,
                    "%s is not part of conditions".formatted(token.text()),
                    "list the texts: \"x in ('a', 'b')\"");
        }
        String ours = JOINING.getOrDefault(token.text().toLowerCase(Locale.ROOT), "");
        if (token.kind() == Kind.NAME && !ours.isEmpty()) {
            return new NotACondition(
                    offset,
                    "%s is not part of conditions".formatted(token.text()),
                    "write %s".formatted(ours));
        }
        return besideOneAnother(tokens.get(Math.max(index - 1, 0)), token);
    }

    private static NotACondition besideOneAnother(ConditionToken before, ConditionToken token) {
        if (before.isName() && token.isName()) {
            return new NotACondition(
                    token.offset(),
                    "two names stand beside one another: %s and %s"
                            .formatted(Echo.quoted(before.text()), Echo.quoted(token.text())),
                    "put a comparison, and, or between them; a name with a space goes in double quotes");
        }
        return new NotACondition(
                token.offset(),
                "%s was not expected here".formatted(Echo.quoted(token.text())),
                "put a comparison, and, or before it");
    }

    static NotACondition afterIs(ConditionToken token, boolean negated) {
        String ours = negated ? "is not missing" : "is missing";
        String found = token.kind() == Kind.END ? "nothing" : Echo.quoted(token.text());
        return new NotACondition(
                token.offset(),
                "%s follows \"is\"; only \"missing\" can".formatted(found),
                "write \"%s\"; to compare, write =".formatted(ours));
    }
}
