package org.claypon.app.documents;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.guideline.Guideline;
import org.claypon.guideline.Guideline.Input;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.guideline.Scale;
import org.claypon.guideline.Scale.Edge;
import org.claypon.units.Unit;

/// docs/reference/guidelines.md: the shipped guidelines, from their files.
final class GuidelinesReference {

    private static final String FILES = "../../core/src/main/resources/org/claypon/guideline/";

    private static final String HEAD =
            """
            # The guidelines

            This page is made from the files of the guidelines that are shipped. Name one in a study file (`guideline: {use: ID, inputs: ...}`) or
            with `claypon classify ID`. A band begins at its edge and ends where the next begins; the first begins at nothing. Where it says "not
            verified", the number is from a secondary source and was not checked in the original. To write one of your own, see
            [how to write a guideline](../how-to/write-a-guideline.md).
            """;

    private GuidelinesReference() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (String id : GuidelineLibrary.shippedIds()) {
            page.append(of(GuidelineLibrary.shipped(id).orElseThrow()));
        }
        return page.toString();
    }

    private static String of(Guideline guideline) {
        return """

        ## %1$s

        %2$s. Version %3$s. File: [%1$s.yaml](%4$s%1$s.yaml).

        %5$s

        | input | what it is | kind |
        |---|---|---|
        %6$s

        Which test classifies:

        %7$s

        | test | band | begins | in words | next test | verified |
        |---|---|---|---|---|---|
        %8$s
        """
                .formatted(
                        guideline.id(),
                        guideline.title(),
                        guideline.version(),
                        FILES,
                        guideline.note().strip(),
                        lines(guideline.inputs().stream().map(GuidelinesReference::input)),
                        lines(guideline.initialTests().stream().map(GuidelinesReference::initial)),
                        lines(guideline.scales().stream().flatMap(GuidelinesReference::bands)));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String input(Input input) {
        String kind =
                switch (input) {
                    case Input.Measurement test ->
                            test.molarMass()
                                    .map(mass -> "measurement, %s g/mol".formatted(number(mass)))
                                    .orElse("measurement");
                    case Input.Condition _ -> "yes or no";
                };
        return "| `%s` | %s | %s |".formatted(input.name(), input.label(), kind);
    }

    private static String initial(Guideline.InitialTest test) {
        String take =
                switch (test.take()) {
                    case FIRST -> test.tests().size() > 1 ? "; the first that can be read" : "";
                    case LOWEST -> "; the lowest band of them";
                    case HIGHEST -> "; the highest band of them";
                };
        return "- %s: %s%s. %s (%s)."
                .formatted(
                        test.when().map("with `%s`"::formatted).orElse("everybody else"),
                        test.tests().stream()
                                .map("`%s`"::formatted)
                                .collect(Collectors.joining(", ")),
                        take,
                        test.recommendation().text(),
                        verified(test.recommendation()));
    }

    private static Stream<String> bands(Scale scale) {
        String test =
                "`%s`%s"
                        .formatted(
                                scale.input(),
                                scale.when().map(" with `%s`"::formatted).orElse(""));
        return scale.bands().stream()
                .map(band ->
                        "| %s | %s | %s | %s | %s | %s |"
                                .formatted(
                                        test,
                                        band.key(),
                                        edge(band.edge(), scale.unit().map(Unit::text).orElse("")),
                                        band.label(),
                                        band.nextTest().map("`%s`"::formatted).orElse("–"),
                                        verified(band.recommendation())));
    }

    private static String edge(Edge edge, String unit) {
        return switch (edge) {
            case Edge.Lowest() -> unit.isEmpty() ? "lowest" : "lowest, in " + unit;
            case Edge.From(double value, _) -> "from %s %s".formatted(number(value), unit);
            case Edge.Above(double value, _) -> "above %s %s".formatted(number(value), unit);
            case Edge.AboveOwnLimit() -> "above the laboratory's own limit";
        };
    }

    private static String verified(Guideline.Statement statement) {
        return statement.verified() ? "verified" : "not verified";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
