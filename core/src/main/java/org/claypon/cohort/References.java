package org.claypon.cohort;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.sql.DataProblem;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;

/// Looks in the table for the levels with which others are compared.
final class References {

    private final Study study;
    private final TableParticipants people;
    private final String file;

    References(Study study, TableParticipants people, String file) {
        this.study = study;
        this.people = people;
        this.file = file;
    }

    /// References that no cell holds, in columns that hold something.
    List<DataProblem> problems() {
        return Stream.concat(
                        study.analysis().exposures().stream(), study.analysis().adjust().stream())
                .filter(Exposure.Category.class::isInstance)
                .map(Exposure.Category.class::cast)
                .distinct()
                .flatMap(category -> problem(category).stream())
                .toList();
    }

    private Optional<DataProblem> problem(Exposure.Category category) {
        SharedCells cells =
                SharedCells.of(
                        people.labels(category.column()),
                        _ -> true,
                        new Discretion(study.settings().smallestCount()));
        return cells.all() < 2 || isFound(category)
                ? Optional.empty()
                : Optional.of(problem(category, cells));
    }

    private boolean isFound(Exposure.Category category) {
        return isOfSex(category)
                || Stream.of(people.labels(category.column()).values())
                        .anyMatch(cell ->
                                !cell.isEmpty() && Cells.isCode(cell, category.reference()));
    }

    /// Codes of the sex that nobody has are told as such.
    private boolean isOfSex(Exposure.Category category) {
        return study.data().sex().stream()
                .filter(sex -> sex.column().equals(category.column()))
                .flatMap(sex -> Stream.of(sex.male(), sex.female()))
                .anyMatch(codes -> codes.contains(category.reference()));
    }

    private DataProblem problem(Exposure.Category category, SharedCells cells) {
        String nearest =
                Nearest.closeTo(category.reference(), cells.cells())
                        .map(near -> "; the nearest that many have is " + Echo.quoted(near))
                        .orElse("");
        String holds = cells.areLevels() && !cells.shared().isEmpty() ? ": " + cells.said() : "";
        return new DataProblem(
                file,
                Optional.of(category.column()),
                "no cell holds the reference %s%s"
                        .formatted(Echo.quoted(category.reference()), nearest),
                "write a level of the column as the reference, letter by letter as the table has it"
                        + holds);
    }
}
