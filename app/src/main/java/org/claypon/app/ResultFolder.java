package org.claypon.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claypon.app.cli.Rejected;
import org.claypon.results.Results;
import org.claypon.results.ResultsJson;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileUnreadable;
import tools.jackson.core.JacksonException;

/// Reads back what a run left in its folder.
final class ResultFolder {

    private static final String RESULTS = "results.json";

    private ResultFolder() {}

    /// @throws Rejected       if there is no such folder, no results in it, or results of another version
    /// @throws FileUnreadable if they are there but cannot be read
    static Results read(Path folder) {
        Path file = folder.resolve(RESULTS);
        if (!Files.isDirectory(folder)) {
            throw rejected(folder, "is no folder", "name the folder that a run wrote");
        }
        if (!Files.isRegularFile(file)) {
            throw rejected(
                    folder,
                    "holds no results.json",
                    "name the folder that a run wrote, for example claypon-out/study");
        }
        try {
            return ResultsJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FileUnreadable(file.toString(), "reading it failed");
        } catch (JacksonException e) {
            throw rejected(
                    folder,
                    "holds a results.json that this version of Claypon did not write",
                    "run the study again with this version");
        }
    }

    private static Rejected rejected(Path folder, String what, String fix) {
        return new Rejected("--with " + Echo.clean(folder.toString()), what, fix);
    }
}
