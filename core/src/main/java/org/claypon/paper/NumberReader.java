package org.claypon.paper;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.paper.PrintedNumber.Relation;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads numbers as they are printed: texts, whose decimals are kept.
final class NumberReader {

    private static final String DIGITS = "(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})";

    /// A sign of comparison, a minus in any of the three characters that papers use, digits, a power of ten.
    private static final Pattern PRINTED =
            Pattern.compile("(<=|>=|[<>≤≥=]?) *([-−–+]?)(" + DIGITS + "(?:[eE][-+]?[0-9]{1,3})?)");

    private static final Pattern AMOUNT =
            Pattern.compile("([-−–+]?" + DIGITS + "(?:[eE][-+]?[0-9]{1,3})?) *(.*)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-−–+]?[0-9]*,[0-9]+");
    private static final Pattern NOT_SIGNIFICANT = Pattern.compile("(?i)n\\.? ?s\\.?");

    private NumberReader() {}

    /// A number of the paper: in quotes, without a sign of comparison, between two limits.
    static Optional<PrintedNumber> number(
            Node node, double least, double most, String range, String example) {
        return printed(node, example)
                .filter(number -> isEqual(node, number, example))
                .filter(number -> isWithin(node, number, least, most, range));
    }

    /// A number of the paper that may be anything.
    static Optional<PrintedNumber> number(Node node, String example) {
        return number(node, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "", example);
    }

    static Optional<PrintedNumber> number(Node node, String key, String example) {
        return node.optional(key).flatMap(found -> number(found, example));
    }

    /// A number that cannot be negative.
    static Optional<PrintedNumber> notNegative(Node node, String example) {
        return number(node, 0, Double.POSITIVE_INFINITY, "0 or more", example);
    }

    static Optional<PrintedNumber> notNegative(Node node, String key, String example) {
        return node.optional(key).flatMap(found -> notNegative(found, example));
    }

    /// A p value, which alone may have a sign of comparison.
    static Optional<PrintedNumber> p(Node node) {
        return printed(node, "0.023").filter(number -> isWithin(node, number, 0, 1, "from 0 to 1"));
    }

    static Optional<PrintedNumber> optionalP(Node node) {
        return node.optional("p").flatMap(NumberReader::p);
    }

    /// A percentage; the sign behind it may be written.
    static Optional<PrintedNumber> percentage(Node node) {
        if (unquoted(node, "62.5")) {
            return Optional.empty();
        }
        Optional<String> text =
                node.text().map(written -> written.strip().replaceFirst(" *%$", ""));
        return text.flatMap(written -> parsed(node, written, "62.5"))
                .filter(number -> isEqual(node, number, "62.5"))
                .filter(number -> isWithin(node, number, 0, 100, "from 0 to 100"));
    }

    /// A number whose rounding nobody asks about: with or without quotes.
    static Optional<PrintedNumber> plain(Node node) {
        return node.text()
                .flatMap(text -> parsed(node, text.strip(), "315"))
                .filter(number -> isEqual(node, number, "315"));
    }

    /// A whole number without quotes, such as a number of people.
    static Optional<PrintedNumber> whole(Node node, String noun, int example) {
        return node.integer(0, Integer.MAX_VALUE, noun, example).stream()
                .mapToObj(value ->
                        new PrintedNumber(
                                Integer.toString(value), Relation.EQUAL, BigDecimal.valueOf(value)))
                .findFirst();
    }

    /// A number above 0 with its unit, such as `180 pg/mL`.
    static Optional<Amount> amount(Node node, String example) {
        Optional<String> text = node.text();
        Optional<Amount> found = text.flatMap(NumberReader::amount);
        if (text.isPresent() && found.isEmpty()) {
            node.problem(
                    "%s is no number with a unit".formatted(Echo.quoted(text.get())),
                    "write a number and its unit, for example \"%s: %s\""
                            .formatted(node.key(), example));
        }
        if (found.filter(amount -> amount.number().value().signum() <= 0).isPresent()) {
            node.problem(
                    "%s is not above 0".formatted(Echo.cut(text.orElseThrow())),
                    "write a number above 0, for example \"%s: %s\""
                            .formatted(node.key(), example));
            return Optional.empty();
        }
        return found;
    }

    private static Optional<Amount> amount(String text) {
        Matcher matcher = AMOUNT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = Echo.clean(matcher.group(2).strip());
        return number(matcher.group(1))
                .map(number ->
                        new Amount(number, unit.isEmpty() ? Optional.empty() : Optional.of(unit)));
    }

    private static Optional<PrintedNumber> printed(Node node, String example) {
        if (unquoted(node, example)) {
            return Optional.empty();
        }
        return node.text().flatMap(text -> parsed(node, text.strip(), example));
    }

    private static boolean unquoted(Node node, String example) {
        if (!node.isPlainNumber()) {
            return false;
        }
        String written = node.text().orElse(example);
        String key = node.key().isEmpty() ? "" : node.key() + ": ";
        node.problem(
                "%s%s is not in quotes; a printed number is kept as text, because zeros at its end say how it was rounded"
                        .formatted(key, Echo.cut(written)),
                "write it in quotes, exactly as printed: %s\"%s\""
                        .formatted(key, Echo.cut(written)));
        return true;
    }

    private static Optional<PrintedNumber> parsed(Node node, String text, String example) {
        Optional<PrintedNumber> number = number(text);
        if (number.isEmpty()) {
            node.problem(
                    "%s is no number as papers print it".formatted(Echo.quoted(text)),
                    fix(node, text, example));
        }
        return number;
    }

    private static String fix(Node node, String text, String example) {
        String key = node.key().isEmpty() ? "" : node.key() + ": ";
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return "write a decimal point, and nothing between thousands: %s\"%s\""
                    .formatted(key, Echo.cut(text.replace(',', '.')));
        }
        if (NOT_SIGNIFICANT.matcher(text).matches()) {
            return "write what \"not significant\" says as a number: %s\">0.05\"".formatted(key);
        }
        return "write it as the paper prints it, for example %s\"%s\"".formatted(key, example);
    }

    private static Optional<PrintedNumber> number(String text) {
        Matcher matcher = PRINTED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean negative = !matcher.group(2).isEmpty() && !matcher.group(2).equals("+");
        BigDecimal digits = new BigDecimal(matcher.group(3).toUpperCase(Locale.ROOT));
        return Optional.of(
                new PrintedNumber(
                        Echo.clean(text),
                        relation(matcher.group(1)),
                        negative ? digits.negate() : digits));
    }

    private static Relation relation(String sign) {
        return switch (sign) {
            case "<" -> Relation.LESS;
            case "<=", "≤" -> Relation.AT_MOST;
            case ">" -> Relation.GREATER;
            case ">=", "≥" -> Relation.AT_LEAST;
            default -> Relation.EQUAL;
        };
    }

    private static boolean isEqual(Node node, PrintedNumber number, String example) {
        if (number.isExact()) {
            return true;
        }
        node.problem(
                "%s has a sign of comparison; only p values have one"
                        .formatted(Echo.quoted(number.text())),
                "write the number that is printed, for example \"%s\"".formatted(example));
        return false;
    }

    private static boolean isWithin(
            Node node, PrintedNumber number, double least, double most, String range) {
        double value = number.asDouble();
        if (value >= least && value <= most) {
            return true;
        }
        node.problem(
                "%s is %s; it must be %s"
                        .formatted(
                                node.key().isEmpty() ? "the value" : node.key(),
                                Echo.cut(number.text()),
                                range),
                "write the number that is printed; if the paper prints this one, leave the key out and tell it in says");
        return false;
    }
}
