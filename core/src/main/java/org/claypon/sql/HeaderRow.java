package org.claypon.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.claypon.sql.TableLayout.Separator;

/// The first row of a text table: the names of its columns.
///
/// A file without a header would show a person's cells here, so no message repeats them.
final class HeaderRow {

    static final String STEP = "reading the data";

    /// Longer than any header; a file without line ends is refused there.
    private static final int LONGEST = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private HeaderRow() {}

    static List<String> read(DataFile file, Reader text) throws IOException {
        String row = firstRow(file, text);
        List<String> names = split(row, file.separator().sign());
        checkSeparator(file, row, names);
        checkNames(file, names);
        return names;
    }

    /// Up to the first line end outside quotes.
    private static String firstRow(DataFile file, Reader text) throws IOException {
        StringBuilder row = new StringBuilder();
        boolean quoted = false;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (!quoted && (c == '\n' || c == '\r')) {
                return row.toString();
            }
            if (row.length() > LONGEST) {
                throw rejected(file, "the header is longer than a million characters");
            }
            quoted ^= c == '"';
            if (!row.isEmpty() || c != BYTE_ORDER_MARK) {
                row.append((char) c);
            }
        }
        if (row.isEmpty()) {
            throw TextFile.empty(file);
        }
        return row.toString();
    }

    private static List<String> split(String row, char delimiter) {
        List<String> names = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= row.length(); i++) {
            if (i == row.length() || (!quoted && row.charAt(i) == delimiter)) {
                names.add(ColumnName.of(unquoted(row.substring(start, i))));
                start = i + 1;
            } else {
                quoted ^= row.charAt(i) == '"';
            }
        }
        return List.copyOf(names);
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /// A name may hold a comma, so a file with semicolons may seem to have a few columns.
    private static void checkSeparator(DataFile file, String row, List<String> names) {
        for (Separator other : Separator.values()) {
            boolean likelier =
                    other == Separator.SEMICOLON
                            ? split(row, other.sign()).size() > names.size()
                            : names.size() == 1 && split(row, other.sign()).size() > 1;
            if (other != file.separator() && likelier) {
                throw separatedBy(file, other);
            }
        }
    }

    private static DataRejected separatedBy(DataFile file, Separator found) {
        TableLayout.Said said = file.layout().said();
        boolean isSaid = file.layout().separator().isPresent();
        String says =
                !isSaid
                        ? "the ending of the name"
                        : said == TableLayout.Said.IN_OPTIONS ? "--separator" : "the study file";
        return new DataRejected(
                DataProblem.ofFile(
                        file.name(),
                        "the columns seem to be separated by %s; %s says %s"
                                .formatted(found.several(), says, file.separator().several()),
                        "write %s%s%s"
                                .formatted(
                                        said.writes("separator", found.spelling()),
                                        decimals(said, found),
                                        said == TableLayout.Said.IN_OPTIONS
                                                ? ""
                                                : "; where there is none, save the file with %s between the columns"
                                                        .formatted(file.separator().several()))));
    }

    private static String decimals(TableLayout.Said said, Separator found) {
        if (found != Separator.SEMICOLON) {
            return "";
        }
        String comma =
                said == TableLayout.Said.IN_OPTIONS ? "--decimal comma" : "\"decimal: comma\"";
        return ", and %s if its numbers have decimal commas".formatted(comma);
    }

    /// A column without a name is allowed, as R writes one for row names; nothing can ask for it.
    static void checkNames(DataFile file, List<String> names) {
        if (names.stream().allMatch(String::isEmpty)) {
            throw rejected(file, "the first row names no column");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 1; column <= names.size(); column++) {
            String name = names.get(column - 1);
            Integer first = name.isEmpty() ? null : seen.putIfAbsent(name, column);
            if (first != null) {
                throw rejected(
                        file, "columns %d and %d have the same name".formatted(first, column));
            }
        }
    }

    /// Where the wanted columns stand in the header.
    static List<Integer> places(DataFile file, List<String> header, NavigableSet<String> wanted) {
        List<DataProblem> problems =
                wanted.stream()
                        .filter(name -> !header.contains(name))
                        .map(name ->
                                new DataProblem(
                                        file.name(),
                                        Optional.of(name),
                                        "the file has no column of this name",
                                        "write the name as the header of the file has it"))
                        .toList();
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
        return wanted.stream().map(header::indexOf).toList();
    }

    private static DataRejected rejected(DataFile file, String what) {
        return new DataRejected(
                DataProblem.ofFile(
                        file.name(), what, "give the first row one name for each column"));
    }
}
