package org.claypon.cohort.omop;

import org.claypon.sql.Columns;
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
        return from == Test.From.ANY || domains[record] == from.ordinal();
    }
}
