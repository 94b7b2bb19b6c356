package org.claypon.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// A file of records of 80 bytes, read from its beginning.
final class TransportRecords {

    static final int BYTES = 80;

    private final InputStream in;
    private long read;

    TransportRecords(InputStream in) {
        this.in = in;
    }

    /// The next record; empty at the end of the file.
    byte[] next() throws IOException {
        byte[] record = in.readNBytes(BYTES);
        if (record.length % BYTES != 0) {
            throw new EOFException();
        }
        read += record.length;
        return record;
    }

    /// The first record, or what there is of it.
    String beginning() throws IOException {
        byte[] record = in.readNBytes(BYTES);
        read += record.length;
        return new String(record, ISO_8859_1);
    }

    /// The next record of a header; empty at the end of the file.
    String text() throws IOException {
        return new String(next(), ISO_8859_1);
    }

    void skip(int records) throws IOException {
        bytes(records * BYTES);
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        read += count;
        return bytes;
    }

    void toNextRecord() throws IOException {
        bytes((int) ((BYTES - read % BYTES) % BYTES));
    }
}
