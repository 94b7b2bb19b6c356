package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class HeapTest {

    private static WeakReference<byte[]> letGo() {
        return new WeakReference<>(new byte[300 << 20]);
    }

    @Test
    void rows_that_were_let_go_are_collected() {
        WeakReference<byte[]> rows = letGo();
        Heap.collect();
        assertThat(rows.get()).isNull();
    }
}
