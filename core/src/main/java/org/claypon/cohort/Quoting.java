package org.claypon.cohort;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.claypon.study.Condition;
import org.claypon.yaml.Echo;

/// Pieces of a study file in a message, ready to be copied, also into braces.
final class Quoting {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .()/%<>=-]*");

    /// What YAML of one version or another reads as nothing, or as yes or no.
    private static final Set<String> NO_TEXTS =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

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
        boolean plain =
                PLAIN.matcher(clean).matches()
                        && !NO_TEXTS.contains(clean.toLowerCase(Locale.ROOT));
        return number || plain ? clean : "'" + clean.replace("'", "''") + "'";
    }
}
