package org.claypon.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claypon.app.cli.Rejected;
import org.claypon.cohort.Cohorts;
import org.claypon.cohort.omop.Populations;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.sql.DataRejected;
import org.claypon.sql.Resources;
import org.claypon.sql.TableFormats;
import org.claypon.study.ConceptSet.AtlasFile;
import org.claypon.study.Database;
import org.claypon.study.Study;
import org.claypon.study.StudyReader;
import org.claypon.study.StudyReading;
import org.claypon.study.Surroundings;
import org.claypon.yaml.Echo;

/// Reads a study file and compares it with the header of its table, so that every problem is told at once.
public final class StudyFiles {

    private StudyFiles() {}

    /// @param warn is told what is no error and seldom meant, also beside problems
    /// @throws org.claypon.yaml.FileRejected with all problems of the file
    /// @throws DataRejected                  if the file is right and its table is not
    public static Study read(
            Path file,
            Optional<Path> data,
            Optional<Path> dataFolder,
            int threads,
            Consumer<String> warn) {
        refuseTable(file);
        Surroundings surroundings = new Surroundings(data, dataFolder, new GuidelineLibrary());
        StudyReading reading = StudyReader.read(file, surroundings);
        Optional<DataRejected> table =
                reading.table()
                        .flatMap(path -> compare(reading, path, threads))
                        .or(() ->
                                reading.database().flatMap(asked -> look(reading, asked, threads)));
        reading.doubts().forEach(warn);
        Study study = reading.study();
        if (table.isPresent()) {
            throw table.get();
        }
        return study;
    }

    /// A table given in place of the study file that names it.
    public static void refuseTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isRegularFile(file) && TableFormats.endings().stream().anyMatch(name::endsWith)) {
            throw new Rejected(
                    file.toString(),
                    "this is a table, and a study file is wanted, which names the table",
                    "write a study file, as docs/tutorial/from-spreadsheet-to-report.md shows, with \"table: %s\" under \"data\""
                            .formatted(Echo.cut(String.valueOf(file.getFileName()))));
        }
    }

    /// What a relative path in the study file is relative to.
    public static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    /// What the study reads beside its table or database: what a program that was ended had not yet written into the database, the given
    /// matched sets, the files of ATLAS, and a guideline that does not ship.
    static List<Path> others(Study study, Path folder) {
        Stream<Path> ofDatabase =
                study.database().stream()
                        .flatMap(asked ->
                                Stream.of(
                                                Stream.of(withEnding(asked.path(), ".wal"))
                                                        .filter(Files::isRegularFile),
                                                asked.matchedSets().stream(),
                                                atlas(asked))
                                        .flatMap(each -> each));
        Stream<Path> ofGuideline =
                study.analysis().guideline().stream()
                        .flatMap(use -> GuidelineLibrary.file(use.use(), folder).stream());
        return Stream.concat(ofDatabase, ofGuideline).distinct().toList();
    }

    private static Path withEnding(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static Stream<Path> atlas(Database asked) {
        return new TreeMap<>(asked.concepts())
                .values().stream().flatMap(set -> set.atlas().stream()).map(AtlasFile::path);
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
