package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claypon.SmallStudy;
import org.claypon.exposure.ExposureColumns;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteSetsTest {

    private static final String LOW = "exposure: {measurement: b12, below: 180 pg/mL, name: low}\n";

    @TempDir Path folder;

    @Test
    void with_everything_known_every_set_stays() {
        CompleteSets found = complete(SmallStudy.exposed("1|00", "0|01"));
        assertThat(found.strata().sets()).isEqualTo(2);
        assertThat(found.places()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(found.missing()).isEqualTo(missing(0, 0));
    }

    @Test
    void an_unknown_control_leaves_and_its_set_stays_while_another_control_does() {
        CompleteSets found = complete(SmallStudy.exposed("1|0?", "0|01"));
        assertThat(found.places()).containsExactly(0, 1, 3, 4, 5);
        assertThat(found.strata().size(0)).isEqualTo(2);
        assertThat(found.strata().isCase(2)).isTrue();
        assertThat(found.missing()).isEqualTo(missing(1, 0));
    }

    @Test
    void a_set_without_a_known_control_leaves() {
        CompleteSets found = complete(SmallStudy.exposed("1|??", "0|01"));
        assertThat(found.places()).containsExactly(3, 4, 5);
        assertThat(found.missing()).isEqualTo(missing(2, 1));
    }

    @Test
    void a_set_without_a_known_case_leaves_with_its_known_controls() {
        CompleteSets found = complete(SmallStudy.exposed("?|00", "0|01"));
        assertThat(found.places()).containsExactly(3, 4, 5);
        assertThat(found.missing()).isEqualTo(missing(1, 1));
    }

    @Test
    void a_set_of_two_cases_stays_while_one_is_known() {
        CompleteSets found = complete(SmallStudy.exposed("?1|00", "??|01"));
        assertThat(found.places()).hasSize(3);
        assertThat(found.strata().cases(0)).isEqualTo(1);
        assertThat(found.missing()).isEqualTo(missing(3, 1));
    }

    @Test
    void nobody_known_leaves_no_set() {
        CompleteSets found = complete(SmallStudy.exposed("?|??"));
        assertThat(found.rows()).isZero();
        assertThat(found.strata().sets()).isZero();
        assertThat(found.missing()).isEqualTo(missing(3, 1));
    }

    @Test
    void somebody_unknown_in_two_sets_is_one_missing_person() {
        CompleteSets found =
                complete("id,set,case,b12\n1,1,1,10\n3,1,0,\n4,1,0,9\n2,2,1,30\n3,2,0,\n5,2,0,9\n");
        assertThat(found.missing()).isEqualTo(missing(1, 0));
        assertThat(found.rows()).isEqualTo(4);
    }

    @Test
    void somebody_known_in_two_sets_has_one_identity_in_both() {
        CompleteSets found = complete("id,set,case,b12\n1,1,1,10\n3,1,0,8\n2,2,1,30\n3,2,0,8\n");
        assertThat(found.people()[1]).isEqualTo(found.people()[3]);
        assertThat(found.people()[0]).isNotEqualTo(found.people()[2]);
    }

    private CompleteSets complete(String csv) {
        SmallStudy study = SmallStudy.matched(folder, LOW, csv);
        ExposureColumns low = study.exposure(0);
        return CompleteSets.of(study.members(), low::known);
    }

    private static Model.Missing missing(int people, int sets) {
        return new Model.Missing(Count.of(people), Count.of(sets));
    }
}
