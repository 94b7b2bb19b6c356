package org.claypon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A table of expected numbers, or of classic data, read from a csv file.
///
/// The `#` lines at the head of a golden file say which program made it, from what, and by which script.
/// A row is found by the text of its key columns joined by `/`, as in `infert_main/induced`.
public record Golden(
        List<String> head, List<String> columns, List<List<String>> rows, List<Integer> key) {

    /// A file of `golden/` in the test resources; without key columns the first column is the key.
    public static Golden read(String file, String... keyColumns) {
        Golden golden = resource("/golden/" + file, keyColumns);
        for (String needed : List.of("# source:", "# data:", "# made by:")) {
            if (golden.head.stream().noneMatch(line -> line.startsWith(needed))) {
                throw new IllegalStateException("%s does not say \"%s\"".formatted(file, needed));
            }
        }
        return golden;
    }

    /// A published data set of `classic/` in the test resources.
    public static Golden classic(String file) {
        return resource("/classic/" + file);
    }

    /// A csv file outside the project.
    public static Golden data(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double value(String row, String column) {
        return number(text(row, column));
    }

    public String text(String row, String column) {
        List<List<String>> found = rows.stream().filter(cells -> keyOf(cells).equals(row)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "%d rows are called %s".formatted(found.size(), row));
        }
        return found.getFirst().get(indexOf(column));
    }

    public List<String> keys() {
        return rows.stream().map(this::keyOf).toList();
    }

    /// A whole column as numbers; an empty cell or `NA` is NaN.
    public double[] numbers(String column) {
        return texts(column).stream().mapToDouble(Golden::number).toArray();
    }

    public List<String> texts(String column) {
        int index = indexOf(column);
        return rows.stream().map(cells -> cells.get(index)).toList();
    }

    private static double number(String cell) {
        return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
    }

    private String keyOf(List<String> cells) {
        return String.join("/", key.stream().map(cells::get).toList());
    }

    private int indexOf(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column %s in %s".formatted(column, columns));
        }
        return index;
    }

    private static Golden resource(String path, String... keyColumns) {
        try (InputStream stream = Golden.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no test resource " + path);
            }
            return parse(
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .toList(),
                    keyColumns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden parse(List<String> lines, String... keyColumns) {
        List<String> head = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
        List<List<String>> table =
                lines.stream()
                        .skip(head.size())
                        .filter(line -> !line.isBlank())
                        .map(Golden::cells)
                        .toList();
        List<String> columns = table.getFirst();
        List<Integer> key =
                new ArrayList<>(List.of(keyColumns).stream().map(columns::indexOf).toList());
        if (key.contains(-1)) {
            throw new IllegalArgumentException("key columns are not all in %s".formatted(columns));
        }
        if (key.isEmpty()) {
            key.add(0);
        }
        return new Golden(head, columns, table.subList(1, table.size()), List.copyOf(key));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return List.copyOf(cells);
    }
}
