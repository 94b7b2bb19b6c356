package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever gives a measurement a label reads the label, wherever a person reads.
class LabelsOnEveryPageTest {

    /// No name of a measurement below is a word or a name of a column.
    private static final Pattern NAME = Pattern.compile(".{0,60}\\bqq\\w+.{0,30}");

    /// Every form of an exposure and whatever else names a measurement.
    private static final String STUDY =
            """
            claypon: 1
            title: Labels
            condition: restless legs syndrome
            data: {table: %s, person: participant, age: age, sex: {column: sex, male: male, female: female}}
            measurements:
              qqb:  {column: b12, unit: pg/mL, label: Vitamin B12}
              qqh:  {column: homocysteine, unit: umol/L, label: Homocysteine}
              qqf:  {column: folate, unit: ng/mL, label: Folate}
              qqc:  {column: creatinine, unit: mg/dL, label: Creatinine}
              qqa:  {column: alt, unit: U/L, label: ALT}
              qqg:  {column: glucose, unit: mg/dL, label: Glucose}
              qqfe: {column: ferritin, unit: ng/mL, label: Ferritin}
              qqs:  {column: severity, unit: points, label: IRLS total}
            cases: {where: group = 'restless legs'}
            controls: {where: group = 'no restless legs', per_case: 1}
            require: [{name: B12 measured, measured: [qqb]}]
            exclude: [{name: Low iron stores, family: cause_of_condition, measured: {qqfe: "< 15 ng/mL"}}]
            exposures:
              - {measurement: qqb, below: 180 pg/mL}
              - {measurement: qqb, per: 100 pg/mL lower}
              - {measurement: qqb, scale: log2}
              - {measurement: qqb, scale: quartiles}
              - {measurement: qqb, scale: spline}
              - {measurement: qqg, above: 100 mg/dL}
              - {measured: {qqf: "< 8 ng/mL"}}
              - {measured: [qqa]}
            adjust: [qqc, {measurement: qqg, per: 10 mg/dL}, age, {measurement: qqa, above: 30 U/L}]
            compare: [qqb, qqf]
            equivalent: {qqf: 10 %%}
            by: [sex, {qqfe: [50]}]
            severity: {measurement: qqs, bands: {mild: 0, severe: 21}}
            patterns: {lack: {qqb: "< 180 pg/mL", qqh: "> 15 umol/L"}}
            guideline: {use: nice-ng239-b12, inputs: {total_b12: qqb, homocysteine: qqh}, limits: {homocysteine: 15 umol/L, source: invented}}
            consequences: [qqh]
            bias: {case_ppv: {beta: [95, 5]}, draws: 100}
            privacy: {smallest_count: 1}
            """;

    @TempDir private Path folder;

    @Test
    void no_name_of_a_measurement_stands_where_its_label_could() throws IOException {
        Path study = folder.resolve("study.yaml");
        Path table = Path.of("../examples/demo/participants.csv").toAbsolutePath();
        Files.writeString(study, STUDY.formatted(table));
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("run", study.toString(), "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(names(run.out())).as("the screen").isEmpty();
        assertThat(names(Files.readString(out.resolve("summary.md")))).as("the summary").isEmpty();
        assertThat(names(Files.readString(out.resolve("report.html")))).as("the report").isEmpty();
        CommandRun check = CommandRun.of("check", study.toString(), "--counts");
        assertThat(names(check.out())).as("the counts").isEmpty();
        assertThat(names(Files.readString(out.resolve("results.json"))))
                .as("results for programs keep the names")
                .isNotEmpty();
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).toList();
    }
}
