package org.claypon.report;

import static org.claypon.report.Markdown.escaped;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.results.Comparison;
import org.claypon.results.Results;

/// The hard words of the summary, for someone who has not met them: those that stand in the text before, and no others.
public final class PlainWords {

    /// @param used      finds the word in the text
    /// @param explained what it means, in one sentence
    public record Word(Pattern used, String explained) {

        public static Word of(String used, String explained) {
            return new Word(
                    Pattern.compile("\\b(" + used + ")\\b", Pattern.CASE_INSENSITIVE), explained);
        }
    }

    public static final List<Word> WORDS =
            List.of(
                    Word.of("cases?", "A case is a person with the condition."),
                    Word.of(
                            "controls?",
                            "A control is a person without the condition, chosen for the study."),
                    Word.of("exposures?", "An exposure is a thing that may go with the condition."),
                    Word.of(
                            "sets?",
                            "A set is one or more people with the condition and those like them."),
                    Word.of(
                            "matched",
                            "Matched people were put side by side, since they are alike in some ways."),
                    Word.of(
                            "links?",
                            "A link means that two things are seen together more often, or less often, than by chance."),
                    Word.of("associations?", "An association is a link."),
                    Word.of(
                            "odds ratios?",
                            "An odds ratio says how strong a link is, and 1 means no link."),
                    Word.of(
                            "ranges?|intervals?",
                            "The range after a number, or its interval, shows how far chance alone may have moved it."),
                    Word.of(
                            "adjusted",
                            "Adjusted means that other things that are known were taken into account."),
                    Word.of(
                            "doubling",
                            "For each doubling means for each step to twice the amount."),
                    Word.of(
                            "quarters?",
                            "A quarter is one of four parts of the scale, from low to high."),
                    Word.of(
                            "middle values?",
                            "The middle value has as many people above it as below it."),
                    Word.of(
                            "matched difference",
                            "The matched difference is what people with the condition have more, or less, than those like them."),
                    Word.of("bands?", "A band is a part of the scale of a test."));

    private PlainWords() {}

    /// Those of the words that stand in the text so far.
    public static void write(List<Word> words, Markdown text) {
        String before = text.toString();
        words.stream()
                .filter(word -> word.used().matcher(before).find())
                .forEach(word -> text.item(word.explained()));
    }

    /// The covariates of the model that the headline is of.
    private static Optional<String> adjusted(Results results, String before) {
        return before.contains("adjusted")
                ? Said.mainModel(results)
                        .flatMap(model -> Labels.covariates(results, model))
                        .map(names ->
                                "The first sentence of what was found is adjusted for %s."
                                        .formatted(escaped(withoutSteps(results, names))))
                : Optional.empty();
    }

    /// A measurement by its name alone: how large a step the model takes says nothing here.
    private static String withoutSteps(Results results, String names) {
        String plain = names;
        for (Comparison comparison : results.comparisons()) {
            plain =
                    plain.replaceAll(
                            Pattern.quote(comparison.label()) + " per .*?(?=, | and |$)",
                            Matcher.quoteReplacement(comparison.label()));
        }
        return plain;
    }

    static void write(Results results, Markdown text) {
        String before = text.toString();
        write(WORDS, text);
        adjusted(results, before).ifPresent(text::item);
        if (before.contains("hidden number")) {
            text.item(
                    "A hidden number is one under %d, or one that would give such a number away; so no one can be known by it."
                            .formatted(results.study().smallestCount()));
        }
    }
}
