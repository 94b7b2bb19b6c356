package org.claypon.study;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.yaml.Echo;

/// A condition whose column has a name that needs double quotes and has none, as the study file should write it.
///
/// @param name of the column, as far as can be told
/// @param rest from the comparison on
record QuotedCondition(String name, String rest) {

    private static final Pattern COMPARED =
            Pattern.compile(
                    "\\s*([^\"'<>=]+?)\\s*((?:<>|<=|>=|=|<|>|\\b(?:in|is|between)\\b).*)",
                    Pattern.DOTALL);

    private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.,]+");

    /// What makes a longer expression, of which nobody can say where a name ends.
    private static final Pattern JOINED =
            Pattern.compile("^\\(|^not |\\w\\(| (and|or) | [-+*/] |[!&|\\[\\]]|select ");

    private static final List<String> JOINING = List.of(" and ", " or ", ";");

    static Optional<QuotedCondition> of(String text) {
        Matcher compared = COMPARED.matcher(text);
        if (!compared.matches()) {
            return Optional.empty();
        }
        QuotedCondition found = new QuotedCondition(compared.group(1), compared.group(2).strip());
        boolean plain =
                !BARE.matcher(found.name).matches()
                        && !NUMBER.matcher(found.name).matches()
                        && !JOINED.matcher(found.name).find()
                        && JOINING.stream().noneMatch(found.rest::contains);
        return plain ? Optional.of(found) : Optional.empty();
    }

    static boolean isBare(String name) {
        return BARE.matcher(name).matches();
    }

    String fix() {
        return fix(Echo.clean("\"%s\" %s".formatted(name, rest)));
    }

    /// With the line that is ready for a study file, also inside braces.
    static String fix(String condition) {
        return "put the name of the column in double quotes, the whole condition in single quotes, and each single quote in it twice: where: '%s'"
                .formatted(condition.replace("'", "''"));
    }
}
