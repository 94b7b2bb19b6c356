package org.claypon.yaml;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.StringReader;

/// A text whose characters beyond 16 bits are never cut in two by the end of a buffer: the YAML library fails where one is.
final class WholeCharacters extends PushbackReader {

    WholeCharacters(String text) {
        super(new StringReader(text), 1);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 1 && Character.isHighSurrogate(buffer[offset + count - 1])) {
            unread(buffer[offset + count - 1]);
            return count - 1;
        }
        return count;
    }
}
