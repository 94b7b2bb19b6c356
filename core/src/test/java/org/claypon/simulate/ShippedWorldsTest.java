package org.claypon.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The worlds that come with Claypon. That all of their numbers have a source is the reader's rule.
class ShippedWorldsTest {

    private static final Path WORLDS = Path.of("../examples/worlds");

    /// What the world without the arrow lacks of the other, in its order.
    private static final List<String> ONLY_WITH_THE_CAUSE =
            List.of(
                    "world: restless-legs",
                    "title: Causes of restless legs, vitamin B12 among them, in invented people",
                    "- {from: hardship, times: 0.8, source: invented}",
                    "- {from: b12, per: 100 pg/mL lower, hazard_ratio: 1.4, source: invented}     # the question; no paper prints one that holds",
                    "causes: [{from: care_seeking, per: doubling, rate_ratio: 1.5, source: invented}]",
                    "- {from: hardship, spread: 0.25, source: invented}");

    /// What it has instead.
    private static final List<String> ONLY_WITHOUT =
            List.of(
                    "world: restless-legs-null",
                    "title: Causes of restless legs, vitamin B12 not among them, in invented people",
                    "- {from: hardship, times: 0.5, source: invented}",
                    "- {from: care_seeking, per: doubling, times: 1.15, source: invented}",
                    "- {from: hardship, hazard_ratio: 5, source: invented}",
                    "causes:",
                    "- {from: care_seeking, per: doubling, rate_ratio: 1.5, source: invented}",
                    "- {from: b12, below: 250 pg/mL, rate_ratio: 1.7, source: invented}",
                    "- {from: hardship, spread: 0.6, source: invented}");

    static List<Path> worlds() throws IOException {
        try (Stream<Path> files = Files.list(WORLDS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static World world(String name) {
        return WorldReader.read(WORLDS.resolve(name + ".yaml"));
    }

    /// An id of the vocabulary, by the list of those that were seen in a public file.
    private static Map<Long, String> verified() throws IOException {
        Map<Long, String> found = new TreeMap<>();
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/worlds/verified-concepts.csv"))) {
            if (!line.startsWith("#")) {
                int end = line.indexOf(';');
                found.put(
                        Long.valueOf(line.substring(0, end)),
                        line.substring(end + 1, line.lastIndexOf(';')));
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_id_of_the_vocabulary_is_one_that_was_seen_under_its_name(Path file)
            throws IOException {
        Map<Long, String> verified = verified();
        World world = WorldReader.read(file);
        assertThat(world.concepts().values())
                .filteredOn(concept -> !concept.isInvented())
                .isNotEmpty()
                .allSatisfy(concept -> {
                    assertThat(verified).containsKey(concept.id());
                    assertThat(verified.get(concept.id()))
                            .isEqualTo(domain(concept) + ";" + concept.name());
                });
    }

    private static String domain(Concept concept) {
        return switch (concept.domain()) {
            case CONDITION -> "condition";
            case DRUG -> "drug";
            case PROCEDURE -> "procedure";
            case MEASUREMENT -> "measurement";
            case OBSERVATION -> "observation";
            case SPECIALTY -> "specialty";
        };
    }

    @Test
    void the_list_holds_no_id_that_no_world_uses() throws IOException {
        Set<Long> used = new TreeSet<>();
        for (Path file : worlds()) {
            WorldReader.read(file).concepts().values().forEach(concept -> used.add(concept.id()));
        }
        assertThat(used).containsAll(verified().keySet());
    }

    @Test
    void an_invented_id_says_so() throws IOException {
        for (Path file : worlds()) {
            assertThat(WorldReader.read(file).concepts().values())
                    .filteredOn(Concept::isInvented)
                    .allSatisfy(concept -> assertThat(concept.source()).isEqualTo("invented"));
        }
    }

    @Test
    void b12_is_a_cause_in_one_world_and_none_in_the_other() {
        assertThat(onset(world("restless-legs")).causes())
                .extracting(Arrow::from)
                .contains("b12", "ferritin", "dialysis", "pregnancy", "parkinson");
        assertThat(onset(world("restless-legs-null")).causes())
                .extracting(Arrow::from)
                .contains("hardship", "ferritin", "dialysis", "pregnancy", "parkinson")
                .doesNotContain("b12");
    }

    private static Rate onset(World world) {
        return world.episodes().stream()
                .filter(episode -> episode.name().equals("restless_legs"))
                .findFirst()
                .orElseThrow()
                .onset();
    }

    @Test
    void the_two_worlds_differ_in_nothing_else() throws IOException {
        List<String> with = content("restless-legs");
        List<String> without = content("restless-legs-null");
        List<String> common = common(with, without);
        assertThat(lacking(with, common)).isEqualTo(ONLY_WITH_THE_CAUSE);
        assertThat(lacking(without, common)).isEqualTo(ONLY_WITHOUT);
    }

    private static List<String> content(String name) throws IOException {
        List<String> lines = Files.readAllLines(WORLDS.resolve(name + ".yaml"));
        return lines.subList(lines.indexOf("claypon: 1"), lines.size()).stream()
                .map(String::strip)
                .toList();
    }

    /// The longest list of lines that stands in both, in this order.
    private static List<String> common(List<String> one, List<String> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                length[i][j] =
                        one.get(i).equals(other.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<String> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                found.add(one.get(i));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    private static List<String> lacking(List<String> lines, List<String> common) {
        List<String> found = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            if (at < common.size() && line.equals(common.get(at))) {
                at++;
            } else {
                found.add(line);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"restless-legs", "restless-legs-null"})
    void most_of_what_is_written_down_causes_nothing(String name) {
        Background background = world(name).background().orElseThrow();
        assertThat(background.conditions().orElseThrow().number()).isGreaterThanOrEqualTo(2000);
        assertThat(background.drugs().orElseThrow().number()).isGreaterThanOrEqualTo(1000);
        assertThat(background.labs().orElseThrow().number()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void laboratories_of_three_sites_report_b12_in_three_units() {
        Lab b12 =
                world("restless-legs").labs().stream()
                        .filter(lab -> lab.name().equals("b12"))
                        .findFirst()
                        .orElseThrow();
        assertThat(b12.unit()).isEqualTo("pg/mL");
        assertThat(b12.at().values().stream().map(Lab.Reported::unit))
                .containsExactlyInAnyOrder("pmol/L", "ng/L");
        assertThat(b12.limits()).contains(new Lab.Limits(50, 6000));
        assertThat(b12.mistakes().orElseThrow().share()).isBetween(0.0005, 0.01);
    }
}
