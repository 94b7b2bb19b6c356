package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsSchemaTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/org/claypon/results");

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void the_published_schema_is_that_of_the_records() throws IOException {
        compare("results.schema.json", ResultsSchema.text());
    }

    @Test
    void the_published_schema_of_appraisals_is_that_of_the_records() throws IOException {
        compare("appraisal.schema.json", ResultsSchema.ofAppraisals());
    }

    private static void compare(String name, String text) throws IOException {
        Path file = PUBLISHED.resolve(name);
        if (Boolean.getBoolean("claypon.rewrite")) {
            Files.createDirectories(PUBLISHED);
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("run this test with -Dclaypon.rewrite=true to write the schema anew")
                .isEqualTo(text);
    }

    @Test
    void what_is_written_has_only_keys_that_the_schema_knows() {
        Set<String> known = new TreeSet<>();
        MAPPER.readTree(ResultsSchema.text())
                .path("$defs")
                .forEach(definition ->
                        definition.path("properties").propertyNames().forEach(known::add));
        Set<String> written = new TreeSet<>();
        for (long seed = 1; seed <= 50; seed++) {
            keys(MAPPER.readTree(ResultsJson.write(AnyResults.of(seed))), written);
        }
        written.removeIf(key -> key.startsWith("key "));
        known.addAll(Set.of("not_estimable", "masked"));
        assertThat(written).hasSizeGreaterThan(80);
        assertThat(known).containsAll(written);
    }

    private static void keys(JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.propertyNames().forEach(found::add);
        }
        node.forEach(child -> keys(child, found));
    }
}
