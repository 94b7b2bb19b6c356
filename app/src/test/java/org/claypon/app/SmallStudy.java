package org.claypon.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A study of sixty invented people in a folder of its own, to be run or to be broken first.
public record SmallStudy(Path folder) {

    static final String STUDY =
            """
            claypon: 1
            title: Small
            condition: restless legs
            data:
              table: people.csv
              person: id
              age: age
              sex: {column: sex, male: m, female: f}
            measurements:
              b12:  {column: b12, unit: pg/mL, molar_mass: 1355.37}
              creatinine: {column: crea, unit: mg/dL}
            cases: {where: rls = 1}
            controls: {where: rls = 0, per_case: 2, match: {sex: same, age: {within: 2 years}}}
            exposure: {measurement: b12, below: 300 pg/mL}
            compare: [b12, creatinine]
            guideline: {use: nice-ng239-b12, inputs: {total_b12: b12}}
            """;

    static SmallStudy in(Path folder) throws IOException {
        SmallStudy small = new SmallStudy(folder);
        Files.writeString(small.study(), STUDY);
        Files.writeString(small.table(), String.join("\n", people()) + "\n");
        return small;
    }

    /// A header and sixty rows. The last column is used by nothing.
    static List<String> people() {
        List<String> rows = new ArrayList<>(List.of("id,sex,age,rls,b12,crea,name"));
        for (int person = 0; person < 60; person++) {
            rows.add(
                    "%d,%s,%d,%d,%d,0.%d,nobody"
                            .formatted(
                                    1000 + person,
                                    person % 2 == 0 ? "m" : "f",
                                    40 + person % 12,
                                    person % 5 == 0 ? 1 : 0,
                                    150 + 37 * person % 400,
                                    6 + person % 4));
        }
        return rows;
    }

    Path study() {
        return folder.resolve("study.yaml");
    }

    Path table() {
        return folder.resolve("people.csv");
    }

    Path out() {
        return folder.resolve("out");
    }

    CommandRun run(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", study().toString(), "--out", out().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    /// Names of what is in the folder, the inputs among them.
    List<String> inside() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
