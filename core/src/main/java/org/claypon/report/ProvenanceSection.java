package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// From what, by what and how to get the same again.
final class ProvenanceSection {

    private ProvenanceSection() {}

    static List<Html> of(Results results) {
        return List.of(facts(results), Prose.heading("Files"), files());
    }

    private static Html facts(Results results) {
        List<Prose.Fact> facts =
                new ArrayList<>(
                        List.of(
                                new Prose.Fact("Study", results.study().title()),
                                new Prose.Fact("Condition", results.study().condition()),
                                new Prose.Fact("Hash of the study file", results.study().hash()),
                                new Prose.Fact(
                                        "Hash of the matched sets", results.matching().hash()),
                                new Prose.Fact("Claypon", results.claypon().version()),
                                new Prose.Fact("Seed", Long.toString(results.study().seed())),
                                new Prose.Fact("Sampling", Say.words(results.study().sampling())),
                                new Prose.Fact("Smallest count shown", smallest(results))));
        results.study()
                .prevalence()
                .ifPresent(share ->
                        facts.add(
                                new Prose.Fact(
                                        "Prevalence given",
                                        Say.number(100 * share, 1) + "\u00A0%")));
        results.summary()
                .ifPresent(summary ->
                        facts.add(
                                new Prose.Fact(
                                        "Reading grade of the summary",
                                        Say.number(summary.readingGrade(), 1))));
        return Prose.facts(facts);
    }

    private static String smallest(Results results) {
        int smallest = results.study().smallestCount();
        return smallest > 1
                ? "%1$d; <%1$d stands for a count from 1 to %2$d, or for one that would give such a count away"
                        .formatted(smallest, smallest - 1)
                : "1: no count is hidden";
    }

    private static Html files() {
        List<Html> links = new ArrayList<>();
        links.add(link("results.json", "every number of this page, in full"));
        links.add(
                link(
                        "manifest.json",
                        "the name and hash of the data file, and what it was read with"));
        links.add(link("summary.md", "the same in plain words"));
        Tables.files().forEach(file -> links.add(link("tables/" + file.name(), file.holds())));
        return Html.element("ul", links);
    }

    private static Html link(String file, String what) {
        return Html.element(
                "li", Html.element("a", file).with("href", file), Html.text(" – " + what));
    }
}
