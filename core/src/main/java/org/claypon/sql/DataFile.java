package org.claypon.sql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.claypon.sql.TableLayout.Separator;

/// A data file that exists, with the format that its ending says.
///
/// @param path   absolute
/// @param layout as far as the study says
record DataFile(Path path, Format format, boolean gzipped, TableLayout layout) {

    enum Format {
        COMMAS(".csv", true),
        TABS(".tsv", true),
        TRANSPORT(".xpt", true),
        SPREADSHEET(".xlsx", false),
        PARQUET(".parquet", false);

        private final String ending;
        private final boolean mayBeGzipped;

        Format(String ending, boolean mayBeGzipped) {
            this.ending = ending;
            this.mayBeGzipped = mayBeGzipped;
        }

        private Stream<String> endings() {
            return mayBeGzipped ? Stream.of(ending, ending + ".gz") : Stream.of(ending);
        }
    }

    /// What the name of a table may end in, in small letters.
    static List<String> endings() {
        return Arrays.stream(Format.values()).flatMap(Format::endings).toList();
    }

    static DataFile at(Path given, TableLayout layout) {
        Path path = given.toAbsolutePath().normalize();
        String name = nameOf(path);
        if (!Files.exists(path)) {
            throw rejected(name, "the file does not exist", "check its name and folder");
        }
        if (Files.isDirectory(path)) {
            throw rejected(name, "this is a folder, not a file", "name the file inside it");
        }
        if (!Files.isRegularFile(path)) {
            throw rejected(name, "this is not an ordinary file", "save the data to a file first");
        }
        return withFormat(path, name, layout);
    }

    private static DataFile withFormat(Path path, String name, TableLayout layout) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean gzipped = lower.endsWith(".gz");
        String ending = gzipped ? lower.substring(0, lower.length() - 3) : lower;
        return Arrays.stream(Format.values())
                .filter(format -> ending.endsWith(format.ending))
                .filter(format -> format.mayBeGzipped || !gzipped)
                .findFirst()
                .map(format -> new DataFile(path, format, gzipped, layout))
                .orElseThrow(() ->
                        rejected(
                                name,
                                "the ending of the name does not say what the file holds",
                                TableFormats.fix(name)));
    }

    /// Of a text file: as the study says, else as the ending of the name does.
    Separator separator() {
        return layout.separator().orElse(format == Format.TABS ? Separator.TAB : Separator.COMMA);
    }

    String name() {
        return nameOf(path);
    }

    InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            return gzipped ? new GZIPInputStream(raw, 1 << 16) : new BufferedInputStream(raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// The engine takes `*`, `?` and `[` in a path for patterns; written so, they stand for themselves.
    String literalPath() {
        return path.toString().replaceAll("[*?\\[]", "[$0]");
    }

    /// The two ways in which an engine may write the path.
    List<String> paths() {
        return List.of(path.toString(), literalPath());
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static DataRejected rejected(String name, String what, String fix) {
        return new DataRejected(DataProblem.ofFile(name, what, fix));
    }
}
