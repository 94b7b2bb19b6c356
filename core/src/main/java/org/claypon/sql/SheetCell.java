package org.claypon.sql;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claypon.sql.TextColumn.CellKind;
import org.dhatim.fastexcel.reader.Cell;

/// A cell of a spreadsheet as a text table would have it, or what keeps it from being one.
sealed interface SheetCell {

    /// @param kind what the sheet keeps: a text, a number, or a number that it shows as per cent
    record Text(String text, CellKind kind) implements SheetCell {

        Text(String text) {
            this(text, CellKind.TEXT);
        }
    }

    /// A formula that gave an error.
    record Failed() implements SheetCell {}

    /// A formula whose result was not saved with it.
    record Uncomputed() implements SheetCell {}

    Text EMPTY = new Text("");

    /// What a spreadsheet writes where a value is not available.
    String NOT_AVAILABLE = "#N/A";

    Pattern ERROR =
            Pattern.compile(
                    "#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!)");
    Pattern WHOLE = Pattern.compile("-?[1-9][0-9]{0,18}|0");

    /// Control characters are written so in a sheet.
    Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// 31 December 9999, the last day of a spreadsheet.
    double LAST_DAY = 2_958_465;

    static SheetCell of(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return switch (cell.getType()) {
            case EMPTY -> EMPTY;
            case NUMBER -> number(cell, raw);
            case STRING -> new Text(unescaped(raw));
            case BOOLEAN -> truth(raw);
            case ERROR -> error(raw);
            case FORMULA -> result(cell, raw);
        };
    }

    private static SheetCell result(Cell cell, String raw) {
        if (cell.getRawValue() == null) {
            return new Uncomputed();
        }
        return switch (cell.getValue()) {
            case Boolean _ -> truth(raw);
            case Number _ -> number(cell, raw);
            case null -> EMPTY;
            default ->
                    raw.equals(NOT_AVAILABLE) || ERROR.matcher(raw).matches()
                            ? error(raw)
                            : new Text(unescaped(raw));
        };
    }

    private static SheetCell error(String raw) {
        return raw.equals(NOT_AVAILABLE) ? new Text("NA") : new Failed();
    }

    /// As the sheet shows them and saves them as text.
    private static SheetCell truth(String raw) {
        return new Text(raw.equals("1") ? "TRUE" : "FALSE");
    }

    private static SheetCell number(Cell cell, String raw) {
        if (raw.isEmpty()) {
            return EMPTY;
        }
        double number = Double.parseDouble(raw);
        DateFormat format =
                DateFormat.of(
                        Optional.ofNullable(cell.getDataFormatId()),
                        Optional.ofNullable(cell.getDataFormatString()));
        return dated(cell, format, number).map(Text::new).orElseGet(() -> plain(cell, raw, number));
    }

    private static Text plain(Cell cell, String raw, double number) {
        if (PercentFormat.is(
                Optional.ofNullable(cell.getDataFormatId()),
                Optional.ofNullable(cell.getDataFormatString()))) {
            return new Text(NumberText.hundredfold(number) + "%", CellKind.PERCENT);
        }
        return new Text(
                WHOLE.matcher(raw).matches() ? raw : NumberText.of(number), CellKind.NUMBER);
    }

    private static Optional<String> dated(Cell cell, DateFormat format, double number) {
        boolean timeOfDay = number >= 0 && number < 1;
        boolean day = number >= 1 && number < LAST_DAY + 1;
        return switch (format) {
            case NONE -> Optional.empty();
            case TIME ->
                    timeOfDay ? Optional.of(ISO_LOCAL_TIME.format(time(cell))) : Optional.empty();
            case DAY -> day ? Optional.of(ISO_LOCAL_DATE.format(cell.asDate())) : Optional.empty();
            case DAY_AND_TIME ->
                    day ? Optional.of(ISO_LOCAL_DATE_TIME.format(time(cell))) : Optional.empty();
        };
    }

    /// To the second; a sheet keeps times as fractions of a day.
    private static LocalDateTime time(Cell cell) {
        return cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(SheetCell::character);
    }

    private static String character(MatchResult escape) {
        return java.util.regex.Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(escape.group(1), 16)));
    }
}
