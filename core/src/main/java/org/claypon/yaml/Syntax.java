package org.claypon.yaml;

import java.util.List;

/// Our own words for the ways in which a text can fail to be YAML.
final class Syntax {

    record Mistake(String what, String fix) {}

    /// @param sign words by which the parser tells this mistake from others
    private record Known(String sign, Mistake mistake) {}

    static final Mistake UNKNOWN =
            new Mistake(
                    "from here on the text is not YAML",
                    "compare the indentation, quotes and brackets of this line with an example");

    private static final Mistake BRACKET =
            new Mistake(
                    "a list or a group in brackets is not written to its end",
                    "put a comma between the parts and close the bracket; a value that itself holds"
                            + " a bracket, a brace or a comma goes in quotes");

    private static final Mistake INDENT =
            new Mistake(
                    "this line does not fit the indentation of the lines before it",
                    "give it the same number of spaces as its neighbours");

    private static final List<Known> KNOWN =
            List.of(
                    new Known("(TAB)", new Mistake("a tab stands here", "use spaces")),
                    new Known(
                            "mapping values are not allowed",
                            new Mistake(
                                    "a colon followed by a space stands inside a value, or the line is indented too far",
                                    "put the value in quotes, or correct the indentation")),
                    new Known(
                            "could not find expected ':'",
                            new Mistake(
                                    "a key without a colon stands here",
                                    "write a colon and a space behind the key")),
                    new Known(
                            "unexpected end of stream",
                            new Mistake("a quote is opened and never closed", "close the quote")),
                    new Known(
                            "unexpected document separator",
                            new Mistake("a quote is opened and never closed", "close the quote")),
                    new Known(
                            "cannot start any token",
                            new Mistake(
                                    "a value cannot begin with this character",
                                    "put the value in quotes")),
                    new Known(
                            "escape",
                            new Mistake(
                                    "the backslash in this quoted value has no meaning",
                                    "use single quotes, or write two backslashes")),
                    new Known("',' or", BRACKET),
                    new Known("expected the node content", BRACKET),
                    new Known("flow", BRACKET),
                    new Known("<block end>", INDENT),
                    new Known("sequence entries are not allowed", INDENT),
                    new Known("block", INDENT));

    private Syntax() {}

    /// @param parserProblem what the parser said; it is compared, never shown
    static Mistake mistake(String parserProblem) {
        return KNOWN.stream()
                .filter(known -> parserProblem.contains(known.sign()))
                .map(Known::mistake)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
