package org.claypon.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claypon.yaml.Echo;

/// A condition in which names of columns that need double quotes have none, put right with the header of the table: `PPI > 3 Monate = 1`.
///
/// Without the header nobody can say where such a name ends. Longer names go first, so that `Dose (mg)` is not taken for `Dose`. A column without a name, as row
/// names have in R's tables, is asked for by nobody.
final class QuotedNames {

    private final String text;
    private final List<String> names;

    private QuotedNames(String text, List<String> names) {
        this.text = text;
        this.names = names;
    }

    /// How to mend the condition; empty where quotes do not make one of it that asks for columns of the table alone.
    static Optional<String> fix(String text, Collection<String> header) {
        List<String> names =
                header.stream()
                        .filter(name -> !name.isBlank() && !QuotedCondition.isBare(name))
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        String quoted = new QuotedNames(text, names).quoted();
        return quoted.equals(text) || !isCondition(quoted, header)
                ? Optional.empty()
                : Optional.of(QuotedCondition.fix(Echo.clean(quoted.strip())));
    }

    private static boolean isCondition(String quoted, Collection<String> header) {
        try {
            return ConditionParser.parse(quoted).mentions().stream()
                    .allMatch(mention -> header.contains(mention.column()));
        } catch (NotACondition e) {
            return false;
        }
    }

    private String quoted() {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfQuoted(at);
            int from = at;
            if (end == at) {
                Optional<String> name = nameAt(at);
                name.ifPresent(found -> result.append(inQuotes(found)));
                end = at + name.map(String::length).orElse(0);
                from = end;
            }
            end = Math.max(end, at + 1);
            result.append(text, from, end);
            at = end;
        }
        return result.toString();
    }

    /// What stands in quotes stays as it is.
    private int endOfQuoted(int at) {
        char quote = text.charAt(at);
        int close = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
        return close < 0 ? at : close + 1;
    }

    private Optional<String> nameAt(int at) {
        return at > 0 && isOfAWord(text.charAt(at - 1))
                ? Optional.empty()
                : names.stream()
                        .filter(name -> text.regionMatches(true, at, name, 0, name.length()))
                        .filter(name -> endsThere(at + name.length()))
                        .findFirst();
    }

    private boolean endsThere(int end) {
        return end == text.length()
                || !isOfAWord(text.charAt(end))
                || !isOfAWord(text.charAt(end - 1));
    }

    private static boolean isOfAWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static String inQuotes(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
