package org.claypon.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Ids;
import org.claypon.cohort.Numbers;
import org.claypon.cohort.Participants;
import org.claypon.results.Balance;
import org.claypon.results.Figure;
import org.claypon.stats.Draw;
import org.claypon.study.Covariate;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;

/// How alike cases and controls are in what the study matches on, and in age and sex where the data have
/// them, before matching and inside the matched sets.
///
/// **Before**: all cases and one eligible person for each, drawn without the matching rules; each eligible
/// person once before any twice. Data that are matched already no longer have these people.
/// **After**: over the sets; the cases of a set together weigh as much as those of any other, and so do its
/// controls. Members whose value is not known are left out, and with them sets that have no case or no control
/// left.
public final class Balances {

    private static final Figure MATCHED_ALREADY =
            Figure.notEstimable("the data are matched already: people not chosen are not in them");

    private Balances() {}

    public static List<Balance> of(Cohort cohort, Study study, MatchedSets sets) {
        int[] drawn = drawn(cohort, study.settings().seed());
        List<Balance> rows = new ArrayList<>();
        covariates(cohort.participants(), study)
                .forEach((name, values) -> {
                    Weighted.InSets inSets = Weighted.inSets(sets, values);
                    Likeness after = Likeness.of(inSets.cases(), inSets.controls(), values);
                    Figure before =
                            cohort.matchedSets().isPresent()
                                    ? MATCHED_ALREADY
                                    : before(cohort, drawn, values);
                    rows.add(new Balance(name, before, after.difference(), after.varianceRatio()));
                });
        return rows;
    }

    /// Every covariate whose balance is of interest, by name: those matched on first.
    static SequencedMap<String, PersonValues> covariates(Participants participants, Study study) {
        SequencedMap<String, PersonValues> covariates = new LinkedHashMap<>();
        for (MatchRule rule : study.eligibility().controls().match()) {
            covariates.put(rule.covariate().name(), PersonValues.of(participants, rule));
        }
        List<Covariate> more = new ArrayList<>();
        study.data().age().ifPresent(_ -> more.add(new Covariate.Age()));
        study.data().sex().ifPresent(_ -> more.add(new Covariate.Sex()));
        for (Covariate covariate : more) {
            covariates.putIfAbsent(covariate.name(), PersonValues.of(participants, covariate));
        }
        return covariates;
    }

    /// The standardised difference of a number inside the matched sets, cases less controls.
    public static Figure inSets(MatchedSets sets, Numbers numbers) {
        PersonValues values = new PersonValues.OfNumber(numbers::known, numbers::of);
        Weighted.InSets inSets = Weighted.inSets(sets, values);
        return Likeness.of(inSets.cases(), inSets.controls(), values).difference();
    }

    private static Figure before(Cohort cohort, int[] drawn, PersonValues values) {
        return Likeness.of(
                        Weighted.equally(cohort.cases(), values),
                        Weighted.equally(drawn, values),
                        values)
                .difference();
    }

    private static int[] drawn(Cohort cohort, long seed) {
        int[] eligible = cohort.controls();
        Participants people = cohort.participants();
        long[] draws =
                IntStream.of(eligible)
                        .mapToLong(person -> Draw.draw(Draw.key(seed, people.id(person)), 0))
                        .toArray();
        int[] order =
                DrawOrder.of(
                        draws,
                        (one, other) ->
                                Ids.ORDER.compare(
                                        people.id(eligible[one]), people.id(eligible[other])));
        return IntStream.range(0, eligible.length == 0 ? 0 : cohort.cases().length)
                .map(turn -> eligible[order[turn % order.length]])
                .toArray();
    }
}
