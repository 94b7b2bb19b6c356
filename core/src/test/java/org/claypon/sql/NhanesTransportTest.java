package org.claypon.sql;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The original files of the US health survey beside the same tables as text, which another program made.
class NhanesTransportTest {

    @ParameterizedTest
    @CsvSource({"DEMO_D, 10348, 43", "BMX_D, 9950, 27", "ALQ_D, 4773, 9"})
    void every_cell_is_that_of_the_text_file(String name, int rows, int columns) {
        TextTable transport = read(nhanes().resolve("xpt/%s.XPT.gz".formatted(name)));
        TextTable text = read(nhanes().resolve("2005-2006/%s.csv.gz".formatted(name)));
        assertThat(transport.columns()).hasSize(columns).containsOnlyKeys(text.columns().keySet());
        assertThat(transport.rows()).isEqualTo(text.rows()).isEqualTo(rows);
        text.columns()
                .forEach((column, cells) -> {
                    for (int row = 0; row < rows; row++) {
                        String expected = cells.cell(row).equals("NA") ? "" : cells.cell(row);
                        assertThat(transport.column(column).cell(row))
                                .as("%s, row %d", column, row)
                                .isEqualTo(expected);
                    }
                });
    }

    /// The counts that CDC prints for DIQ_C (has a doctor told you that you have diabetes: yes, no, borderline, not known).
    @Test
    void a_file_of_another_year_has_the_counts_of_its_codebook() {
        TextTable table = read(nhanes().resolve("xpt/DIQ_C.XPT.gz"));
        TextColumn told = table.column("DIQ010");
        Map<String, Long> counts =
                IntStream.range(0, table.rows())
                        .mapToObj(told::cell)
                        .collect(groupingBy(cell -> cell, counting()));
        assertThat(table.columns()).hasSize(17);
        assertThat(table.rows()).isEqualTo(9_645);
        assertThat(counts).isEqualTo(Map.of("1", 559L, "2", 9_001L, "3", 78L, "9", 7L));
    }

    private static TextTable read(Path file) {
        return TableReader.read(
                file,
                new TreeSet<>(TableReader.header(file, Written.RESOURCES)),
                Written.RESOURCES);
    }

    private static Path nhanes() {
        Optional<String> folder = Optional.ofNullable(System.getenv("CLAYPON_DATA"));
        assumeTrue(
                folder.isPresent(), "CLAYPON_DATA does not name the folder of the public survey");
        return Path.of(folder.orElseThrow(), "nhanes");
    }
}
