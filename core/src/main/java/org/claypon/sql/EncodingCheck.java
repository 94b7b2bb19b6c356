package org.claypon.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import org.claypon.sql.TableLayout.Encoding;

/// Finds the first byte that is no text in the encoding of the file. Other encodings are refused, never guessed: a guess changes names
/// and codes.
final class EncodingCheck {

    private static final int BUFFER = 1 << 16;

    private final DataFile file;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);

    /// What was found to be text in the buffers before this one.
    private long bytesBefore;

    private long lineEndsBefore;

    EncodingCheck(DataFile file) {
        this.file = file;
        this.encoding = file.layout().encoding();
        this.decoder = encoding.charset().newDecoder();
    }

    void read(InputStream in) throws IOException {
        boolean end = false;
        while (!end) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
            checkBuffer(end);
        }
    }

    private void checkBuffer(boolean end) {
        checkUtf16();
        boolean valid = !decoder.decode(bytes, chars.clear(), end).isError();
        int good = bytes.position();
        for (int i = 0; i < good; i++) {
            if (bytes.get(i) == 0) {
                throw rejected(at(i) + " is zero, which no text holds");
            }
            lineEndsBefore += bytes.get(i) == '\n' ? 1 : 0;
        }
        if (!valid) {
            throw rejected(
                    at(good)
                            + (encoding == Encoding.UTF_8
                                    ? " is not UTF-8 text"
                                    : " is no text in " + encoding.spelling()));
        }
        bytesBefore += good;
        bytes.compact();
    }

    private void checkUtf16() {
        if (bytesBefore == 0 && bytes.limit() > 1) {
            int mark = bytes.getShort(0) & 0xffff;
            if (mark == 0xfffe || mark == 0xfeff) {
                throw rejected("the file is UTF-16 text");
            }
        }
    }

    private String at(int index) {
        return "byte %d of the file, in line %d,"
                .formatted(bytesBefore + index + 1, lineEndsBefore + 1);
    }

    private DataRejected rejected(String what) {
        return new DataRejected(
                DataProblem.ofFile(
                        file.name(),
                        what,
                        "save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\"), or name an older encoding: %s"
                                .formatted(
                                        file.layout()
                                                .said()
                                                .writes(
                                                        "encoding",
                                                        Encoding.WINDOWS_1252.spelling()))));
    }
}
