package org.claypon.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claypon.Golden;

/// The published matched sets of the test resources, in the shapes that the closed forms take.
final class ClassicSets {

    private ClassicSets() {}

    /// Breslow and Day's study of endometrial cancer: `bdendo.csv` 1:4, `bdendo11.csv` in pairs.
    static CollapseTable endometrialCancer(String file, String exposure) {
        Golden data = Golden.classic(file);
        boolean[] exposed = new boolean[data.rows().size()];
        for (int row = 0; row < exposed.length; row++) {
            exposed[row] = data.texts(exposure).get(row).equals("Yes");
        }
        return CollapseTable.of(sets(data.texts("set"), data.texts("d")), exposed);
    }

    /// Rows of a set stand together; a case is 1.
    private static Strata sets(List<String> sets, List<String> cases) {
        List<Integer> offsets = new ArrayList<>();
        boolean[] isCase = new boolean[cases.size()];
        for (int row = 0; row < sets.size(); row++) {
            if (row == 0 || !sets.get(row).equals(sets.get(row - 1))) {
                offsets.add(row);
            }
            isCase[row] = cases.get(row).equals("1");
        }
        offsets.add(sets.size());
        return Strata.of(offsets.stream().mapToInt(Integer::intValue).toArray(), isCase);
    }

    /// Values in matched sets: `twelve`, `uneven` or `n_to_m` of `golden/matched-values.csv`.
    record Values(double[] values, Strata strata) {

        static Values of(String name) {
            List<List<String>> rows =
                    Golden.read("matched-values.csv").rows().stream()
                            .filter(cells -> cells.getFirst().equals(name))
                            .toList();
            return new Values(
                    rows.stream().mapToDouble(cells -> Double.parseDouble(cells.get(3))).toArray(),
                    sets(
                            rows.stream().map(cells -> cells.get(1)).toList(),
                            rows.stream().map(cells -> cells.get(2)).toList()));
        }

        double[] ofCases() {
            return pick(values, true);
        }

        double[] ofControls() {
            return pick(values, false);
        }

        /// The cells of a column that belong to cases, or to controls.
        double[] pick(double[] column, boolean cases) {
            return IntStream.range(0, column.length)
                    .filter(row -> strata.isCase(row) == cases)
                    .mapToDouble(row -> column[row])
                    .toArray();
        }
    }
}
