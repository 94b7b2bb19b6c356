package org.claypon.cohort;

import java.util.regex.Pattern;
import org.claypon.study.Condition;
import org.claypon.yaml.Echo;

/// Pieces of a study file in a message, ready to be copied, also into braces.
final class Quoting {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .()/%<>=-]*");

    private Quoting() {}

    /// `where: group = 2`.
    static String where(Condition condition) {
        return "where: " + text(condition.canonical());
    }

    /// `{group: [9]}`.
    static String codes(String column, String code) {
        return "{%s: [%s]}".formatted(text(column), code.isEmpty() ? "" : text(code));
    }

    private static String text(String written) {
        String clean = Echo.clean(written);
        boolean number = !Double.isNaN(Cells.number(clean));
        return number || PLAIN.matcher(clean).matches()
                ? clean
                : "'" + clean.replace("'", "''") + "'";
    }
}
