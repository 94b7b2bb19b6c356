package org.claypon.sql;

import java.util.Optional;

/// Whether a spreadsheet shows a number as per cent: it keeps 0.38 and shows 38 %.
final class PercentFormat {

    private PercentFormat() {}

    /// @param id   of a format that every spreadsheet knows: 9 and 10 are per cent (ECMA-376 part 1, 18.8.30)
    /// @param text of the format
    static boolean is(Optional<Integer> id, Optional<String> text) {
        return id.filter(known -> known == 9 || known == 10).isPresent()
                || text.filter(PercentFormat::shows).isPresent();
    }

    /// A sign in quotes, or behind a backslash, is only shown.
    private static boolean shows(String format) {
        return DateFormat.NO_CODES.matcher(format).replaceAll("").split(";", 2)[0].contains("%");
    }
}
