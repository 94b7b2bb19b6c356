package org.claypon.concept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.yaml.Echo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The concept sets inside a file of ATLAS: a concept set by itself, a concept set or cohort as the server of ATLAS hands it
/// out, a cohort expression, or a specification of many cohorts. Names and labels of concepts are left alone: the database has its own.
final class AtlasJson {

    /// What may hold a concept set, from the outside to the inside.
    private static final List<String> CONTAINERS =
            List.of(
                    "expression",
                    "cohortDefinition",
                    "ConceptSets",
                    "cohortDefinitions",
                    "sharedResources");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final String EXPORT =
            "export the concept set from ATLAS as JSON (Concept Sets, Export, \"Concept Set Expression\")";

    private AtlasJson() {}

    /// @param name empty if the file gives none
    record Named(String name, List<Item> items) {
        Named {
            items = List.copyOf(items);
        }
    }

    /// What is absent in the file counts as no.
    record Item(long concept, boolean excluded, boolean descendants, boolean mapped) {}

    /// The file is not what it should be.
    static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1L;

        private final String fix;

        /// @param what after "the file"
        NotUnderstood(String what, String fix) {
            super(what);
            this.fix = fix;
        }

        String what() {
            return String.valueOf(getMessage());
        }

        String fix() {
            return fix;
        }
    }

    static List<Named> sets(byte[] json) throws NotUnderstood {
        List<Named> sets = new ArrayList<>();
        collect(tree(json), "", sets);
        if (sets.isEmpty()) {
            throw new NotUnderstood("holds no concept set of ATLAS", EXPORT);
        }
        return sets;
    }

    private static JsonNode tree(byte[] json) throws NotUnderstood {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            int line = Optional.ofNullable(e.getLocation()).map(l -> l.getLineNr()).orElse(0);
            throw new NotUnderstood(
                    "is not JSON" + (line > 0 ? " (line %d)".formatted(line) : ""), EXPORT);
        }
    }

    private static void collect(JsonNode node, String name, List<Named> sets) throws NotUnderstood {
        if (node.isString()) {
            collect(tree(node.asString().getBytes(UTF_8)), name, sets);
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                collect(element, name, sets);
            }
        } else if (node.path("items").isArray()) {
            sets.add(new Named(name, items(node.path("items"))));
        } else if (node.isObject()) {
            for (String container : CONTAINERS) {
                if (node.has(container)) {
                    collect(node.path(container), nameOf(node, name), sets);
                }
            }
        }
    }

    private static String nameOf(JsonNode node, String outer) {
        JsonNode name = node.path("name");
        return name.isString() ? Echo.clean(name.asString()) : outer;
    }

    private static List<Item> items(JsonNode items) throws NotUnderstood {
        List<Item> read = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode id = item.path("concept").path("CONCEPT_ID");
            if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                throw new NotUnderstood(
                        "has an item, number %d of its set, without a CONCEPT_ID"
                                .formatted(read.size() + 1),
                        EXPORT);
            }
            read.add(
                    new Item(
                            id.asLong(),
                            yes(item, "isExcluded"),
                            yes(item, "includeDescendants"),
                            yes(item, "includeMapped")));
        }
        return read;
    }

    private static boolean yes(JsonNode item, String key) {
        return item.path(key).isBoolean() && item.path(key).booleanValue();
    }
}
