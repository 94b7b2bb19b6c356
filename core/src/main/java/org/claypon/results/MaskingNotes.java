package org.claypon.results;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Sentences with counts in them: a number from 1 to k - 1 of what is counted becomes "fewer than k".
///
/// Producers are to write no such number; this catches one that begins a sentence or stands before a word for what is counted. Codes, limits
/// and amounts with a unit stay as they are.
record MaskingNotes(int k) {

    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?<![\\w.,<>=/:-])(\\d{1,9})(?= (?:people|persons?|participants?|cells?|rows?|cases?|controls?"
                            + "|sets?|pairs?|values?|members?|answers?|women|men)\\b)");

    /// Not of the entries of a guideline file, which are no people.
    private static final Pattern FIRST =
            Pattern.compile(
                    "^(\\d{1,9})(?= of (?:the |these |those )?+(?:\\d{1,9} )?+(?!entries\\b)\\p{L})");

    List<String> masked(List<String> notes) {
        return notes.stream().map(this::masked).toList();
    }

    private String masked(String note) {
        String counted =
                COUNTED.matcher(note).replaceAll(found -> fewer(found, found.start() == 0));
        return FIRST.matcher(counted).replaceAll(found -> fewer(found, true));
    }

    private String fewer(MatchResult found, boolean first) {
        int number = Integer.parseInt(found.group(1));
        return number < 1 || number >= k
                ? found.group(1)
                : (first ? "Fewer than " : "fewer than ") + k;
    }
}
