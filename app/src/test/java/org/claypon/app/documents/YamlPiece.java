package org.claypon.app.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Puts a piece of a YAML file that a document shows into the whole file.
final class YamlPiece {

    private static final YAMLMapper YAML = new YAMLMapper();

    private YamlPiece() {}

    /// The file in which each key of the piece takes the place of the key of that name, or comes last.
    static String amended(String file, String piece) {
        SequencedMap<String, String> parts = parts(file);
        parts.putAll(parts(piece));
        return String.join("", parts.values());
    }

    /// The lines of each outermost key; lines before the first key belong to none.
    private static SequencedMap<String, String> parts(String yaml) {
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        String key = "";
        for (String line : yaml.lines().toList()) {
            if (line.matches("\\w+:.*")) {
                key = line.substring(0, line.indexOf(':'));
                parts.put(key, "");
            }
            parts.merge(key, line + "\n", String::concat);
        }
        return parts;
    }

    /// The file with the piece merged into it key by key, inner keys too: what a reader does who adds the lines shown.
    static String merged(String file, String piece) {
        ObjectNode whole = (ObjectNode) YAML.readTree(file);
        ObjectNode added = (ObjectNode) YAML.readTree(piece);
        if (added.has("exposure") || added.has("exposures")) {
            whole.remove("exposure");
            whole.remove("exposures");
            whole.remove("bias"); // names an exposure that is no longer there
        }
        merge(whole, added);
        return YAML.writeValueAsString(whole);
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            if (into.get(entry.getKey()) instanceof ObjectNode inner
                    && entry.getValue() instanceof ObjectNode added) {
                merge(inner, added);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        }
    }
}
