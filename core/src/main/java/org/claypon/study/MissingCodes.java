package org.claypon.study;

import java.util.List;
import java.util.Map;

/// Codes that stand for "not known".
///
/// @param common   of every column that has no list of its own
/// @param byColumn the lists of single columns; such a list takes the place of the common one
public record MissingCodes(List<String> common, Map<String, List<String>> byColumn) {

    public static final MissingCodes NONE = new MissingCodes(List.of(), Map.of());

    public MissingCodes {
        common = List.copyOf(common);
        byColumn = Map.copyOf(byColumn);
    }

    public List<String> of(String column) {
        return byColumn.getOrDefault(column, common);
    }

    /// Whether the codes of the column are those of all columns.
    public boolean areCommon(String column) {
        return !byColumn.containsKey(column);
    }
}
