package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void where_not_all_rows_are_named_it_says_how_many_there_are() {
        assertThat(rows(3).allAndWhere()).isEqualTo("in rows 2, 3, 4 (the header is row 1)");
        assertThat(rows(9).allAndWhere())
                .isEqualTo("9 in all, first in rows 2, 3, 4 (the header is row 1)");
    }

    private static Rows rows(int count) {
        Rows rows = new Rows();
        IntStream.range(0, count).forEach(rows::add);
        return rows;
    }
}
