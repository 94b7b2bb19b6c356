package org.claypon.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a folder held before a run writes into it.
final class FormerReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private FormerReport() {}

    /// The title of the study whose results stand there; empty where none can be read.
    static Optional<String> titleIn(Path folder) {
        Path results = folder.resolve("results.json");
        if (!Files.isRegularFile(results)) {
            return Optional.empty();
        }
        try {
            JsonNode title = MAPPER.readTree(results).path("study").path("title");
            return title.isString() ? Optional.of(title.stringValue()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
