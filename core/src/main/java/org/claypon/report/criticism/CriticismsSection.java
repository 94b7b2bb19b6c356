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
        for (List<Criticism> alike : alike(answers)) {
            Answer answer = answers.to(alike.getFirst());
            List<Html> item = new ArrayList<>();
            for (Criticism criticism : alike) {
                item.add(Html.element("strong", criticism.heading() + "."));
                item.add(Html.text(" "));
            }
            item.addAll(alike.size() > 1 ? answer.toSeveral().sentence() : answer.sentence());
            int number = alike.getFirst().number();
            items.add(Html.element("li", item).with("value", Integer.toString(number)));
            shown.addAll(answer.shown());
        }
        List<Html> parts = new ArrayList<>(List.of(Html.element("ol", items)));
        parts.addAll(shown);
        return parts;
    }

    /// Criticisms in a row that have the same answer stand together, each under its own heading.
    private static List<List<Criticism>> alike(CriticismAnswers answers) {
        List<List<Criticism>> groups = new ArrayList<>();
        for (Criticism criticism : Criticism.values()) {
            if (!groups.isEmpty() && isAlike(answers, groups.getLast().getFirst(), criticism)) {
                groups.getLast().add(criticism);
            } else {
                groups.add(new ArrayList<>(List.of(criticism)));
            }
        }
        return groups;
    }

    private static boolean isAlike(CriticismAnswers answers, Criticism one, Criticism next) {
        return answers.to(one).shown().isEmpty() && answers.to(one).equals(answers.to(next));
    }
}
