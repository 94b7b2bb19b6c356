package org.claypon.study;

import java.nio.file.Path;
import java.util.Optional;

/// What the reading of a study depends on besides its file.
///
/// @param data       the table that takes the place of `data.table`, as `--data` asks
/// @param dataFolder the folder in which a relative `data.table` is looked for when it is not beside the study file
public record Surroundings(Optional<Path> data, Optional<Path> dataFolder, Guidelines guidelines) {}
