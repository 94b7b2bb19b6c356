package org.claypon.results;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of results.json and of appraisal.json, from the records themselves.
final class ResultsSchema {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    private ResultsSchema() {}

    static String text() {
        return text(Results.class, "results.json of Claypon");
    }

    static String ofAppraisals() {
        return text(PaperAppraisal.class, "appraisal.json of Claypon");
    }

    private static String text(Class<?> outermost, String title) {
        ResultsSchema schema = new ResultsSchema();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        root.put("$ref", schema.reference(outermost));
        ObjectNode defs = root.putObject("$defs");
        schema.definitions.forEach(defs::set);
        defs.set("Figure", figure());
        if (outermost == Results.class) {
            defs.set("Count", count());
        }
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private String reference(Class<?> record) {
        String name =
                record.getName().substring(record.getName().lastIndexOf('.') + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            ObjectNode definition = MAPPER.createObjectNode();
            definitions.put(name, definition);
            describe(record, definition);
        }
        return "#/$defs/" + name;
    }

    private void describe(Class<?> record, ObjectNode definition) {
        definition.put("type", "object");
        definition.put("additionalProperties", false);
        ObjectNode properties = definition.putObject("properties");
        ArrayNode required = definition.putArray("required");
        for (RecordComponent part : record.getRecordComponents()) {
            String key = snake(part.getName());
            properties.set(key, of(part.getGenericType()));
            if (part.getType() != Optional.class) {
                required.add(key);
            }
        }
    }

    private ObjectNode of(Type type) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (type) {
            case Class<?> plain -> plain(plain, node);
            case ParameterizedType generic when generic.getRawType() == Optional.class ->
                    node.setAll(of(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic when generic.getRawType() == List.class ->
                    node.put("type", "array").set("items", of(generic.getActualTypeArguments()[0]));
            case ParameterizedType map ->
                    node.put("type", "object")
                            .set("additionalProperties", of(map.getActualTypeArguments()[1]));
            default -> throw new IllegalArgumentException("no schema for " + type);
        }
        return node;
    }

    private void plain(Class<?> type, ObjectNode node) {
        if (type == String.class) {
            node.put("type", "string");
        } else if (type == boolean.class) {
            node.put("type", "boolean");
        } else if (type == int.class || type == Integer.class || type == long.class) {
            node.put("type", "integer");
        } else if (type == double.class || type == Double.class) {
            node.put("type", "number");
        } else if (type == Figure.class || type == Count.class) {
            node.put("$ref", "#/$defs/" + type.getSimpleName());
        } else {
            node.put("$ref", reference(type));
        }
    }

    private static ObjectNode figure() {
        ObjectNode figure = MAPPER.createObjectNode();
        ArrayNode forms = figure.putArray("oneOf");
        forms.addObject().put("type", "number");
        forms.add(only("not_estimable"));
        forms.add(only("masked"));
        return figure;
    }

    private static ObjectNode only(String key) {
        ObjectNode form = MAPPER.createObjectNode();
        form.put("type", "object").put("additionalProperties", false);
        form.putObject("properties").putObject(key).put("type", "string");
        form.putArray("required").add(key);
        return form;
    }

    private static ObjectNode count() {
        ObjectNode count = MAPPER.createObjectNode();
        ArrayNode forms = count.putArray("oneOf");
        forms.addObject().put("type", "integer").put("minimum", 0);
        forms.addObject().put("type", "string").put("pattern", "^<[0-9]+$");
        return count;
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
