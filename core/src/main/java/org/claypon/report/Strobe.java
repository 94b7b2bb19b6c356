package org.claypon.report;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claypon.results.Results;

/// How far one report answers the STROBE checklist.
final class Strobe {

    private static final String NOT_ASKED = "The study did not ask for it: say so, or ask for it.";

    private Strobe() {}

    enum Answer {
        HERE("answered here"),
        IN_PART("answered in part"),
        NOT_FROM_DATA("not answerable from data"),
        NOT_ASKED("not asked of these data");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// @param sections those that are there in this report, of those that could answer
    /// @param author   what is left to write
    record Line(StrobeItem item, Answer answer, List<Section> sections, String author) {}

    static List<Line> of(Results results) {
        Map<Section, Boolean> present = new EnumMap<>(Section.class);
        return Arrays.stream(StrobeItem.values())
                .map(item ->
                        line(
                                item,
                                item.sections().stream()
                                        .filter(section ->
                                                present.computeIfAbsent(
                                                        section, one -> one.isPresent(results)))
                                        .toList()))
                .toList();
    }

    private static Line line(StrobeItem item, List<Section> sections) {
        if (!sections.isEmpty()) {
            Answer answer = item.author().isEmpty() ? Answer.HERE : Answer.IN_PART;
            return new Line(item, answer, sections, item.author());
        }
        return item.author().isEmpty()
                ? new Line(item, Answer.NOT_ASKED, sections, NOT_ASKED)
                : new Line(item, Answer.NOT_FROM_DATA, sections, item.author());
    }

    static String csv(Results results) {
        Csv csv = new Csv("item", "topic", "answer", "sections", "what_the_author_must_write");
        of(results)
                .forEach(line ->
                        csv.row()
                                .text(
                                        line.item().number(),
                                        line.item().topic(),
                                        line.answer().words(),
                                        String.join(
                                                "; ",
                                                line.sections().stream()
                                                        .map(Section::heading)
                                                        .toList()),
                                        line.author())
                                .end());
        return csv.toString();
    }
}
