package org.claypon.app;

import java.nio.file.Path;
import java.util.Optional;
import org.claypon.cohort.Cohorts;
import org.claypon.cohort.omop.Populations;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.sql.DataRejected;
import org.claypon.sql.Resources;
import org.claypon.study.Database;
import org.claypon.study.Study;
import org.claypon.study.StudyReader;
import org.claypon.study.StudyReading;
import org.claypon.study.Surroundings;

/// Reads a study file and compares it with the header of its table, so that every problem is told at once.
public final class StudyFiles {

    private StudyFiles() {}

    /// @throws org.claypon.yaml.FileRejected with all problems of the file
    /// @throws DataRejected                  if the file is right and its table is not
    public static Study read(
            Path file, Optional<Path> data, Optional<Path> dataFolder, int threads) {
        Surroundings surroundings = new Surroundings(data, dataFolder, new GuidelineLibrary());
        StudyReading reading = StudyReader.read(file, surroundings);
        Optional<DataRejected> table =
                reading.table()
                        .flatMap(path -> compare(reading, path, threads))
                        .or(() ->
                                reading.database().flatMap(asked -> look(reading, asked, threads)));
        Study study = reading.study();
        if (table.isPresent()) {
            throw table.get();
        }
        return study;
    }

    /// What a relative path in the study file is relative to.
    public static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    private static Optional<DataRejected> look(StudyReading reading, Database asked, int threads) {
        try {
            Populations.check(
                    asked,
                    reading.exclusions(),
                    Resources.withThreads(threads),
                    reading.collector());
            return Optional.empty();
        } catch (DataRejected rejected) {
            return Optional.of(rejected);
        }
    }

    /// What is wrong with the table itself, to be told after what is wrong with the study file.
    private static Optional<DataRejected> compare(StudyReading reading, Path table, int threads) {
        try {
            reading.compare(
                    Cohorts.header(table, reading.layout(), Resources.withThreads(threads)));
            return Optional.empty();
        } catch (DataRejected rejected) {
            return Optional.of(rejected);
        }
    }
}
