package org.claypon.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.sql.ColumnName;
import org.claypon.study.TableData.SexColumn;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `data.missing_codes`: lists of single columns (`{B12: [n.d.]}`), codes of every column (`[., -9]`), or both in one list.
final class MissingCodesReader {

    private final Scope scope;
    private final List<Node> common = new ArrayList<>();
    private final Map<String, List<Node>> byColumn = new LinkedHashMap<>();

    private MissingCodesReader(Scope scope) {
        this.scope = scope;
    }

    /// @param sex whose codes are answers, so that none of them can stand for "not known" there
    static MissingCodes read(Scope scope, Node node, Optional<SexColumn> sex) {
        MissingCodesReader reader = new MissingCodesReader(scope);
        if (node.isKeys()) {
            reader.addColumns(node);
        } else {
            node.items().forEach(reader::add);
        }
        sex.ifPresent(reader::refuseCodesOf);
        return new MissingCodes(
                codes(reader.common),
                reader.byColumn.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> codes(entry.getValue()))));
    }

    private void add(Node item) {
        if (item.isKeys()) {
            addColumns(item);
        } else if (item.text().isPresent()) {
            common.add(item);
        }
    }

    private void addColumns(Node columns) {
        for (Node entry : columns.entries()) {
            String column = ColumnName.of(entry.key());
            scope.mention(column, entry.keyWhere(), false);
            List<Node> written =
                    entry.items().stream().filter(code -> code.text().isPresent()).toList();
            if (byColumn.putIfAbsent(column, written) != null) {
                entry.problem(
                        "%s has two lists of missing codes".formatted(Echo.quoted(column)),
                        "put its codes into one list");
            }
        }
    }

    private void refuseCodesOf(SexColumn sex) {
        for (Node code : byColumn.getOrDefault(sex.column(), common)) {
            String written = code(code);
            if (sex.male().contains(written) || sex.female().contains(written)) {
                code.problem(
                        "%s stands for \"not known\" and is a code of data.sex"
                                .formatted(Echo.quoted(written)),
                        "take it out of one of the two; a list of its own keeps a column apart: \"%s: []\""
                                .formatted(Echo.cut(sex.column())));
            }
        }
    }

    private static List<String> codes(List<Node> nodes) {
        return nodes.stream().map(MissingCodesReader::code).toList();
    }

    private static String code(Node node) {
        return DataReader.code(node.text().orElseThrow());
    }
}
