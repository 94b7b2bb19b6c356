package org.claypon.cohort;

import java.util.Map;
import java.util.Optional;
import org.claypon.results.Attrition;
import org.claypon.results.CriteriaCounts;
import org.claypon.results.DataRead;

/// The people of a study after every rule: from here on no step knows where they came from.
///
/// @param participants what is known of everyone
/// @param cases        who is a case, in order of id
/// @param controls     who may be a control, in order of id
/// @param matchedSets  for data that are matched already: the set of each person that is a case or control
/// @param attrition    how many each rule left, on both sides
/// @param criteria     the diagnostic items, counted among those who met `cases.where`
/// @param dataRead     what was read, and what in it counted as missing
public record Cohort(
        Participants participants,
        int[] cases,
        int[] controls,
        Optional<Map<Integer, String>> matchedSets,
        Attrition attrition,
        Optional<CriteriaCounts> criteria,
        DataRead dataRead) {}
