package org.claypon.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claypon.simulate.life.Lives.YEARS;
import static org.claypon.simulate.life.Lives.assertMean;

import java.util.List;
import org.claypon.simulate.Concept;
import org.claypon.simulate.life.Lives.One;
import org.claypon.simulate.life.Log.Entry;
import org.junit.jupiter.api.Test;

/// The background: frequencies by Zipf's law, and who gets what.
class CrowdTest {

    private static final int FIRST = 2_001_000_000;

    private static Lives lives(String more, int people) {
        return Lives.of(
                """
                traits: {trait: {share: 0.5, source: invented}}
                levels: {care: {median: 1, spread: 0.5, source: invented}}
                visits: {per_year: 0, source: invented}
                background:
                  conditions: {number: 100, per_year: 3, zipf: 1, families: 7, source: invented}
                """
                        + more,
                people);
    }

    private static double count(One one, int concept) {
        return one.days(Entry.CONDITION, FIRST + concept).size();
    }

    @Test
    void the_k_th_concept_is_as_frequent_as_one_by_k() {
        Lives lives = lives("", 3_000);
        double all = 0;
        for (int k = 1; k <= 100; k++) {
            all += 1.0 / k;
        }
        assertMean(lives.people(), one -> one.of(Entry.CONDITION).size(), 3 * YEARS);
        for (int k : new int[] {1, 2, 10, 50}) {
            double expected = 3 * YEARS / k / all;
            assertMean(lives.people(), one -> count(one, k - 1), expected);
        }
    }

    @Test
    void a_concept_follows_a_trait_by_a_ratio_of_its_own() {
        Lives lives = lives("  follows: [{from: trait, spread: 1, source: invented}]\n", 6_000);
        Crowd crowd = Crowd.of(lives.world()).getFirst();
        State without = new State(1, 1, 0);
        without.age = 45;
        State with = new State(1, 1, 0);
        with.age = 45;
        with.traits[0] = true;
        double ratio = crowd.weight(with) / crowd.weight(without);
        assertThat(crowd.weight(without)).isCloseTo(1, within(1e-12));
        assertMean(lives.with(0, false), one -> one.of(Entry.CONDITION).size(), 3 * YEARS);
        assertMean(lives.with(0, true), one -> one.of(Entry.CONDITION).size(), 3 * YEARS * ratio);
        assertThat(ratio).isNotCloseTo(1, within(0.05));
    }

    @Test
    void nothing_follows_a_trait_that_is_not_named() {
        Lives lives = lives("  varies: {age: 0, sex: 0.5, source: invented}\n", 6_000);
        double all =
                lives.people().stream().mapToDouble(one -> count(one, 0)).average().orElseThrow();
        assertMean(lives.with(0, true), one -> count(one, 0), all);
        assertMean(lives.with(0, false), one -> count(one, 0), all);
    }

    @Test
    void who_seeks_care_has_more_of_everything() {
        Lives lives =
                lives("  causes: [{from: trait, rate_ratio: 1.7, source: invented}]\n", 3_000);
        assertMean(lives.with(0, true), one -> one.of(Entry.CONDITION).size(), 1.7 * 3 * YEARS);
    }

    @Test
    void a_background_lab_has_one_level_in_a_person() {
        Lives lives = lives("  labs: {number: 2, per_year: 4, zipf: 0, source: invented}\n", 1_000);
        List<One> people = lives.people();
        int lab = FIRST + 4_000_000;
        double[] first = new double[people.size()];
        double[] differences = new double[people.size()];
        int kept = 0;
        for (One one : people) {
            List<Double> values =
                    one.of(Entry.BACKGROUND_LAB).stream()
                            .filter(line -> line.subject() == lab)
                            .map(line -> StrictMath.log(line.value()))
                            .toList();
            if (values.size() > 1) {
                first[kept] = values.get(0);
                differences[kept++] = values.get(1) - values.get(0);
            }
        }
        double[] twice = new double[kept];
        for (int i = 0; i < kept; i++) {
            twice[i] = differences[i] * differences[i];
        }
        assertMean(twice, 2 * 0.1 * 0.1);
        assertThat(kept).isGreaterThan(900);
    }

    @Test
    void every_concept_stands_under_a_family() {
        List<Concept> concepts = Crowd.of(lives("", 1).world()).getFirst().concepts();
        assertThat(concepts).hasSize(107).allMatch(Concept::isInvented);
        assertThat(concepts.subList(7, 107))
                .allSatisfy(concept ->
                        assertThat(concepts.subList(0, 7))
                                .extracting(Concept::name)
                                .containsAll(concept.under()));
        assertThat(concepts).extracting(Concept::id).doesNotHaveDuplicates();
    }
}
