package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claypon.sql.DataProblem;
import org.claypon.sql.Rows;

/// Who stands in which row, and the order of people: by identity, then by matched set, never by row.
///
/// @param personOf the person of each row
/// @param ids      by person
/// @param sets     by person, when the data are matched already; empty where a row names no set
/// @param problems identities that are missing or repeated
record Identity(int[] personOf, String[] ids, Optional<String[]> sets, List<DataProblem> problems) {

    private static final String KEEP_ONE =
            "keep one row for each person in the table, for example the first visit, as rules of the study choose people and not rows; data with a row for each person and set name the set in data.matched_set";

    static Identity of(String file, TableColumn person, Optional<TableColumn> set) {
        int rows = person.rows();
        String[] ids = new String[rows];
        String[] sets = new String[rows];
        for (int row = 0; row < rows; row++) {
            ids[row] = Ids.canonical(person.cell(row));
            sets[row] = set.isPresent() ? Ids.canonical(set.get().cell(row)) : "";
        }
        int[] rowOf = inOrder(ids, sets);
        int[] personOf = new int[rows];
        for (int i = 0; i < rows; i++) {
            personOf[rowOf[i]] = i;
        }
        return new Identity(
                personOf,
                permuted(ids, rowOf),
                set.map(column -> permuted(sets, rowOf)),
                problems(file, person.name(), ids, set.map(column -> sets)));
    }

    private static int[] inOrder(String[] ids, String[] sets) {
        return IntStream.range(0, ids.length)
                .boxed()
                .sorted(
                        Comparator.comparing((Integer row) -> ids[row], Ids.ORDER)
                                .thenComparing(row -> sets[row], Ids.ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String[] permuted(String[] byRow, int[] rowOf) {
        return IntStream.of(rowOf).mapToObj(row -> byRow[row]).toArray(String[]::new);
    }

    private static List<DataProblem> problems(
            String file, String column, String[] ids, Optional<String[]> sets) {
        Rows nameless = new Rows();
        Rows repeated = new Rows();
        Optional<String> first = Optional.empty();
        Map<List<String>, Integer> seen = new HashMap<>();
        Set<String> people = new HashSet<>();
        for (int row = 0; row < ids.length; row++) {
            if (ids[row].isEmpty()) {
                nameless.add(row);
                continue;
            }
            Integer before = seen.putIfAbsent(key(ids, sets, row), row);
            if (before != null) {
                repeated.add(row);
                people.add(ids[row]);
                first = first.isEmpty() ? Optional.of(Rows.repeats(row, before)) : first;
            }
        }
        List<DataProblem> problems = new ArrayList<>();
        if (nameless.count() > 0) {
            problems.add(
                    new DataProblem(
                            file,
                            Optional.of(column),
                            "%s no person, %s"
                                    .formatted(
                                            nameless.count() == 1
                                                    ? "1 row names"
                                                    : nameless.count() + " rows name",
                                            nameless.where()),
                            "give each row a person, or delete it"));
        }
        if (repeated.count() > 0) {
            problems.add(
                    new DataProblem(
                            file,
                            Optional.of(column),
                            "%s more than once%s; repeated %s; %s"
                                    .formatted(
                                            people.size() == 1
                                                    ? "1 person stands"
                                                    : people.size() + " people stand",
                                            sets.isPresent() ? " in one matched set" : "",
                                            repeated.where(),
                                            first.orElse("")),
                            sets.isPresent()
                                    ? "keep one row for each person and matched set"
                                    : KEEP_ONE));
        }
        return problems;
    }

    /// Without matched sets a person has one row; with them one in each set. Rows outside every set do not matter.
    private static List<String> key(String[] ids, Optional<String[]> sets, int row) {
        if (sets.isEmpty()) {
            return List.of(ids[row]);
        }
        String set = sets.get()[row];
        return set.isEmpty() ? List.of(ids[row], "", "" + row) : List.of(ids[row], set);
    }

    /// People who stand in more than one matched set.
    int reused() {
        Map<String, Integer> rows = new HashMap<>();
        for (int person = 0; person < ids.length; person++) {
            if (sets.isPresent() && !sets.get()[person].isEmpty()) {
                rows.merge(ids[person], 1, Integer::sum);
            }
        }
        return (int) rows.values().stream().filter(count -> count > 1).count();
    }

    int withoutSet() {
        return sets.isEmpty()
                ? 0
                : (int) IntStream.range(0, ids.length).filter(p -> sets.get()[p].isEmpty()).count();
    }
}
