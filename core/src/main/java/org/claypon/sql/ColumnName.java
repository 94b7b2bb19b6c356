package org.claypon.sql;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// One spelling for a column's name: a letter with its accent is one character (Unicode form C), and white space, also a line break
/// inside a cell, is one space.
public final class ColumnName {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private ColumnName() {}

    public static String of(String written) {
        return SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
