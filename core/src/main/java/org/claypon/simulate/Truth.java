package org.claypon.simulate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claypon.simulate.Arrow.Form;
import org.claypon.simulate.Arrow.Timing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is true in a world: its arrows in words, and what the shipped designs estimate in it.
///
/// @param world   by name
/// @param arrows  each once
/// @param designs as they are stored beside the world file
public record Truth(String world, List<Line> arrows, List<Design> designs) {

    private static final MathContext DIGITS = new MathContext(12);

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(TWO_SPACES)
                                    .withArrayIndenter(TWO_SPACES))
                    .build();

    public Truth {
        arrows = List.copyOf(arrows);
        designs = List.copyOf(designs);
    }

    /// An arrow.
    ///
    /// @param actsOn what of the thing, e.g. its onset
    /// @param form   what the effect is counted by
    /// @param when   in the course of the cause; empty for all of it
    public record Line(
            String from,
            String to,
            String actsOn,
            String form,
            String when,
            String measure,
            double value,
            String source) {}

    /// What a design estimates in a much larger world of the same kind.
    public record Design(
            String study, String model, String term, double logOddsRatio, double standardError) {}

    public static Truth of(World world, List<Design> designs) {
        return new Truth(world.name(), new Lines(world).all(), designs);
    }

    /// Reads the designs that are stored beside a world file.
    ///
    /// @return nothing if the text is not what it should be
    public static Optional<List<Design>> designs(byte[] json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            List<Design> found = new ArrayList<>();
            for (JsonNode node : root) {
                found.add(
                        new Design(
                                node.required("study").stringValue(),
                                node.required("model").stringValue(),
                                node.required("term").stringValue(),
                                node.required("log_odds_ratio").doubleValue(),
                                node.required("standard_error").doubleValue()));
            }
            return root.isArray() ? Optional.of(found) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    public byte[] json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("world", world);
        ArrayNode lines = root.putArray("arrows");
        for (Line line : arrows) {
            ObjectNode node = lines.addObject();
            node.put("from", line.from());
            node.put("to", line.to());
            node.put("acts_on", line.actsOn());
            node.put("form", line.form());
            if (!line.when().isEmpty()) {
                node.put("when", line.when());
            }
            node.put("measure", line.measure());
            node.put("value", new BigDecimal(plain(line.value())));
            node.put("source", line.source());
        }
        ArrayNode list = root.putArray("designs");
        for (Design design : designs) {
            ObjectNode node = list.addObject();
            node.put("study", design.study());
            node.put("model", design.model());
            node.put("term", design.term());
            node.put("log_odds_ratio", design.logOddsRatio());
            node.put("standard_error", design.standardError());
        }
        return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /// Goes through a world and puts its arrows into words.
    private static final class Lines {

        private final World world;
        private final List<Line> found = new ArrayList<>();

        Lines(World world) {
            this.world = world;
        }

        List<Line> all() {
            world.traits().forEach(trait -> add(trait.name(), "share", trait.causes()));
            world.levels().forEach(level -> add(level.name(), "median", level.causes()));
            world.episodes().forEach(this::episode);
            world.labs()
                    .forEach(lab ->
                            lab.tested()
                                    .ifPresent(rate -> add(lab.name(), "testing", rate.causes())));
            add("visits", "visiting", world.visits().rate().causes());
            add("people", "leaving", world.people().leave().causes());
            world.death().ifPresent(rate -> add("people", "death", rate.causes()));
            world.background()
                    .ifPresent(background -> add("background", "recording", background.causes()));
            return found;
        }

        private void episode(Episode episode) {
            add(
                    episode.name(),
                    episode.kind() == Episode.Kind.DRUG ? "start" : "onset",
                    episode.onset().causes());
            episode.recorded()
                    .ifPresent(recorded ->
                            add(episode.name(), "diagnosis", recorded.diagnosis().causes()));
            episode.falseRecords()
                    .ifPresent(rate -> add(episode.name(), "false records", rate.causes()));
        }

        private void add(String to, String actsOn, List<Arrow> arrows) {
            arrows.forEach(arrow ->
                    found.add(
                            new Line(
                                    arrow.from(),
                                    to,
                                    actsOn,
                                    form(arrow),
                                    when(arrow.timing()),
                                    arrow.kind().name().toLowerCase(Locale.ROOT),
                                    arrow.amount(),
                                    arrow.source())));
        }

        private String form(Arrow arrow) {
            String unit = unit(arrow.from());
            return switch (arrow.form()) {
                case Form.Present() -> "present";
                case Form.Of(String category) -> "of " + category;
                case Form.Per(double step) ->
                        "per %s%s%s"
                                .formatted(plain(Math.abs(step)), unit, step < 0 ? " lower" : "");
                case Form.PerDoubling() -> "per doubling";
                case Form.Below(double limit) -> "below %s%s".formatted(plain(limit), unit);
                case Form.Above(double limit) -> "above %s%s".formatted(plain(limit), unit);
            };
        }

        private String unit(String from) {
            return from.equals("age")
                    ? " years"
                    : world.levels().stream()
                            .filter(level -> level.name().equals(from))
                            .map(level -> level.unit().isEmpty() ? "" : " " + level.unit())
                            .findFirst()
                            .orElse("");
        }

        private static String when(Timing timing) {
            List<String> parts = new ArrayList<>();
            if (timing.phase() != Arrow.Phase.PRESENT) {
                parts.add(timing.phase().name().toLowerCase(Locale.ROOT));
            }
            if (timing.afterDays() > 0) {
                parts.add("after %s days".formatted(plain(timing.afterDays())));
            }
            if (timing.forDays() < Double.POSITIVE_INFINITY) {
                parts.add("for %s days".formatted(plain(timing.forDays())));
            }
            return String.join(", ", parts);
        }
    }
}
