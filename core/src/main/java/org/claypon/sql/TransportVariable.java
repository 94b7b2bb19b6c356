package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A column of a SAS transport file: where its cells stand in a row, and how they are read.
///
/// @param start  of its bytes in a row
/// @param format that SAS would print it in, without width; empty when it names none
record TransportVariable(String name, boolean number, int start, int length, String format) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1960, 1, 1);

    /// The formats that show a day, a month and a year.
    private static final Pattern DATE =
            Pattern.compile(
                    "DATE|DDMMYY[BCDNPS]?|MMDDYY[BCDNPS]?|YYMMDD[BCDNPS]?|[BE]8601DA|IS8601DA|WORDDATX?|WORDDATE|WEEKDAT[EX]|JULIAN|NLDATE");

    private static final Pattern DATE_TIME =
            Pattern.compile("DATETIME|[BE]8601DT|IS8601DT|DATEAMPM|NLDATM");

    /// Days and seconds further away belong to no person.
    private static final double MOST_DAYS = 3_000_000;

    private static final double DAY_SECONDS = 86_400;

    /// The cell as text; empty when SAS holds it for missing; nothing when it is not UTF-8 text.
    Optional<String> cell(byte[] row) {
        return number ? Optional.of(numberCell(row)) : textCell(row);
    }

    private String numberCell(byte[] row) {
        return IbmDouble.isMissing(row, start, length)
                ? ""
                : shown(IbmDouble.value(row, start, length));
    }

    private String shown(double value) {
        boolean whole = value == Math.rint(value);
        if (whole && DATE.matcher(format).matches() && Math.abs(value) < MOST_DAYS) {
            return DAY_ZERO.plusDays((long) value).toString();
        }
        if (whole
                && DATE_TIME.matcher(format).matches()
                && Math.abs(value) < MOST_DAYS * DAY_SECONDS) {
            return ISO_LOCAL_DATE_TIME.format(DAY_ZERO.atStartOfDay().plusSeconds((long) value));
        }
        return NumberText.of(value);
    }

    /// Without the blanks, or zero bytes, that fill the width of the column.
    private Optional<String> textCell(byte[] row) {
        int end = start + length;
        while (end > start && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        try {
            return Optional.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(row, start, end - start)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
