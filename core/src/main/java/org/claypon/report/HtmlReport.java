package org.claypon.report;

import java.util.Arrays;
import org.claypon.html.Html;
import org.claypon.html.Page;
import org.claypon.html.PlainText;
import org.claypon.results.Results;

/// The report as one page. It is made from masked results and nothing else, so it can show nobody.
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Results results) {
        Html skip =
                Html.element("a", "Skip to the report").with("class", "skip").with("href", "#main");
        Html frame =
                Html.element("div", top(results), columns(results), foot(results))
                        .with("class", "frame");
        return new Page(PlainText.of(results.study().title()), Html.sequence(skip, frame)).markup();
    }

    private static Html top(Results results) {
        return Html.element(
                        "header",
                        Html.element("h1", results.study().title()),
                        Html.element("p", kicker(results)).with("class", "kicker"))
                .with("class", "top");
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
                        + " A cell with <%d is hidden: few people, or a number of any size that would give a few away."
                                .formatted(smallest)
                : study;
    }

    private static Html columns(Results results) {
        Html list = Html.element("ul", Arrays.stream(Section.values()).map(Section::link).toList());
        Html nav = Html.element("nav", list).with("id", "contents").with("aria-label", "Contents");
        Html main =
                Html.element(
                                "main",
                                Arrays.stream(Section.values())
                                        .map(section -> section.html(results))
                                        .toList())
                        .with("id", "main")
                        .with("tabindex", "-1");
        return Html.element("div", nav, main).with("class", "columns");
    }

    private static Html foot(Results results) {
        return Html.element(
                "footer",
                Html.element(
                        "p",
                        "Made by Claypon %s from study %s. This page fetches nothing and runs no program."
                                .formatted(
                                        results.claypon().version(),
                                        Prose.shortHash(results.study().hash()))));
    }
}
