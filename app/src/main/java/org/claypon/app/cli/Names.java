package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Names of files.
final class Names {

    private Names() {}

    /// The name without its folder and its last ending; of `study.yaml` in a folder of its own this is `study`.
    static String stem(Path file) {
        String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("study");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
