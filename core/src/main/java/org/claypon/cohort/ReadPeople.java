package org.claypon.cohort;

import org.claypon.results.DataRead;
import org.claypon.study.Study;

/// The people of a table that was read and checked once. Any number of sets of rules can be tried on them, also at the same time.
public final class ReadPeople {

    private final TableParticipants people;
    private final DataRead dataRead;

    ReadPeople(TableParticipants people, DataRead dataRead) {
        this.people = people;
        this.dataRead = dataRead;
    }

    /// Applies the rules of the study that was read, or of one that asks no more of the same table.
    public Cohort cohort(Study study) {
        return Cohorts.of(study.eligibility(), people, dataRead);
    }
}
