package org.claypon.report.appraisal;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.HundredPeople;
import org.claypon.html.chart.HundredPeople.Panel;
import org.claypon.report.Prose;
import org.claypon.report.Say;
import org.claypon.results.Figure;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Claim;
import org.claypon.results.PaperAppraisal.Share;

/// Each claim about people below a limit as a picture of a hundred people.
final class SharesSection {

    /// The percentage in the words of a claim.
    private static final Pattern PERCENT = Pattern.compile("than ([0-9.]+) %");

    private SharesSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        List<Html> parts = new ArrayList<>();
        appraisal.claims().stream()
                .filter(claim -> !shares(appraisal, claim).isEmpty())
                .forEach(claim -> parts.addAll(of(claim, shares(appraisal, claim))));
        if (!parts.isEmpty()) {
            parts.addFirst(
                    Prose.paragraph(
                            "A mean says little about how many people lie below a limit: a few very high or very low values move it. The pictures show how many of 100 people it can be. The first needs no assumption; each other one assumes a shape, which is not printed."));
        }
        return parts;
    }

    private static List<Share> shares(PaperAppraisal appraisal, Claim claim) {
        return appraisal.shares().stream()
                .filter(share -> share.claim().equals(claim.id()))
                .toList();
    }

    private static List<Html> of(Claim claim, List<Share> shares) {
        HundredPeople picture =
                new HundredPeople(
                        claim.words(),
                        "Of 100 people: "
                                + String.join(
                                        "; ",
                                        shares.stream()
                                                .map(share ->
                                                        share.assumption() + ", " + people(share))
                                                .toList())
                                + ".",
                        claimed(claim),
                        new HundredPeople.Key(
                                "below the limit, for sure under this assumption",
                                "may be below the limit",
                                "not below the limit",
                                "the number that is claimed"),
                        shares.stream().map(SharesSection::panel).toList());
        Table table =
                Table.of(
                        claim.id() + "-shares",
                        "People below the limit",
                        List.of(
                                words("Assumption"),
                                numbers("At least (%)"),
                                numbers("At most (%)")),
                        shares.stream()
                                .map(share ->
                                        List.of(
                                                share.assumption(),
                                                percent(share.share().low()),
                                                percent(share.share().high())))
                                .toList());
        return List.of(
                Prose.heading(claim.words()),
                picture.figure(
                        "share-" + claim.id(),
                        "Out of 100 people of the group. Where a shape is assumed and no standard deviation is printed, the one that the odds ratio implies is used.",
                        table));
    }

    private static Panel panel(Share share) {
        int low = hundredth(share.share().low());
        int high = hundredth(share.share().high());
        return new Panel(share.assumption(), low, high, people(share));
    }

    static String people(Share share) {
        int low = hundredth(share.share().low());
        int high = hundredth(share.share().high());
        if (low == 0 && high == 100) {
            return "anything from none to all";
        }
        if (low == high) {
            return low == 0 ? "fewer than 1 out of 100" : "about %d out of 100".formatted(low);
        }
        return high == 100
                ? "at least %d out of 100".formatted(low)
                : low == 0
                        ? "at most %d out of 100".formatted(high)
                        : "%d to %d out of 100".formatted(low, high);
    }

    private static int hundredth(Figure share) {
        return switch (share) {
            case Figure.Value(double value) -> (int) Math.round(100 * value);
            case Figure.NotEstimable _, Figure.Masked _ -> 0;
        };
    }

    private static String percent(Figure share) {
        return Say.figure(share, value -> Say.number(100 * value, 1));
    }

    private static OptionalInt claimed(Claim claim) {
        Matcher percent = PERCENT.matcher(claim.words());
        return percent.find()
                ? OptionalInt.of((int) Math.round(Double.parseDouble(percent.group(1))))
                : OptionalInt.empty();
    }
}
