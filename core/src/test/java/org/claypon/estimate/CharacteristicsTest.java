package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;

import java.nio.file.Path;
import java.util.List;
import org.claypon.SmallStudy;
import org.claypon.results.Characteristic;
import org.claypon.results.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharacteristicsTest {

    private static final String ASKED =
            """
            exposure: {measurement: b12}
            adjust:
              - {where: smokes = 1, name: smoking}
              - {column: parity}
              - {category: site, reference: north}
            """;

    @TempDir Path folder;

    private List<Characteristic> found() {
        SmallStudy study =
                SmallStudy.matchedWithAgeAndSex(
                        folder,
                        ASKED,
                        SmallStudy.pairs(
                                "b12,age,sex,smokes,parity,site",
                                "100,50,1,1,0,north",
                                "200,52,1,0,1,south",
                                "150,60,2,1,2,south",
                                "210,61,2,,3,west",
                                "120,70,2,0,,north",
                                "260,,2,0,2,"));
        return Characteristics.of(study.study(), study.members());
    }

    @Test
    void age_and_sex_come_first_then_the_covariates_in_file_order() {
        assertThat(found())
                .extracting(Characteristic::name)
                .containsExactly("age", "sex", "smoking", "parity", "site");
    }

    @Test
    void a_number_is_described_on_each_side_and_the_unknown_are_counted() { // by hand
        Characteristic age = found().getFirst();
        Characteristic.Numbers numbers = age.numbers().orElseThrow();
        assertThat(numbers.unit()).contains("years");
        assertThat(number(numbers.cases().mean())).isEqualTo(60);
        assertThat(number(numbers.cases().sd())).isEqualTo(10);
        assertThat(number(numbers.cases().median())).isEqualTo(60);
        assertThat(numbers.controls().n()).isEqualTo(Count.of(2));
        assertThat(age.unknown()).isEqualTo(new Characteristic.Unknown(Count.of(0), Count.of(1)));
    }

    @Test
    void levels_are_counted_and_the_one_compared_with_is_among_them() { // by hand
        assertThat(found().get(1).levels())
                .containsExactly(level("female", 2, 2), level("male", 1, 1));
        assertThat(found().get(2).levels()).containsExactly(level("no", 1, 2), level("yes", 2, 0));
        assertThat(found().get(2).unknown())
                .isEqualTo(new Characteristic.Unknown(Count.of(0), Count.of(1)));
        assertThat(found().get(4).levels())
                .containsExactly(level("north", 2, 0), level("south", 1, 1), level("west", 0, 1));
    }

    /// The measurement stands in the table of comparisons.
    @Test
    void a_measurement_that_is_compared_is_not_said_twice() {
        SmallStudy study =
                SmallStudy.matched(
                        folder,
                        "exposure: {where: b12 > 150, name: high}\nadjust: [b12]\n",
                        SmallStudy.pairs("b12", "100", "200", "150", "210"));
        assertThat(Characteristics.of(study.study(), study.members())).isEmpty();
    }

    private static Characteristic.Level level(String name, long cases, long controls) {
        return new Characteristic.Level(name, Count.of(cases), Count.of(controls));
    }
}
