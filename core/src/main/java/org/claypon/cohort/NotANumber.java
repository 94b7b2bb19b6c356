package org.claypon.cohort;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.yaml.Echo;

/// What is in the way of reading a cell as a number. A message names the kind, never the cell.
enum NotANumber {
    PERCENT(
            "a percent sign",
            "declare the column under measurements with \"unit: '%'\", where 38 % is read as 38, or write the numbers without the sign"),
    MAY_BE_THOUSANDS(
            "a number with three digits behind its one point or comma, which may be 1250 or 1.25 where it is written 1.250 or 1,250",
            "write \"decimal: point\" or \"decimal: comma\" under \"data\" in the study file: the sign that stands before decimals"),
    TWO_SEPARATORS(
            "a point and a comma, or one of them twice",
            "write \"decimal: comma\" under \"data\" where 1.250,5 is meant, \"decimal: point\" where 1,250.5 is"),
    COMMA(
            "a decimal comma",
            "write \"decimal: comma\" under \"data\" in the study file, or decimals with a point, for example 0.5"),
    POINT(
            "a decimal point, and the study file says \"decimal: comma\"",
            "write all decimals of the file with the same sign"),
    LIMIT(
            "a limit such as <50",
            "declare the column under measurements, where such cells are read as limits"),
    DATE(
            "a date or a time of day",
            "there is no arithmetic with dates: make the number, such as the age in years, a column of its own"),
    MARKED(
            "a number with a mark, a unit or letters behind it",
            "leave the number alone in its cell; a footnote or a unit belongs into another column"),
    TEXT(
            "text in a column that is used as a number",
            "write numbers as the others are written, or list the texts that stand for \"not known\" in data.missing_codes"),
    INEXACT(
            "a whole number too large to be exact as a number",
            "compare the column as text, with the number in quotes");

    /// What to do where no cell of a column is a number.
    static String groups(String column) {
        return "the column holds words: compare its groups with {category: %s, reference: GROUP}; in a condition put a text in single quotes"
                .formatted(Echo.cut(column));
    }

    private static final Pattern LIMIT_SIGN = Pattern.compile("[<>≤≥=\\s]+");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?\\d*,\\d+");
    private static final Pattern POINT_NUMBER = Pattern.compile("[+-]?\\d*\\.\\d+");
    private static final Pattern SEPARATED = Pattern.compile("[+-]?\\d{1,3}([.,]\\d+){2,}");
    private static final Pattern BEGINS = Pattern.compile("[+-]?\\d+([.,]\\d+)?(.*)");
    private static final Pattern DAY_OR_TIME =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}(T.*)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Pattern GOES_ON = Pattern.compile("\\s*[./:-].*\\d.*");

    private final String what;
    private final String fix;

    NotANumber(String what, String fix) {
        this.what = what;
        this.fix = fix;
    }

    String what() {
        return what;
    }

    String fix() {
        return fix;
    }

    /// Of a cell that is no number, with or without a sign of a limit before it.
    static NotANumber of(String cell, NumberWriting writing) {
        Matcher sign = LIMIT_SIGN.matcher(cell);
        String number = sign.lookingAt() ? cell.substring(sign.end()) : cell;
        if (number.endsWith("%")) {
            String share = number.substring(0, number.length() - 1).strip();
            return BEGINS.matcher(share).matches() ? PERCENT : TEXT;
        }
        if (writing.isAmbiguous(number)) {
            return MAY_BE_THOUSANDS;
        }
        if (COMMA_NUMBER.matcher(number).matches()) {
            return COMMA;
        }
        if (POINT_NUMBER.matcher(number).matches()) {
            return POINT;
        }
        if (DAY_OR_TIME.matcher(number).matches()) {
            return DATE;
        }
        if (SEPARATED.matcher(number).matches()) {
            return TWO_SEPARATORS;
        }
        Matcher begins = BEGINS.matcher(number);
        boolean marked = begins.matches() && !GOES_ON.matcher(begins.group(2)).matches();
        return marked ? MARKED : TEXT;
    }
}
