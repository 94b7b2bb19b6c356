package org.claypon.report.criticism;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claypon.html.Html;

/// What the report says to one criticism.
///
/// @param words    one or more sentences
/// @param sections where the report says more
/// @param shown    tables and charts
record Answer(String words, List<Link> sections, List<Html> shown) {

    /// Sections of the report, by their ids.
    enum Link {
        EVIDENCE("What speaks for a link, and what against"),
        LIMITS("What this does not show"),
        LITERATURE("Other studies, as supplied"),
        MATCHING("Matching"),
        MODELS("Odds ratios"),
        PROVENANCE("Provenance"),
        SENSITIVITY("What else could explain it"),
        SPECIFICATIONS("Other choices that could be defended");

        private final String heading;

        Link(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String NONE = "This report does not answer it";

    static Answer of(String words, Link... sections) {
        return new Answer(words, List.of(sections), List.of());
    }

    /// What this report cannot say, and why.
    static Answer none(String because, Link... sections) {
        return of(NONE + ", because %s".formatted(because), sections);
    }

    /// The same answer to more than one criticism.
    Answer toSeveral() {
        return new Answer(
                words.startsWith(NONE)
                        ? "This report answers none of these" + words.substring(NONE.length())
                        : words,
                sections,
                shown);
    }

    Answer with(List<Html> more) {
        return new Answer(words, sections, more);
    }

    /// The words with the links behind them.
    List<Html> sentence() {
        List<Html> parts = new ArrayList<>(List.of(Html.text(words)));
        for (int i = 0; i < sections.size(); i++) {
            parts.add(Html.text(i == 0 ? " See " : i + 1 < sections.size() ? ", " : " and "));
            parts.add(
                    Html.element("a", sections.get(i).heading())
                            .with("href", "#" + sections.get(i).id()));
        }
        if (!sections.isEmpty()) {
            parts.add(Html.text("."));
        }
        return parts;
    }
}
