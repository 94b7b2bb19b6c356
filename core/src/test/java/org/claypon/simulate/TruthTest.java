package org.claypon.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.simulate.Truth.Design;
import org.claypon.simulate.Truth.Line;
import org.junit.jupiter.api.Test;

class TruthTest {

    private static final World SMALL = WorldReader.read(Path.of("../examples/worlds/small.yaml"));

    @Test
    void every_arrow_is_told_in_words() {
        Truth truth = Truth.of(SMALL, List.of());
        assertThat(truth.arrows())
                .contains(
                        new Line(
                                "b12",
                                "restless_legs",
                                "onset",
                                "per 100 pg/mL lower",
                                "",
                                "hazard_ratio",
                                1.35,
                                "invented"),
                        new Line(
                                "b12_tablets",
                                "b12",
                                "median",
                                "present",
                                "after 30 days",
                                "times",
                                1.6,
                                "invented"),
                        new Line(
                                "restless_legs",
                                "b12_tablets",
                                "start",
                                "present",
                                "diagnosed",
                                "per_year",
                                3,
                                "invented"),
                        new Line(
                                "sex",
                                "restless_legs",
                                "onset",
                                "of female",
                                "",
                                "hazard_ratio",
                                1.5,
                                "invented"));
    }

    @Test
    void no_arrow_of_the_file_is_missing() {
        String text = WorldTexts.FULL;
        int written = text.split("\\{from: ", -1).length - 1;
        int others = 2; // the period, and what the background follows
        assertThat(Truth.of(WorldTexts.world(text), List.of()).arrows()).hasSize(written - others);
    }

    @Test
    void designs_are_copied_as_they_are_stored() {
        Design design = new Design("small", "B12, adjusted", "B12", 0.25, 0.001);
        String json = new String(Truth.of(SMALL, List.of(design)).json(), UTF_8);
        assertThat(json).contains("\"log_odds_ratio\" : 0.25", "\"study\" : \"small\"");
        byte[] stored =
                """
                [{"study": "small", "model": "B12, adjusted", "term": "B12", "log_odds_ratio": 0.25, "standard_error": 0.001}]
                """
                        .getBytes(UTF_8);
        assertThat(Truth.designs(stored)).isEqualTo(Optional.of(List.of(design)));
        assertThat(Truth.designs("[{}]".getBytes(UTF_8))).isEmpty();
        assertThat(Truth.designs("no json".getBytes(UTF_8))).isEmpty();
    }
}
