package org.claypon.sensitivity;

import java.util.BitSet;
import org.claypon.cohort.Participants;
import org.claypon.estimate.Models;
import org.claypon.exposure.Members;
import org.claypon.matching.MatchedSets;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Specifications.People;
import org.claypon.sql.DataRejected;
import org.claypon.study.Study;

/// The odds ratio of one study on its matched sets, and of whom it was made.
///
/// @param inModel by the number of the human, which is the same whatever the index date
record Estimated(
        People people, BitSet inModel, Figure oddsRatio, Figure lower, Figure upper, Figure p) {

    private static final Figure NO_LEVELS =
            Figure.notEstimable(
                    "the matched sets of this analysis do not have the levels of a category");

    static Estimated of(Study study, MatchedSets sets, Members members) {
        try {
            Models.FirstTerm first = Models.first(study, members);
            Model.Term term = first.term();
            return new Estimated(
                    people(sets, first.sets()),
                    humans(first.people(), members.participants()),
                    term.oddsRatio(),
                    term.lower(),
                    term.upper(),
                    term.p());
        } catch (DataRejected _) {
            return new Estimated(
                    people(sets, Count.of(0)),
                    new BitSet(),
                    NO_LEVELS,
                    NO_LEVELS,
                    NO_LEVELS,
                    NO_LEVELS);
        }
    }

    private static BitSet humans(BitSet people, Participants participants) {
        BitSet humans = new BitSet();
        people.stream().map(participants::counted).forEach(humans::set);
        return humans;
    }

    private static People people(MatchedSets sets, Count used) {
        return new People(
                Count.of(sets.sets()), Count.of(sets.cases()), Count.of(sets.controls()), used);
    }

    /// With the exposure's other direction: a limit takes the place of the other.
    Estimated turned() {
        return new Estimated(
                people, inModel, inverse(oddsRatio), inverse(upper), inverse(lower), p);
    }

    private static Figure inverse(Figure ratio) {
        return ratio instanceof Figure.Value(double value) ? Figure.of(1 / value) : ratio;
    }

    Estimated hidden(int k) {
        Figure hidden = new Figure.Masked(k);
        return new Estimated(people, inModel, hidden, hidden, hidden, hidden);
    }

    /// How many people are in one of the two models and not in the other.
    int differing(Estimated other) {
        BitSet differing = (BitSet) inModel.clone();
        differing.xor(other.inModel);
        return differing.cardinality();
    }
}
