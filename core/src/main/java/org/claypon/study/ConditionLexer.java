package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.study.ConditionToken.Kind;
import org.claypon.yaml.Echo;

/// Splits a condition into tokens, and knows the signs of other languages well enough to name ours.
final class ConditionLexer {

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3}(?![0-9]))?");
    private static final Pattern SIGN = Pattern.compile("<>|<=|>=|[=<>()+\\-*/,]");

    /// What other languages write, and what to write here; longer ones first.
    private static final Map<String, String> FOREIGN =
            Map.ofEntries(
                    Map.entry("==", "="),
                    Map.entry("!=", "<>"),
                    Map.entry("=<", "<="),
                    Map.entry("=>", ">="),
                    Map.entry("&&", "and"),
                    Map.entry("||", "or"),
                    Map.entry("≠", "<>"),
                    Map.entry("≤", "<="),
                    Map.entry("≥", ">="),
                    Map.entry("!", "not"),
                    Map.entry("&", "and"),
                    Map.entry("|", "or"),
                    Map.entry("×", "*"),
                    Map.entry("÷", "/"),
                    Map.entry("−", "-"),
                    Map.entry("–", "-"),
                    Map.entry("[", "("),
                    Map.entry("]", ")"),
                    Map.entry("“", "\""),
                    Map.entry("”", "\""),
                    Map.entry("„", "\""),
                    Map.entry("«", "\""),
                    Map.entry("»", "\""),
                    Map.entry("‘", "'"),
                    Map.entry("’", "'"),
                    Map.entry("`", "\""));

    private static final List<String> QUOTES = List.of("\"", "'");

    private static final List<String> COMMENTS = List.of("--", "/*", "*/", "#", "//");

    private final String text;
    private final List<ConditionToken> tokens = new ArrayList<>();
    private int at;
    private int start;

    private ConditionLexer(String text) {
        this.text = text;
    }

    static List<ConditionToken> tokens(String text) throws NotACondition {
        return new ConditionLexer(text).read();
    }

    private List<ConditionToken> read() throws NotACondition {
        skipSpace();
        while (at < text.length()) {
            one();
            skipSpace();
        }
        tokens.add(new ConditionToken(Kind.END, "", text.length()));
        return tokens;
    }

    private void skipSpace() {
        at = match(SPACE).length() + at;
    }

    private void one() throws NotACondition {
        if (text.charAt(at) == '\'') {
            tokens.add(new ConditionToken(Kind.TEXT, quoted('\''), start));
        } else if (text.charAt(at) == '"') {
            quotedName();
        } else if (!take(NUMBER, Kind.NUMBER) && !take(NAME, Kind.NAME)) {
            sign();
        }
        refuseGluedName();
    }

    private boolean take(Pattern pattern, Kind kind) {
        String found = match(pattern);
        if (found.isEmpty()) {
            return false;
        }
        tokens.add(new ConditionToken(kind, found, at));
        at += found.length();
        return true;
    }

    private String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private void quotedName() throws NotACondition {
        String name = quoted('"');
        if (name.isBlank()) {
            throw new NotACondition(
                    start,
                    "a name in double quotes is empty",
                    "write a column's name, or 'text' in single quotes");
        }
        tokens.add(new ConditionToken(Kind.QUOTED_NAME, name, start));
    }

    /// The inside of a quoted part; the quote itself is written twice there.
    private String quoted(char quote) throws NotACondition {
        start = at;
        StringBuilder inside = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != quote) {
                inside.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                inside.append(text.charAt(++at));
            } else {
                at++;
                return inside.toString();
            }
        }
        throw new NotACondition(
                start, "a quote is opened and never closed", "close it with " + quote);
    }

    private void sign() throws NotACondition {
        for (String comment : COMMENTS) {
            if (text.startsWith(comment, at)) {
                throw new NotACondition(
                        at,
                        "%s begins a comment in other languages; conditions have none"
                                .formatted(comment),
                        "delete it; remarks go behind # outside the quotes of the value");
            }
        }
        refuseForeign();
        if (!take(SIGN, Kind.SIGN)) {
            throw unknownCharacter();
        }
    }

    private void refuseForeign() throws NotACondition {
        for (int length = 2; length >= 1; length--) {
            String sign = text.substring(at, Math.min(at + length, text.length()));
            String ours = FOREIGN.getOrDefault(sign, "");
            if (!ours.isEmpty()) {
                boolean quote = QUOTES.contains(ours);
                throw new NotACondition(
                        at,
                        "%s is not part of conditions".formatted(sign),
                        quote
                                ? "write 'a text' or \"column\" with straight quotes"
                                : "write %s".formatted(ours));
            }
        }
    }

    private NotACondition unknownCharacter() {
        String character = Character.toString(text.codePointAt(at));
        return switch (character) {
            case ";" ->
                    new NotACondition(
                            at,
                            "a semicolon ends a statement in other languages; a condition is one expression",
                            "join conditions with and, or");
            case "." ->
                    new NotACondition(
                            at,
                            "a dot cannot stand in a bare name, and no file can be named",
                            "put a column's name in double quotes: \"a.b\"");
            default ->
                    new NotACondition(
                            at,
                            "%s is not part of conditions".formatted(Echo.quoted(character)),
                            "put a column's name in double quotes and a text in single quotes");
        };
    }

    /// `2nd` or `1.5mg`: a number that runs into a name.
    private void refuseGluedName() throws NotACondition {
        ConditionToken last = tokens.getLast();
        if (last.kind() == Kind.NUMBER && !match(NAME).isEmpty()) {
            throw new NotACondition(
                    last.offset(),
                    "a number runs into a name: %s".formatted(Echo.cut(last.text() + match(NAME))),
                    "put a column's name in double quotes, or a space between them");
        }
    }
}
