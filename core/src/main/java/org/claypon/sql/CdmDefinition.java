package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/// The definition of the CDM 5.4: every column of the tables that we make, with its type.
final class CdmDefinition {

    private static final List<Line> LINES = read();

    private CdmDefinition() {}

    private record Line(String table, String column, String type) {}

    /// The statement that creates a table with all its columns.
    static String create(NewTable table) {
        String columns =
                LINES.stream()
                        .filter(line -> line.table().equals(table.lowerCase()))
                        .map(line -> line.column() + " " + line.type())
                        .collect(Collectors.joining(", "));
        return Statements.text("create-table")
                .replace("{table}", table.lowerCase())
                .replace("{columns}", columns);
    }

    private static List<Line> read() {
        try (InputStream in = CdmDefinition.class.getResourceAsStream("cdm-5.4.csv")) {
            if (in == null) {
                throw new IllegalStateException("the definition of the CDM is not in the product");
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Line(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
