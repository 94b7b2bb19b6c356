package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.claypon.sql.TableFormats;
import org.claypon.sql.TableLayout;
import org.claypon.sql.TableLayout.Encoding;
import org.claypon.sql.TableLayout.Separator;
import org.claypon.study.Decimal;
import org.claypon.yaml.Echo;
import picocli.CommandLine.Option;

/// How a text file is laid out, where no study file says it; in the words of `data.separator`, `data.decimal` and `data.encoding`.
final class LayoutOptions {

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description =
                    "What stands between the columns of a text file: semicolon, comma or tab.")
    private Optional<String> separator = Optional.empty();

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "What stands before the decimals of numbers: point or comma.")
    private Optional<String> decimal = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "How a text file writes characters: utf-8 or windows-1252.")
    private Optional<String> encoding = Optional.empty();

    TableLayout layout(Path file) {
        if (!TableFormats.isText(file.toString())) {
            separator.ifPresent(_ -> refuse("--separator"));
            encoding.ifPresent(_ -> refuse("--encoding"));
        }
        return new TableLayout(
                Optional.empty(),
                spelled("--separator", separator, Separator.values(), Separator::spelling),
                spelled("--encoding", encoding, Encoding.values(), Encoding::spelling)
                        .orElse(Encoding.UTF_8),
                TableLayout.Said.IN_OPTIONS);
    }

    Optional<Decimal> decimal() {
        return spelled(
                "--decimal",
                decimal,
                Decimal.values(),
                sign -> sign.name().toLowerCase(Locale.ROOT));
    }

    private static void refuse(String option) {
        throw new Rejected(
                option, "only a text file (.csv, .tsv) has this choice", "leave the option out");
    }

    private static <E> Optional<E> spelled(
            String option, Optional<String> written, E[] values, Function<E, String> spelling) {
        List<String> allowed = Arrays.stream(values).map(spelling).toList();
        written.filter(text -> !allowed.contains(text))
                .ifPresent(text -> {
                    throw new Rejected(
                            option + " " + Echo.cut(text),
                            "this is none of the words for it",
                            "write one of: " + String.join(", ", allowed));
                });
        return Arrays.stream(values)
                .filter(value -> written.filter(spelling.apply(value)::equals).isPresent())
                .findFirst();
    }
}
