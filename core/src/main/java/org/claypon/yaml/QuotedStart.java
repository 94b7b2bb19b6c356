package org.claypon.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value that begins with a quoted part and goes on behind it: YAML takes the quotes for those of the whole value.
final class QuotedStart {

    /// A key; a part in double quotes; more, up to what ends a value inside braces.
    private static final Pattern LINE =
            Pattern.compile("([\\w]+):\\s+(\"[^\"]*\"\\s*[^\\s,}#\\]][^,{}#]*)");

    private QuotedStart() {}

    static Optional<Syntax.Mistake> in(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        String ready =
                "%s: '%s'".formatted(found.group(1), found.group(2).strip().replace("'", "''"));
        return Optional.of(
                new Syntax.Mistake(
                        "the value begins with a quote and goes on behind its end",
                        "put the whole value in single quotes, and each single quote in it twice: "
                                + Echo.clean(ready)));
    }
}
