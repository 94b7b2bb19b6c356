package org.claypon.estimate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claypon.study.Analysis.Pattern;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;

/// What combinations of laboratory values are usually read as, from a data file with sources that a clinician can read and correct.
///
/// @param names    what each measurement is called in study files, in small letters
/// @param readings in file order
record PatternReadings(Map<String, String> names, List<Reading> readings) {

    /// @param when     the side of each measurement that the reading is about
    /// @param but      what else can stand behind it
    /// @param verified whether the source itself was read
    record Reading(
            Map<String, Side> when, String readAs, String but, String source, boolean verified) {
        Reading {
            when = Map.copyOf(when);
        }
    }

    /// Where a value lies, by the limits of the study.
    enum Side {
        LOW,
        NOT_LOW,
        HIGH,
        NOT_HIGH
    }

    PatternReadings {
        names = Map.copyOf(names);
        readings = List.copyOf(readings);
    }

    /// Those inside the product, read once.
    static PatternReadings shipped() {
        return Shelf.READ;
    }

    private static final class Shelf {
        static final PatternReadings READ = read(resource("pattern-readings.yaml"));
    }

    private static YamlFile resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(PatternReadings.class.getResourceAsStream(name))) {
            return new YamlFile(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws FileRejected with every problem of the file
    static PatternReadings read(YamlFile file) {
        Problems problems = new Problems();
        Node root = file.root(problems);
        root.required("claypon", "1")
                .ifPresent(node -> node.integer(1, 1, "the version of the file's format", 1));
        Map<String, String> names = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        root.required("measurements", "{total_b12: [b12]}").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> names(entry, names));
        root.required("sources", "{key: author, year, journal}").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry ->
                        entry.text().ifPresent(text -> sources.put(entry.key(), Echo.clean(text))));
        List<Reading> readings = new ArrayList<>();
        root.required("readings", "[{when: {total_b12: low}, …}]").stream()
                .flatMap(node -> node.items().stream())
                .forEach(item ->
                        reading(item, Set.copyOf(names.values()), sources)
                                .ifPresent(readings::add));
        root.closed();
        problems.rejectIfAny();
        return new PatternReadings(names, readings);
    }

    private static void names(Node entry, Map<String, String> names) {
        entry.items().stream()
                .flatMap(item -> item.text().stream())
                .forEach(name -> names.put(plain(name), entry.key()));
    }

    private static Optional<Reading> reading(
            Node item, Set<String> measurements, Map<String, String> sources) {
        Map<String, Side> when = new LinkedHashMap<>();
        item.required("when", "{total_b12: low}").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> {
                    if (!measurements.contains(entry.key())) {
                        entry.notOneOf(entry.key(), List.copyOf(measurements));
                    }
                    entry.oneOf(Side.class).ifPresent(side -> when.put(entry.key(), side));
                });
        Optional<String> readAs =
                item.required("read_as", "what it is read as").flatMap(Node::text);
        Optional<String> but =
                item.required("but", "what else can stand behind it").flatMap(Node::text);
        Optional<String> source =
                item.required("source", "a key of sources").flatMap(node -> source(node, sources));
        Optional<Boolean> verified = item.required("verified", "false").flatMap(Node::yesNo);
        item.closed();
        return readAs.flatMap(read ->
                but.flatMap(other ->
                        source.flatMap(from ->
                                verified.map(checked ->
                                        new Reading(
                                                when,
                                                Echo.clean(read),
                                                Echo.clean(other),
                                                from,
                                                checked)))));
    }

    private static Optional<String> source(Node node, Map<String, String> sources) {
        Optional<String> key = node.text();
        key.filter(written -> !sources.containsKey(written))
                .ifPresent(written -> node.notOneOf(written, List.copyOf(sources.keySet())));
        return key.flatMap(written -> Optional.ofNullable(sources.get(written)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /// The readings that fit, without those that another one says more of.
    ///
    /// @param met the conditions that are met, by their places in the pattern
    List<Reading> of(Pattern pattern, Study study, List<Integer> met) {
        Map<String, Side> sides = new HashMap<>();
        for (int at = 0; at < pattern.conditions().size(); at++) {
            Test.Level level = pattern.conditions().get(at);
            Side side = side(level, met.contains(at));
            measurement(study.measurement(level.measurement()))
                    .ifPresent(known -> sides.put(known, side));
        }
        List<Reading> fitting =
                readings.stream()
                        .filter(reading -> sides.entrySet().containsAll(reading.when().entrySet()))
                        .toList();
        return fitting.stream()
                .filter(reading ->
                        fitting.stream()
                                .noneMatch(other ->
                                        other.when().size() > reading.when().size()
                                                && other.when()
                                                        .entrySet()
                                                        .containsAll(reading.when().entrySet())))
                .toList();
    }

    private static Side side(Test.Level level, boolean met) {
        return switch (level.comparison()) {
            case LESS, AT_MOST -> met ? Side.LOW : Side.NOT_LOW;
            case GREATER, AT_LEAST -> met ? Side.HIGH : Side.NOT_HIGH;
            case EQUAL, NOT_EQUAL ->
                    throw new IllegalArgumentException("a condition of a pattern has a side");
        };
    }

    /// Which measurement of the file a declared one is, by its name or its label.
    private Optional<String> measurement(Measurement declared) {
        return Optional.ofNullable(names.get(plain(declared.name())))
                .or(() -> Optional.ofNullable(names.get(plain(declared.label()))));
    }
}
