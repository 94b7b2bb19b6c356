package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDatabaseTest {

    private static final int DAY = 15_000; // 2011-01-26

    @TempDir private Path folder;

    private static List<NewRows> block(int visits) {
        NewRows visit = new NewRows(NewTable.VISIT_OCCURRENCE);
        NewRows condition = new NewRows(NewTable.CONDITION_OCCURRENCE);
        NewRows measurement = new NewRows(NewTable.MEASUREMENT);
        for (int i = 1; i <= visits; i++) {
            visit.add(i, 7, DAY + i, DAY + i, 3, 1);
            condition.add(i, 7, 73754, DAY + i, NewRows.NOTHING, i);
            measurement.add(i % 2 == 0 ? Double.NaN : 0.5, i, 7, 1, DAY, 0, 8845, 1, 3, i);
        }
        return List.of(visit, condition, measurement);
    }

    private NewDatabase create(String name) {
        return NewDatabase.create(folder.resolve(name), List.of("no", "pg/mL"), 512);
    }

    private List<String> rows(String source, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + source);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", cells));
            }
        }
        return found;
    }

    @Test
    void rows_of_a_later_block_count_on_and_name_their_own_visits() throws SQLException {
        try (NewDatabase database = create("a.duckdb")) {
            database.add(block(2));
            database.add(block(1));
            assertThat(database.rows(NewTable.CONDITION_OCCURRENCE)).isEqualTo(3);
        }
        assertThat(
                        rows(
                                folder.resolve("a.duckdb").toString(),
                                "SELECT condition_occurrence_id, person_id, condition_concept_id, condition_start_date, provider_id, visit_occurrence_id, condition_type_concept_id, stop_reason FROM condition_occurrence"))
                .containsExactly(
                        "1|7|73754|2011-01-27|null|1|32817|null",
                        "2|7|73754|2011-01-28|null|2|32817|null",
                        "3|7|73754|2011-01-27|null|3|32817|null");
        assertThat(
                        rows(
                                folder.resolve("a.duckdb").toString(),
                                "SELECT measurement_id, value_as_number, unit_source_value, visit_occurrence_id FROM measurement"))
                .containsExactly("1|0.5|pg/mL|1", "2|null|pg/mL|2", "3|0.5|pg/mL|3");
    }

    @Test
    void the_same_rows_give_the_same_parquet_files_in_any_blocks() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path many = Files.createDirectory(folder.resolve("many"));
        try (NewDatabase database = create("one.duckdb")) {
            database.add(block(5_000));
            database.add(block(2_500));
            database.writeParquet(one);
        }
        try (NewDatabase database = create("many.duckdb")) {
            database.add(block(5_000));
            database.add(List.of(new NewRows(NewTable.PERSON)));
            database.add(block(2_500));
            database.writeParquet(many);
        }
        for (NewTable table : NewTable.all()) {
            String name = table.lowerCase() + ".parquet";
            assertThat(one.resolve(name)).hasSameBinaryContentAs(many.resolve(name));
        }
    }

    @Test
    void a_row_with_too_few_cells_is_the_programmers_mistake() {
        NewRows rows = new NewRows(NewTable.DEATH);
        assertThatThrownBy(() -> rows.add(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_that_cannot_be_written_is_told_without_the_engines_words() {
        Path nowhere = folder.resolve("no").resolve("such").resolve("x.duckdb");
        assertThatThrownBy(() -> NewDatabase.create(nowhere, List.of(), 512))
                .isInstanceOf(DataSourceFailed.class)
                .hasMessageNotContaining("no/such");
    }
}
