package org.claypon.app.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.claypon.app.CommandRun;
import org.claypon.app.cli.ExitCode;

/// docs/reference/commands.md: what each command says of itself, and the exit codes.
final class CommandsReference {

    private static final String HEAD =
            """
            # The commands

            This page is made from the commands' own help. The answer goes to standard output; progress and messages go to standard error.

            `CLAYPON_DATA` names a folder in which a relative `data.table` is looked for when it is not beside the study file. `CLAYPON_DEBUG` shows
            where a fault of the program happened.

            ## Exit codes

            | code | meaning |
            |---|---|
            """;

    private CommandsReference() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (ExitCode code : ExitCode.values()) {
            page.append("| %d | %s |\n".formatted(code.number(), code.meaning()));
        }
        page.append("\n").append(help("claypon", List.of("--help")));
        for (String name : names()) {
            page.append("\n").append(help("claypon " + name, List.of(name, "--help")));
        }
        return page.toString();
    }

    private static List<String> names() {
        return Pattern.compile("(?m)^  ([a-z]+) {2,}")
                .matcher(CommandRun.of("--help").out().split("Commands:", -1)[1])
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    private static String help(String title, List<String> arguments) {
        return """
        ## %s

        ```sh
        ./claypon %s
        ```

        ```output
        %s
        ```
        """
                .formatted(
                        title,
                        String.join(" ", arguments),
                        CommandRun.of(arguments.toArray(String[]::new)).out().stripTrailing());
    }
}
