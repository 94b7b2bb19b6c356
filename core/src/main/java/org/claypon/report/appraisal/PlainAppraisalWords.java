package org.claypon.report.appraisal;

import java.util.List;
import java.util.stream.Stream;
import org.claypon.report.Markdown;
import org.claypon.report.PlainWords;
import org.claypon.report.PlainWords.Word;

/// The hard words of the page on a paper, besides those of every page.
final class PlainAppraisalWords {

    private static final List<Word> OF_PAPERS =
            List.of(
                    Word.of(
                            "p",
                            "The p says how often chance alone would give what was seen, or more; a small p means seldom."),
                    Word.of(
                            "r",
                            "The r says how closely two things go up and down as one, and 0 means not at all."),
                    Word.of(
                            "means?",
                            "A mean is the sum of all values, shared out by the number of people."),
                    Word.of("review", "The review is what someone else wrote of the study."));

    private PlainAppraisalWords() {}

    static void write(Markdown text) {
        PlainWords.write(
                Stream.concat(PlainWords.WORDS.stream(), OF_PAPERS.stream()).toList(), text);
    }
}
