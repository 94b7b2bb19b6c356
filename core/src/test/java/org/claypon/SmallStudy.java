package org.claypon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Cohorts;
import org.claypon.estimate.Comparisons;
import org.claypon.estimate.Models;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.exposure.Stratification;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.matching.MatchedSets;
import org.claypon.matching.Matcher;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.Interaction;
import org.claypon.results.Model;
import org.claypon.sql.Resources;
import org.claypon.sql.TableLayout;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.study.StudyReader;
import org.claypon.study.StudyReading;
import org.claypon.study.Surroundings;

/// A study file and its table, through every step up to the members of the matched sets.
public record SmallStudy(Study study, Cohort cohort, MatchedSets sets, Members members) {

    private static final Resources RESOURCES = new Resources(1, 256);

    /// What a study of sets that came matched begins with: columns `id`, `set`, `case` and `b12`.
    private static final String HEAD =
            """
            claypon: 1
            title: A small study
            condition: restless legs
            data: {table: people.csv, person: id, matched_set: set%s}
            measurements: {b12: {column: b12, unit: pg/mL, label: Vitamin B12, molar_mass: 1355.37}}
            cases: {where: case = 1}
            controls: {where: case = 0}
            privacy: {smallest_count: 1}
            """;

    /// @param asked what follows the head, such as `exposure: {measurement: b12}`
    /// @param csv   with a header
    public static SmallStudy matched(Path folder, String asked, String csv) {
        return ofTexts(folder, HEAD.formatted("") + asked, csv);
    }

    /// The same with columns `age` and `sex` (1 male, 2 female).
    public static SmallStudy matchedWithAgeAndSex(Path folder, String asked, String csv) {
        String more = ", age: age, sex: {column: sex, male: 1, female: 2}";
        return ofTexts(folder, HEAD.formatted(more) + asked, csv);
    }

    /// People in pairs, the case first.
    ///
    /// @param columns names behind `id,set,case,`
    /// @param rows    their cells, a case and its control in turn
    public static String pairs(String columns, String... rows) {
        StringBuilder csv = new StringBuilder("id,set,case,%s\n".formatted(columns));
        for (int row = 0; row < rows.length; row++) {
            csv.append("%d,%d,%d,%s\n".formatted(row + 1, row / 2 + 1, 1 - row % 2, rows[row]));
        }
        return csv.toString();
    }

    /// Sets of a yes-or-no exposure, which is a low B12: `1|0100` is an exposed case with four controls, one of them
    /// exposed; `?` is not known.
    public static String exposed(String... sets) {
        StringBuilder csv = new StringBuilder("id,set,case,b12\n");
        int id = 0;
        for (int set = 0; set < sets.length; set++) {
            int bar = sets[set].indexOf('|');
            for (int at = 0; at < sets[set].length(); at++) {
                if (at != bar) {
                    String b12 =
                            switch (sets[set].charAt(at)) {
                                case '1' -> "100";
                                case '0' -> "500";
                                default -> "";
                            };
                    csv.append("%d,%d,%d,%s\n".formatted(++id, set + 1, at < bar ? 1 : 0, b12));
                }
            }
        }
        return csv.toString();
    }

    /// Each of these sets so many times.
    public static String[] times(int count, String set) {
        return Collections.nCopies(count, set).toArray(String[]::new);
    }

    /// B12 of twelve cases, each with two controls: an invented set with results by R.
    public static String twelveSets() {
        StringBuilder csv = new StringBuilder("id,set,case,b12\n");
        String[] values =
                """
                182 310 455 240 221 390 150 505 298 412 377 268 205 289 640 330 298 415
                98 260 352 275 510 233 160 345 720 388 402 305 221 199 480 143 236 317
                """
                        .strip()
                        .split("\\s+", -1);
        for (int row = 0; row < values.length; row++) {
            csv.append(
                    "%d,%d,%d,%s\n"
                            .formatted(row + 1, row / 3 + 1, row % 3 == 0 ? 1 : 0, values[row]));
        }
        return csv.toString();
    }

    /// @param csv with a header
    public static SmallStudy ofTexts(Path folder, String yaml, String csv) {
        try {
            Files.writeString(folder.resolve("people.csv"), csv);
            Path file = Files.writeString(folder.resolve("study.yaml"), yaml);
            return of(file, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param dataFolder where a relative table is looked for that is not beside the study file
    public static SmallStudy of(Path file, Optional<Path> dataFolder) {
        StudyReading reading =
                StudyReader.read(
                        file,
                        new Surroundings(Optional.empty(), dataFolder, new GuidelineLibrary()));
        reading.table()
                .ifPresent(table ->
                        reading.compare(Cohorts.header(table, TableLayout.PLAIN, RESOURCES)));
        Study study = reading.study();
        Cohort cohort = Cohorts.of(study, RESOURCES);
        MatchedSets sets = Matcher.match(cohort, study, 1);
        return new SmallStudy(study, cohort, sets, Members.of(cohort.participants(), sets));
    }

    public List<Model> models() {
        return Models.of(study, members);
    }

    public Model model(String name) {
        return models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no model is called " + name));
    }

    /// The model of a study that asks for one.
    public Model onlyModel() {
        List<Model> models = models();
        if (models.size() != 1) {
            throw new AssertionError(models.size() + " models");
        }
        return models.getFirst();
    }

    public List<Interaction> by() {
        return Models.by(study, members);
    }

    public Comparison comparison(String measurement) {
        return Comparisons.of(study, Optional.empty(), members).stream()
                .filter(comparison -> comparison.measurement().equals(measurement))
                .findFirst()
                .orElseThrow(() -> new AssertionError(measurement + " is not compared"));
    }

    /// The columns of the study's exposure at this place of its list.
    public ExposureColumns exposure(int index) {
        Exposure exposure = study.analysis().exposures().get(index);
        return new Exposures(study, members).columns(exposure);
    }

    public Stratification strata() {
        return Stratification.of(study.analysis().by().getFirst(), study, members);
    }

    /// A number that a test expects to be there; a reason in its place fails the test.
    public static double number(Figure figure) {
        return switch (figure) {
            case Figure.Value(double value) -> value;
            case Figure.NotEstimable(String reason) -> throw new AssertionError(reason);
            case Figure.Masked _ -> throw new AssertionError("masked");
        };
    }
}
