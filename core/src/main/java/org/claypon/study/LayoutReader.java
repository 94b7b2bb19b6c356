package org.claypon.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claypon.sql.TableFormats;
import org.claypon.sql.TableLayout;
import org.claypon.sql.TableLayout.Encoding;
import org.claypon.sql.TableLayout.Separator;
import org.claypon.yaml.Node;

/// Reads how the table is laid out: the sheet of a spreadsheet, the separator and the encoding of a text file, and the decimals of
/// cells of text.
///
/// A key of another kind of file is a problem only where the study names the table: one that `--data` names leaves it without a
/// meaning, not without a place.
final class LayoutReader {

    private final Scope scope;

    LayoutReader(Scope scope) {
        this.scope = scope;
    }

    /// @param table that the study uses
    TableLayout read(Node data, Optional<Path> table) {
        Optional<String> sheet = data.optional("sheet").flatMap(Node::text);
        Optional<Separator> separator =
                data.optional("separator")
                        .flatMap(node -> spelled(node, Separator.values(), Separator::spelling));
        Optional<Encoding> encoding =
                data.optional("encoding")
                        .flatMap(node -> spelled(node, Encoding.values(), Encoding::spelling));
        if (scope.surroundings.data().isEmpty()) {
            table.map(Path::toString).ifPresent(file -> refuseOthers(data, file));
        }
        TableLayout layout = new TableLayout(sheet, separator, encoding.orElse(Encoding.UTF_8));
        scope.layout(layout);
        return layout;
    }

    Optional<Decimal> decimal(Node data) {
        return data.optional("decimal").flatMap(node -> node.oneOf(Decimal.class));
    }

    private static <E> Optional<E> spelled(Node node, E[] values, Function<E, String> spelling) {
        List<String> allowed = Arrays.stream(values).map(spelling).toList();
        Optional<String> text = node.text();
        text.filter(written -> !allowed.contains(written))
                .ifPresent(written -> node.notOneOf(written, allowed));
        return Arrays.stream(values)
                .filter(value -> text.filter(spelling.apply(value)::equals).isPresent())
                .findFirst();
    }

    private static void refuseOthers(Node data, String file) {
        if (!TableFormats.hasSheets(file)) {
            refuse(
                    data,
                    "sheet",
                    "only a spreadsheet (.xlsx) has sheets",
                    "delete the key, or name a table that ends in .xlsx");
        }
        if (!TableFormats.isText(file)) {
            for (String key : List.of("separator", "encoding")) {
                refuse(
                        data,
                        key,
                        "only a text file (.csv, .tsv) has a choice of %s".formatted(key),
                        "delete the key");
            }
        }
    }

    private static void refuse(Node data, String key, String what, String fix) {
        data.optional(key).ifPresent(node -> node.problem(what, fix));
    }
}
