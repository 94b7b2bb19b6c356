package org.claypon.matching;

import org.claypon.cohort.Cohort;
import org.claypon.cohort.ReadPeople;
import org.claypon.cohort.omop.GivenSnapshots;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.sql.Heap;
import org.claypon.study.Study;

/// The people from whom cases and controls of a study come, read once. Any number of studies that ask no more of the data can be tried on
/// them, also at the same time.
public sealed interface SourcePopulation {

    /// Applies the rules of a study.
    Eligible eligible(Study study);

    /// The same people, where nobody asks how many each rule took: their cohorts may say nothing of it.
    default Eligible uncounted(Study study) {
        return eligible(study);
    }

    /// Who takes part, before they are matched.
    @FunctionalInterface
    interface Eligible {

        /// Sets of a study whose rules are those of these people; it may differ in how they are matched.
        ///
        /// @param threads the sets do not depend on it
        Matched match(Study study, int threads);
    }

    /// @param cohort whose participants the sets name
    record Matched(Cohort cohort, MatchedSets sets) {}

    /// A table with a row for each participant.
    record OfTable(ReadPeople people) implements SourcePopulation {

        @Override
        public Eligible eligible(Study study) {
            return matching(people.cohort(study));
        }
    }

    /// A clinical database, of which each case has its risk set.
    record OfDatabase(Population people) implements SourcePopulation {

        @Override
        public Eligible eligible(Study study) {
            Heap.collect();
            return matching(RiskSets.of(study, people));
        }

        @Override
        public Eligible uncounted(Study study) {
            Heap.collect();
            return matching(RiskSets.uncounted(study, people));
        }

        private static Eligible matching(RiskSets risk) {
            RiskPools pools = new RiskPools(risk);
            return (asked, _) -> RiskSetMatching.of(asked, pools);
        }
    }

    /// A clinical database with sets and index dates from elsewhere.
    record OfGivenSets(GivenSnapshots people) implements SourcePopulation {

        @Override
        public Eligible eligible(Study study) {
            return matching(people.cohort(study));
        }
    }

    private static Eligible matching(Cohort cohort) {
        return (asked, threads) -> new Matched(cohort, Matcher.match(cohort, asked, threads));
    }
}
