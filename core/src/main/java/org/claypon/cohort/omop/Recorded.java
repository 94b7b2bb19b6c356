package org.claypon.cohort.omop;

import org.claypon.sql.Columns;
import org.claypon.sql.Domain;
import org.claypon.study.Test;

/// The records of one concept set.
///
/// @param line        whose they are and when
/// @param domains     of each record
/// @param specialties of the provider of each record, as a concept
record Recorded(Timeline line, int[] domains, long[] specialties) {

    static Recorded of(Timeline line, Columns read) {
        int[] domains = new int[line.rows().length];
        long[] specialties = new long[line.rows().length];
        for (int at = 0; at < domains.length; at++) {
            domains[at] = read.ints("domain")[line.rows()[at]];
            specialties[at] = read.longs("specialty_concept_id")[line.rows()[at]];
        }
        return new Recorded(line, domains, specialties);
    }

    boolean isFrom(int record, Test.From from) {
        return switch (from) {
            case ANY -> true;
            case CONDITION -> is(record, Domain.CONDITION);
            case DRUG -> is(record, Domain.DRUG);
            case PROCEDURE -> is(record, Domain.PROCEDURE);
            case OBSERVATION -> is(record, Domain.OBSERVATION);
            case MEASUREMENT -> is(record, Domain.MEASUREMENT);
            case VISIT -> is(record, Domain.VISIT);
        };
    }

    private boolean is(int record, Domain domain) {
        return domains[record] == domain.code();
    }
}
