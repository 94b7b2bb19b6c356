package org.claypon.guideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Cohorts;
import org.claypon.exposure.Members;
import org.claypon.matching.Matcher;
import org.claypon.results.GuidelineGroups;
import org.claypon.sql.Resources;
import org.claypon.study.Study;
import org.claypon.study.StudyReader;
import org.claypon.study.StudyReading;
import org.claypon.study.Surroundings;

/// A study file and its table in a folder, put into the bands of its guideline.
record StudyInFolder(Path folder, String use) {

    private static final String STUDY =
            """
            claypon: 1
            title: Vitamin B12
            condition: restless legs
            data: {table: people.csv, person: id, matched_set: set}
            measurements:
              b12: {column: b12, unit: pg/mL, at_least: 50 pg/mL, at_most: 2000 pg/mL}
              homocysteine: {column: hcy, unit: umol/L}
            cases: {where: rls = 1}
            compare: [b12]
            """;

    StudyReading read(String guideline, String more) {
        Path file = folder.resolve("study.yaml");
        write(file, STUDY + "guideline: " + guideline + "\n" + more);
        return reading(file, Optional.empty());
    }

    static StudyReading reading(Path file, Optional<Path> dataFolder) {
        return StudyReader.read(
                file, new Surroundings(Optional.empty(), dataFolder, new GuidelineLibrary()));
    }

    /// @param inputs what follows `guideline.use`
    GuidelineGroups groups(String inputs, String more, String rows) {
        write(folder.resolve("people.csv"), "set,id,rls,b12,hcy,pregnant\n" + rows);
        Study study = read("{use: %s, %s}".formatted(use, inputs), more).study();
        return groups(GuidelineLibrary.find(use, folder).orElseThrow(), study);
    }

    static GuidelineGroups groups(Guideline guideline, Study study) {
        Cohort cohort = Cohorts.of(study, Resources.withThreads(1));
        return GuidelineCounts.of(
                guideline,
                study,
                Members.of(cohort.participants(), Matcher.match(cohort, study, 1)));
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
