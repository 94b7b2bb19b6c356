package org.claypon.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claypon.app.output.OutputFailed;

/// A private folder for what an engine cannot hold in memory.
record Scratch(Path folder) implements AutoCloseable {

    static Scratch create() {
        try {
            return new Scratch(Files.createTempDirectory("claypon-"));
        } catch (IOException e) {
            throw OutputFailed.writing(Path.of("the temporary folder"), e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> all = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw OutputFailed.writing(Path.of("the temporary folder"), e);
        }
    }
}
