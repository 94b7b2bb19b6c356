package org.claypon.report.criticism;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.report.Prose;
import org.claypon.results.Results;

/// The fourteen criticisms, each with its answer: under headings where people were followed over time, else as one short list.
public final class CriticismsSection {

    private CriticismsSection() {}

    public static List<Html> of(Results results) {
        CriticismAnswers answers = new CriticismAnswers(results);
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "What is said against case–control studies of recorded data (Schuemie and others 2019), and what this study has to answer."));
        parts.addAll(answers.overTime() ? atLength(answers) : inShort(answers));
        return parts;
    }

    private static List<Html> atLength(CriticismAnswers answers) {
        List<Html> parts = new ArrayList<>();
        for (Criticism criticism : Criticism.values()) {
            Answer answer = answers.to(criticism);
            parts.add(Prose.heading("%d. %s".formatted(criticism.number(), criticism.heading())));
            parts.add(Html.element("p", Html.element("em", criticism.says())));
            parts.add(Html.element("p", answer.sentence()));
            parts.addAll(answer.shown());
        }
        return parts;
    }

    private static List<Html> inShort(CriticismAnswers answers) {
        List<Html> items = new ArrayList<>();
        List<Html> shown = new ArrayList<>();
        for (Criticism criticism : Criticism.values()) {
            Answer answer = answers.to(criticism);
            List<Html> item = new ArrayList<>();
            item.add(Html.element("strong", criticism.heading() + "."));
            item.add(Html.text(" "));
            item.addAll(answer.sentence());
            items.add(Html.element("li", item));
            shown.addAll(answer.shown());
        }
        List<Html> parts = new ArrayList<>(List.of(Html.element("ol", items)));
        parts.addAll(shown);
        return parts;
    }
}
