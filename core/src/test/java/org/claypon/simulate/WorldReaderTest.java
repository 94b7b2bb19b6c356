package org.claypon.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.simulate.Arrow.Form;
import org.claypon.simulate.Arrow.Measure;
import org.claypon.simulate.Arrow.Phase;
import org.claypon.simulate.Arrow.Timing;
import org.junit.jupiter.api.Test;

class WorldReaderTest {

    private static final World SMALL = WorldReader.read(Path.of("../examples/worlds/small.yaml"));

    @Test
    void an_arrow_is_read_in_the_unit_of_its_cause() {
        Episode disease = SMALL.episodes().getFirst();
        assertThat(disease.name()).isEqualTo("restless_legs");
        assertThat(disease.onset().causes())
                .contains(
                        new Arrow(
                                "b12",
                                new Form.Per(-100),
                                Timing.WHILE_PRESENT,
                                Measure.HAZARD_RATIO,
                                1.35,
                                "invented"),
                        new Arrow(
                                "sex",
                                new Form.Of("female"),
                                Timing.WHILE_PRESENT,
                                Measure.HAZARD_RATIO,
                                1.5,
                                "invented"));
        assertThat(disease.onset().perYear().at(29)).isZero();
        assertThat(disease.onset().perYear().at(50)).isEqualTo(0.03);
    }

    @Test
    void what_is_given_for_a_diagnosis_may_act_on_its_cause() {
        Episode tablets = SMALL.episodes().getLast();
        assertThat(tablets.onset().causes().getFirst().timing().phase()).isEqualTo(Phase.DIAGNOSED);
        Level b12 = SMALL.levels().getLast();
        assertThat(b12.causes().getLast().from()).isEqualTo("b12_tablets");
        assertThat(b12.causes().getLast().timing().afterDays()).isEqualTo(30);
    }

    @Test
    void a_laboratory_reports_in_the_unit_of_its_site() {
        Lab lab = SMALL.labs().getFirst();
        assertThat(lab.at()).containsEntry("south", new Lab.Reported("b12_molar", "pmol/L"));
        assertThat(lab.limits()).isEqualTo(Optional.of(new Lab.Limits(83, 2000)));
    }

    @Test
    void levels_stand_behind_their_causes() {
        Circles circles = new Circles();
        circles.add("homocysteine", List.of("b12", "kidney"));
        circles.add("b12", List.of("age"));
        circles.add("kidney", List.of());
        assertThat(circles.order(List.of("homocysteine", "b12", "kidney")))
                .containsExactly("b12", "kidney", "homocysteine");
        assertThat(circles.circle()).isEmpty();
    }
}
