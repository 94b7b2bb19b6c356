package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.results.Results;

/// The report as one page. It is made from masked results and nothing else, so it can show nobody.
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Results results) {
        return new Frame(
                        results.study().title(),
                        kicker(results),
                        parts(results),
                        "Made by Claypon %s from study %s."
                                .formatted(
                                        results.claypon().version(),
                                        Prose.shortHash(results.study().hash())))
                .page();
    }

    private static List<Frame.Part> parts(Results results) {
        List<Frame.Part> parts = new ArrayList<>();
        List<Section> absent = new ArrayList<>();
        for (Section section : Section.values()) {
            Frame.Part part = section.part(results);
            if (part.content().isEmpty()) {
                absent.add(section);
            } else {
                parts.add(part);
            }
        }
        NotAsked.part(results, absent).ifPresent(parts::add);
        return HiddenCells.explainedOnce(parts, results);
    }

    private static String kicker(Results results) {
        String study =
                "Matched case–control study of %s. %s cases, %s controls, from %s."
                        .formatted(
                                results.study().condition(),
                                Say.count(results.matching().cases()),
                                Say.count(results.matching().controls()),
                                Say.rows(results));
        int smallest = results.study().smallestCount();
        return smallest > 1
                ? study
                        + " Counts under %d are hidden, and with them what would give them away."
                                .formatted(smallest)
                : study;
    }
}
