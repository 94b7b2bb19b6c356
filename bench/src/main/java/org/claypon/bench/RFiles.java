package org.claypon.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A sample as R reads it fastest: little-endian numbers without a head.
final class RFiles {

    private RFiles() {}

    /// Writes `set.i32`, `case.i32` and `x.f64` (column after column) into the folder.
    @SuppressWarnings("ByteBufferBackingArray") // allocated here
    static void write(Sample sample, Path folder) throws IOException {
        ByteBuffer sets = buffer(4 * sample.rows());
        ByteBuffer cases = buffer(4 * sample.rows());
        for (int set = 0; set < sample.offsets().length - 1; set++) {
            for (int row = sample.offsets()[set]; row < sample.offsets()[set + 1]; row++) {
                sets.putInt(set);
                cases.putInt(sample.cases()[row] ? 1 : 0);
            }
        }
        Files.write(folder.resolve("set.i32"), sets.array());
        Files.write(folder.resolve("case.i32"), cases.array());
        ByteBuffer columns = buffer(8 * sample.rows() * sample.columns().length);
        for (double[] column : sample.columns()) {
            for (double value : column) {
                columns.putDouble(value);
            }
        }
        Files.write(folder.resolve("x.f64"), columns.array());
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
