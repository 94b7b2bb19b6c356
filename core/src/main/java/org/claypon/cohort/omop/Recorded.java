package org.claypon.cohort.omop;

import java.util.Arrays;
import org.claypon.sql.Columns;
import org.claypon.sql.Domain;
import org.claypon.study.Test;

/// The records of one concept set.
///
/// @param line        whose they are and when
/// @param domains     of each record
/// @param specialties of the provider of each record, as a concept
record Recorded(Timeline line, byte[] domains, long[] specialties) {

    static Recorded of(Timeline line, Columns columns) {
        int from = line.first();
        int to = from + line.starts().length;
        int[] read = columns.ints("domain");
        byte[] domains = new byte[to - from];
        for (int row = from; row < to; row++) {
            domains[row - from] = (byte) read[row];
        }
        return new Recorded(
                line, domains, Arrays.copyOfRange(columns.longs("specialty_concept_id"), from, to));
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
