package org.claypon.report.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.Limits;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Content.Than;
import org.claypon.paper.Groups;
import org.claypon.paper.PrintedNumber;

/// What a claim says, as a sentence with its printed numbers.
final class ClaimWords {

    private ClaimWords() {}

    /// The name of a kind, as a paper file has it.
    static String kind(Content content) {
        return switch (content) {
            case Content.Correlation _ -> "correlation";
            case Content.Means _ -> "means";
            case Content.ShareBelow _ -> "share_below";
            case Content.OddsRatioClaim _ -> "odds_ratio";
            case Content.Equivalent _ -> "equivalent";
            case Content.Differs _ -> "differs";
            case Content.Counts _ -> "counts";
            case Content.Pairs _ -> "pairs";
            case Content.Percentage _ -> "percentage";
            case Content.Totals _ -> "totals";
            case Content.TestStatistic _ -> "test";
            case Content.Statement _ -> "statement";
        };
    }

    /// The claim in the file's own words where it has some, and its numbers.
    static String of(Claim claim, Groups groups) {
        String numbers = numbers(claim.content(), groups);
        String said =
                claim.says().map(words -> "%s (%s)".formatted(words, numbers)).orElse(numbers);
        return said.substring(0, 1).toUpperCase(Locale.ROOT)
                + said.substring(1)
                + (said.endsWith(".") ? "" : ".");
    }

    private static String numbers(Content content, Groups groups) {
        return switch (content) {
            case Content.Correlation(PrintedNumber r, Optional<PrintedNumber> p, var _) ->
                    "r = " + r.text() + p(p);
            case Content.Means means -> means(means, groups);
            case Content.ShareBelow share -> shareBelow(share, groups);
            case Content.OddsRatioClaim ratio ->
                    "odds ratio %s%s%s%s"
                            .formatted(
                                    ratio.value().text(),
                                    ratio.per().map(per -> " per " + per).orElse(""),
                                    interval(ratio.interval()),
                                    p(ratio.p()));
            case Content.Equivalent(String measurement, Optional<PrintedNumber> p) ->
                    "%s: alike in both groups%s".formatted(measurement, p(p));
            case Content.Differs(String measurement, Content.Direction direction, var p) ->
                    "%s: %s in %s%s"
                            .formatted(
                                    measurement,
                                    direction(direction),
                                    groups.cases().label(),
                                    p(p));
            case Content.Counts counts -> counts(counts, groups);
            case Content.Pairs pairs -> pairs(pairs);
            case Content.Percentage share -> percentage(share, groups);
            case Content.Totals(List<Integer> parts, int total, int missing) ->
                    "%s make up %d%s"
                            .formatted(
                                    parts.stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining(" and ")),
                                    total,
                                    missing == 0 ? "" : ", %d missing".formatted(missing));
            case Content.TestStatistic test ->
                    "%s%s = %s, p %s"
                            .formatted(
                                    test.statistic().key(),
                                    degrees(test.df()),
                                    test.value().text(),
                                    sign(test.p()));
            case Content.Statement statement -> statement.says();
        };
    }

    private static String means(Content.Means means, Groups groups) {
        return "%s of %s: %s; of %s: %s%s"
                .formatted(
                        means.measurement(),
                        groups.cases().label(),
                        summary(means.cases(), means.unit()),
                        groups.controls().label(),
                        summary(means.controls(), means.unit()),
                        p(means.p()));
    }

    private static String shareBelow(Content.ShareBelow share, Groups groups) {
        return "%s than %s %% of %s have %s below %s"
                .formatted(
                        share.than() == Than.MORE_THAN ? "more" : "less",
                        share.percent().text(),
                        groups.of(share.group()).label(),
                        share.measurement(),
                        share.threshold());
    }

    private static String counts(Content.Counts counts, Groups groups) {
        return "%s %s and %s %s%s%s"
                .formatted(
                        part(counts.cases()),
                        groups.cases().label(),
                        part(counts.controls()),
                        groups.controls().label(),
                        counts.oddsRatio().map(ratio -> ", odds ratio " + ratio.text()).orElse(""),
                        interval(counts.interval()) + p(counts.p()));
    }

    private static String pairs(Content.Pairs pairs) {
        return "pairs: %d with the case only, %d with the control only, %d both, %d neither%s%s%s"
                .formatted(
                        pairs.caseOnly(),
                        pairs.controlOnly(),
                        pairs.both(),
                        pairs.neither(),
                        pairs.oddsRatio().map(ratio -> ", odds ratio " + ratio.text()).orElse(""),
                        interval(pairs.interval()),
                        p(pairs.p()));
    }

    private static String percentage(Content.Percentage share, Groups groups) {
        return "%s %% of %s%s"
                .formatted(
                        share.value().text(),
                        share.group().map(group -> groups.of(group).label()).orElse("both groups"),
                        share.count().isPresent()
                                ? ", %d people".formatted(share.count().getAsInt())
                                : "");
    }

    private static String p(Optional<PrintedNumber> p) {
        return p.map(found -> ", p " + sign(found)).orElse("");
    }

    /// `= 0.023` or `<0.05`.
    static String sign(PrintedNumber number) {
        return number.isExact() ? "= " + number.text().replaceFirst("^= *", "") : number.text();
    }

    private static String direction(Content.Direction direction) {
        return switch (direction) {
            case HIGHER_IN_CASES -> "higher";
            case LOWER_IN_CASES -> "lower";
        };
    }

    private static String interval(Optional<Limits> interval) {
        return interval.map(limits ->
                        " (95 %% interval %s to %s)"
                                .formatted(limits.lower().text(), limits.upper().text()))
                .orElse("");
    }

    private static String part(Content.Part part) {
        return "%d of %d".formatted(part.with(), part.of());
    }

    private static String degrees(List<PrintedNumber> df) {
        return df.isEmpty()
                ? ""
                : df.stream().map(PrintedNumber::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String summary(Summary summary, Optional<String> unit) {
        String centre =
                summary.mean()
                        .map(mean -> "mean " + mean.text())
                        .or(() -> summary.median().map(median -> "median " + median.text()))
                        .orElse("");
        String spread =
                summary.sd()
                        .map(sd -> " ± " + sd.text())
                        .or(() ->
                                summary.q1()
                                        .flatMap(q1 ->
                                                summary.q3()
                                                        .map(q3 ->
                                                                " (%s to %s)"
                                                                        .formatted(
                                                                                q1.text(),
                                                                                q3.text()))))
                        .orElse("");
        return centre + spread + unit.map(found -> " " + found).orElse("");
    }
}
