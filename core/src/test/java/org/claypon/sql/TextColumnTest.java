package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextColumnTest {

    @Test
    void cells_come_back_as_they_went_in() {
        List<String> cells = List.of("", "a", "", "Straße", "𝄞 clef", "x".repeat(5000), "");
        TextColumn column = TextColumn.of(cells);
        assertThat(IntStream.range(0, column.rows()).mapToObj(column::cell)).isEqualTo(cells);
    }

    @Test
    void a_table_of_columns_of_different_length_is_a_mistake_of_the_programmer() {
        assertThatThrownBy(
                        () -> new TextTable("a.csv", 2, Map.of("a", TextColumn.of(List.of("1")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_column_that_was_not_read_is_a_mistake_of_the_programmer() {
        TextTable table = new TextTable("a.csv", 1, Map.of("a", TextColumn.of(List.of("1"))));
        assertThatThrownBy(() -> table.column("b")).isInstanceOf(IllegalArgumentException.class);
    }
}
