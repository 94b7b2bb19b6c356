package org.claypon.appraisal;

import java.util.List;
import java.util.function.Predicate;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.About;
import org.claypon.paper.Content.Statement;
import org.claypon.paper.Paper;
import org.claypon.paper.Source;

/// Which of the things that the STROBE statement asks of a case–control study are in the file, as said by the paper itself.
///
/// Items in our own words, by number (von Elm and others 2007, PLoS Medicine 4(10):e296). What is missing here may stand in parts of the paper
/// that were not typed in: reporting, not quality.
record ReportingItems(Paper paper) {

    List<ReportingItem> all() {
        return List.of(
                item("1a", "design named", paper.heading().design().isPresent()),
                item(
                        "6a",
                        "where cases and controls came from and by what rules",
                        says(About.DIAGNOSIS) && says(About.EXCLUSIONS)),
                item("6b", "what was matched on, and how many controls a case", paper.isMatched()),
                item("7", "how the condition was diagnosed", says(About.DIAGNOSIS)),
                item("8", "how exposures were measured, alike in both groups", false),
                item("10", "how the size was reached", false),
                item("12a", "statistical methods", paper.analysis().isPresent()),
                item(
                        "12d",
                        "how the analysis took account of the matching",
                        paper.analysis().filter(BiasForm::keepsPairs).isPresent()),
                item("12c", "how missing values were handled", any(this::ownNumber)),
                item(
                        "14a",
                        "what the groups were like, with spreads",
                        any(claim ->
                                claim.content() instanceof Content.Means means
                                        && means.cases().sd().isPresent())),
                item(
                        "15",
                        "numbers in each exposure category, or summaries of exposure",
                        any(claim ->
                                claim.content() instanceof Content.Counts
                                        || claim.content() instanceof Content.Pairs
                                        || claim.content() instanceof Content.Means)),
                item(
                        "16a",
                        "estimates with their intervals, crude and adjusted",
                        any(claim ->
                                claim.content() instanceof Content.OddsRatioClaim ratio
                                        && ratio.interval().isPresent())),
                item("21", "to whom the results apply", says(About.POPULATION)));
    }

    private static ReportingItem item(String number, String asks, boolean found) {
        return new ReportingItem(
                number,
                asks,
                found,
                found
                        ? "The paper says so in the file."
                        : "Not among what was typed in of the paper.");
    }

    private boolean any(Predicate<Claim> predicate) {
        return paper.claims().stream()
                .filter(claim -> claim.from() == Source.PAPER)
                .anyMatch(predicate);
    }

    private boolean says(About about) {
        return any(claim ->
                claim.content() instanceof Statement statement && statement.about() == about);
    }

    private boolean ownNumber(Claim claim) {
        return switch (claim.content()) {
            case Content.Totals totals -> totals.missing() > 0;
            case Content.Means means -> means.cases().n().isPresent();
            case Content.Correlation _,
                    Content.ShareBelow _,
                    Content.OddsRatioClaim _,
                    Content.Equivalent _,
                    Content.Differs _,
                    Content.Counts _,
                    Content.Pairs _,
                    Content.Percentage _,
                    Content.TestStatistic _,
                    Statement _ ->
                    false;
        };
    }
}
