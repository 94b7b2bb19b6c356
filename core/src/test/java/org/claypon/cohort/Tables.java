package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claypon.sql.TextColumn;
import org.claypon.sql.TextTable;
import org.claypon.study.Study;

/// Small tables as a spreadsheet shows them, and the people in them.
final class Tables {

    private Tables() {}

    /// @param text a header and rows, cells separated by `|`
    static TextTable of(String text) {
        List<String[]> lines = text.strip().lines().map(line -> line.split("\\|", -1)).toList();
        return of(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /// The same rows in another order.
    static TextTable shuffled(String text, long seed) {
        List<String[]> lines = text.strip().lines().map(line -> line.split("\\|", -1)).toList();
        List<String[]> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(seed));
        return of(lines.getFirst(), rows);
    }

    private static TextTable of(String[] header, List<String[]> rows) {
        Map<String, TextColumn> columns = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            int column = i;
            columns.put(
                    header[i].strip(),
                    TextColumn.of(rows.stream().map(row -> row[column].strip()).toList()));
        }
        return new TextTable("people.csv", rows.size(), columns);
    }

    static TableParticipants people(StudyOf study, String table) {
        return TableParticipants.of(study.build(), of(table));
    }

    static Cohort cohort(StudyOf study, String table) {
        Study built = study.build();
        return Cohorts.of(built, of(table));
    }

    static List<String> ids(Cohort cohort, int[] people) {
        return Arrays.stream(people).mapToObj(cohort.participants()::id).toList();
    }
}
