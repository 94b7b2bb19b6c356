package org.claypon.sql;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a spreadsheet shows a number as a day: it has no dates, only numbers in such formats.
enum DateFormat {
    NONE,
    DAY,
    DAY_AND_TIME,
    TIME;

    /// Texts, colours, conditions and escaped characters inside a format.
    static final Pattern NO_CODES = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    private static final Pattern DAYS = Pattern.compile("[ydmYDM]");
    private static final Pattern TIMES = Pattern.compile("[hsHS]");

    /// @param id   of a format that every spreadsheet knows; those from 164 on are the file's own
    /// @param text of the format, for number, minus number, zero and text, with semicolons between
    static DateFormat of(Optional<Integer> id, Optional<String> text) {
        return id.flatMap(DateFormat::known).orElseGet(() -> text.map(DateFormat::of).orElse(NONE));
    }

    /// ECMA-376 part 1, 18.8.30; from 27 on the formats of East Asian languages.
    private static Optional<DateFormat> known(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 ->
                    Optional.of(DAY);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Optional.of(TIME);
            case 22 -> Optional.of(DAY_AND_TIME);
            default -> Optional.empty();
        };
    }

    private static DateFormat of(String text) {
        String codes = NO_CODES.matcher(text).replaceAll("");
        String first = codes.split(";", 2)[0];
        if (first.equalsIgnoreCase("general") || first.equals("@")) {
            return NONE;
        }
        boolean time = TIMES.matcher(first).find();
        boolean day =
                time ? Pattern.compile("[ydYD]").matcher(first).find() : DAYS.matcher(first).find();
        return day ? (time ? DAY_AND_TIME : DAY) : time ? TIME : NONE;
    }
}
