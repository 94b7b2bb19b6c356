package org.claypon.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Results as `results.json`, and back; an appraisal as `appraisal.json`.
///
/// Keys are the records' own in snake_case and in their order; what is absent has no key. A number has at most 12 significant
/// digits, so that it does not depend on the machine; what has none is `{"not_estimable": reason}` or
/// `{"masked": "<5"}`; a hidden count is `"<5"`.
public final class ResultsJson {

    private static final MathContext DIGITS = new MathContext(12);

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .changeDefaultPropertyInclusion(all ->
                            all.withValueInclusion(
                                    com.fasterxml.jackson.annotation.JsonInclude.Include
                                            .NON_ABSENT))
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(TWO_SPACES)
                                    .withArrayIndenter(TWO_SPACES))
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Double.class, new WriteNumber())
                                    .addSerializer(double.class, new WriteNumber())
                                    .addSerializer(Figure.class, new WriteFigure())
                                    .addSerializer(Count.class, new WriteCount())
                                    .addDeserializer(Figure.class, new ReadFigure())
                                    .addDeserializer(Count.class, new ReadCount()))
                    .build();

    private ResultsJson() {}

    public static byte[] write(Results results) {
        return bytes(results);
    }

    public static byte[] write(PaperAppraisal appraisal) {
        return bytes(appraisal);
    }

    private static byte[] bytes(Record root) {
        return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static Results read(byte[] json) {
        return MAPPER.readValue(json, Results.class);
    }

    /// The shortest text of a number rounded to 12 significant digits.
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        boolean plain = rounded.scale() <= 15 && rounded.precision() - rounded.scale() <= 15;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    private static final class WriteNumber extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(number(value));
        }
    }

    private static final class WriteFigure extends ValueSerializer<Figure> {
        @Override
        public void serialize(Figure figure, JsonGenerator json, SerializationContext context) {
            switch (figure) {
                case Figure.Value(double value) -> json.writeRawValue(number(value));
                case Figure.NotEstimable(String reason) -> object(json, "not_estimable", reason);
                case Figure.Masked(int k) -> object(json, "masked", "<" + k);
            }
        }

        private static void object(JsonGenerator json, String key, String text) {
            json.writeStartObject();
            json.writeStringProperty(key, text);
            json.writeEndObject();
        }
    }

    private static final class WriteCount extends ValueSerializer<Count> {
        @Override
        public void serialize(Count count, JsonGenerator json, SerializationContext context) {
            switch (count) {
                case Count.Exactly(long number) -> json.writeNumber(number);
                case Count.FewerThan(int k) -> json.writeString("<" + k);
            }
        }
    }

    private static final class ReadFigure extends ValueDeserializer<Figure> {
        @Override
        public Figure deserialize(JsonParser json, DeserializationContext context) {
            JsonNode node = context.readTree(json);
            if (node.isNumber()) {
                return Figure.of(node.doubleValue());
            }
            return node.has("masked")
                    ? new Figure.Masked(fewerThan(node.get("masked")))
                    : Figure.notEstimable(node.get("not_estimable").stringValue());
        }
    }

    private static final class ReadCount extends ValueDeserializer<Count> {
        @Override
        public Count deserialize(JsonParser json, DeserializationContext context) {
            JsonNode node = context.readTree(json);
            return node.isNumber()
                    ? Count.of(node.longValue())
                    : new Count.FewerThan(fewerThan(node));
        }
    }

    private static int fewerThan(JsonNode node) {
        return Integer.parseInt(node.stringValue().substring(1));
    }
}
