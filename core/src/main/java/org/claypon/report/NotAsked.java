package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// What the study file could have asked for and did not, in one folded list at the end, with the keys that would ask.
final class NotAsked {

    private static final String ID = "not-asked";
    private static final String HEADING = "Not asked for";

    /// @param id   the place that links to the section lead to
    /// @param keys of the study file, any of which would ask for it
    record Line(String id, String what, List<String> keys) {}

    private NotAsked() {}

    /// The keys that ask for a section; none for one that is always there.
    static List<String> keys(Section section) {
        return switch (section) {
            case EVIDENCE, MODELS, SENSITIVITY -> List.of("exposures: [{measurement: NAME}]");
            case BALANCE -> List.of("data: {age: COLUMN}", "controls: {match: {COLUMN: same}}");
            case COMPARISONS, DISTRIBUTIONS, ROC ->
                    List.of("measurements: {NAME: {column: COLUMN, unit: UNIT}}");
            case GUIDELINE, GUIDELINES -> List.of("guideline: {use: GUIDELINE, inputs: {…}}");
            case CURVES ->
                    List.of(
                            "exposures: [{measurement: NAME, scale: spline}]",
                            "exposures: [{measurement: NAME, scale: quartiles}]");
            case INTERACTIONS -> List.of("by: [sex]", "by: [{age: [50]}]");
            case PATTERNS -> List.of("patterns: {NAME: {MEASUREMENT: \"< 180 pg/mL\"}}");
            case SEVERITY -> List.of("severity: {measurement: NAME, bands: {mild: 0, severe: 21}}");
            case LITERATURE ->
                    List.of(
                            "literature: [{viewpoint: consistency, says: TEXT, direction: against, citation: TEXT}]");
            case HEADLINE,
                    FLOW,
                    PEOPLE,
                    MATCHING,
                    SPECIFICATIONS,
                    CRITICISMS,
                    LIMITS,
                    METHODS,
                    STROBE,
                    PROVENANCE ->
                    List.of();
        };
    }

    /// @param absent sections that have nothing to show
    static Optional<Frame.Part> part(Results results, List<Section> absent) {
        List<Line> lines = lines(results, absent);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String names = lines.stream().map(Line::what).collect(Collectors.joining("; "));
        Html folded =
                Html.element(
                        "details",
                        Html.element("summary", "Not asked for: %s.".formatted(names)),
                        Html.element("ul", lines.stream().map(NotAsked::item).toList()));
        return Optional.of(new Frame.Part(ID, HEADING, List.of(folded)));
    }

    private static List<Line> lines(Results results, List<Section> absent) {
        List<Line> lines = new ArrayList<>();
        if (results.criteria().isEmpty()) {
            lines.add(
                    new Line(
                            "criteria",
                            "Diagnostic items, counted one by one",
                            List.of("cases: {criteria: {source: TEXT, items: […]}}")));
        }
        absent.forEach(
                section -> lines.add(new Line(section.id(), section.heading(), keys(section))));
        if (results.sensitivity().biasAnalysis().isEmpty()) {
            lines.add(
                    new Line(
                            "bias",
                            "What wrong records of cases, controls or an exposure could have done",
                            List.of("bias: {case_ppv: {beta: [95, 5]}}")));
        }
        return lines;
    }

    private static Html item(Line line) {
        List<Html> parts = new ArrayList<>(List.of(Html.text(line.what() + ": ")));
        for (int i = 0; i < line.keys().size(); i++) {
            if (i > 0) {
                parts.add(Html.text(" or "));
            }
            parts.add(Html.element("code", line.keys().get(i)));
        }
        return Html.element("li", parts).with("id", line.id());
    }
}
