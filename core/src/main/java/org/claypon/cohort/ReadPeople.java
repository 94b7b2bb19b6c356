package org.claypon.cohort;

import java.util.List;
import org.claypon.results.DataRead;
import org.claypon.study.Study;

/// The people of a table that was read and checked once. Any number of sets of rules can be tried on them, also at the same time.
public final class ReadPeople {

    private final TableParticipants people;
    private final DataRead dataRead;
    private final List<String> doubts;

    ReadPeople(TableParticipants people, DataRead dataRead, List<String> doubts) {
        this.people = people;
        this.dataRead = dataRead;
        this.doubts = List.copyOf(doubts);
    }

    /// What may be a slip in the study file or the table and is no error, each a sentence that shows no cell.
    public List<String> doubts() {
        return doubts;
    }

    /// Applies the rules of the study that was read, or of one that asks no more of the same table.
    public Cohort cohort(Study study) {
        return Cohorts.of(study.eligibility(), people, dataRead);
    }
}
