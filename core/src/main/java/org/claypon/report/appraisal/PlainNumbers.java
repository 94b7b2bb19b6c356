package org.claypon.report.appraisal;

import static org.claypon.report.Markdown.escaped;

import java.util.List;
import org.claypon.appraisal.CheckKind;
import org.claypon.appraisal.Verdict;
import org.claypon.report.Markdown;
import org.claypon.report.Say;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Check;
import org.claypon.results.PaperAppraisal.Claim;
import org.claypon.results.PaperAppraisal.Contradiction;
import org.claypon.results.PaperAppraisal.Share;

/// What was found, in plain words: which numbers cannot be right, which are hard to believe, how many people out of 100.
final class PlainNumbers {

    /// The kinds of claims that say how the groups differ, or what goes with what.
    private static final List<String> COMPARISONS =
            List.of("correlation", "means", "odds_ratio", "differs", "counts", "pairs");

    private final PaperAppraisal appraisal;
    private final Markdown text;

    private PlainNumbers(PaperAppraisal appraisal, Markdown text) {
        this.appraisal = appraisal;
        this.text = text;
    }

    static void write(PaperAppraisal appraisal, Markdown text) {
        PlainNumbers numbers = new PlainNumbers(appraisal, text);
        numbers.impossible();
        numbers.contradictions();
        numbers.strained();
        numbers.consistent();
        numbers.shares();
        numbers.mayShow();
    }

    private void impossible() {
        List<Check> checks = Verdicts.with(appraisal, Verdict.IMPOSSIBLE).toList();
        if (checks.isEmpty()) {
            text.paragraph(
                    "No printed number was found that cannot be right.",
                    "That does not show that they are all true.");
            return;
        }
        text.paragraph(ShortSection.lede(appraisal));
        checks.forEach(this::impossible);
        text.paragraph(
                "A slip of the pen may be behind it.",
                "But we cannot tell which number is wrong.",
                "So no one should build on these.");
    }

    private void impossible(Check check) {
        text.paragraph(
                "The %s says: %s"
                        .formatted(
                                isReview(check.claim()) ? "review" : "study",
                                escaped(Verdicts.words(appraisal, check.claim()))),
                recomputed(check),
                "So what is printed cannot all be true.");
        List<String> repairs =
                check.repair().map(repair -> List.of(repair.split("; or ", -1))).orElse(List.of());
        if (!repairs.isEmpty()) {
            text.paragraph("One of these would make it fit:");
            repairs.forEach(repair -> text.item(escaped(repair) + "."));
        }
    }

    private boolean isReview(String claim) {
        return Verdicts.claim(appraisal, claim)
                .filter(found -> found.from().equals("review"))
                .isPresent();
    }

    private static String recomputed(Check check) {
        String found = Verdicts.recomputed(check);
        if (found.isEmpty()) {
            return "The parts of it do not fit each other.";
        }
        return switch (Verdicts.kind(check)) {
            case P_OF_CORRELATION,
                    P_OF_MEANS,
                    P_OF_COUNTS,
                    P_OF_PAIRS,
                    P_OF_ODDS_RATIO,
                    P_OF_STATISTIC ->
                    "If the rest is right, p would have to be %s. %s"
                            .formatted(found, Verdicts.meaningOfP(check));
            case INTERVAL,
                    SYMMETRY,
                    OTHER_STEP,
                    SEPARATION,
                    ODDS_RATIO_OF_COUNTS,
                    ODDS_RATIO_OF_PAIRS,
                    INTERVAL_OF_COUNTS,
                    INTERVAL_OF_PAIRS,
                    PERCENTAGE,
                    TOTAL,
                    WHOLE_NUMBERS,
                    SPREAD_OF_WHOLE_NUMBERS,
                    YES_NO_SPREAD,
                    SPREAD,
                    SKEW,
                    MEAN_OF_MEDIAN,
                    SHARE,
                    REFERENCE_LEVEL,
                    ALIKE,
                    DIRECTION,
                    UNIT ->
                    "If the rest is right, it would have to be %s.".formatted(found);
        };
    }

    private void contradictions() {
        for (Contradiction found : appraisal.contradictions()) {
            text.paragraph("These cannot both be true:");
            found.claims().stream()
                    .flatMap(id -> Verdicts.claim(appraisal, id).stream())
                    .forEach(claim -> text.item(said(claim)));
        }
    }

    private static String said(Claim claim) {
        return "%s says: %s"
                .formatted(
                        claim.from().equals("review") ? "The review" : "The paper",
                        PlainAppraisal.sentence(claim));
    }

    private void strained() {
        List<Check> checks = Verdicts.with(appraisal, Verdict.STRAINED).toList();
        if (checks.isEmpty()) {
            return;
        }
        text.paragraph("These are hard to believe, though they could be:");
        checks.forEach(check ->
                text.item(
                        "%s (%s)."
                                .formatted(
                                        strained(Verdicts.kind(check)), escaped(check.printed()))));
    }

    private static String strained(CheckKind kind) {
        return switch (kind) {
            case P_OF_CORRELATION,
                    P_OF_MEANS,
                    P_OF_COUNTS,
                    P_OF_PAIRS,
                    P_OF_ODDS_RATIO,
                    P_OF_STATISTIC ->
                    "A p does not fit the numbers beside it in the usual way";
            case INTERVAL, SYMMETRY, INTERVAL_OF_COUNTS, INTERVAL_OF_PAIRS ->
                    "An odds ratio and its range do not sit well together";
            case ODDS_RATIO_OF_COUNTS, ODDS_RATIO_OF_PAIRS ->
                    "An odds ratio does not quite fit the counts";
            case OTHER_STEP -> "An odds ratio looks small, since its step is small";
            case SEPARATION ->
                    "The odds ratio would set the two groups so far apart that the test alone would tell nearly all of them apart";
            case PERCENTAGE, TOTAL -> "Some people seem to be missing from a count";
            case WHOLE_NUMBERS, SPREAD_OF_WHOLE_NUMBERS, YES_NO_SPREAD, SPREAD ->
                    "A mean and the spread beside it do not sit well together";
            case SKEW, MEAN_OF_MEDIAN -> "A few high values pull the mean away from most people";
            case SHARE -> "The share of people does not sit well with the mean";
            case REFERENCE_LEVEL -> "A whole group is far from what is usual in other people";
            case ALIKE -> "Things are called alike that were not shown to be";
            case DIRECTION, UNIT -> "The same test is read in two ways";
        };
    }

    private void consistent() {
        long fit = Verdicts.with(appraisal, Verdict.CONSISTENT).count();
        if (fit > 0) {
            text.paragraph(
                    fit == 1
                            ? "One check found that the numbers fit."
                            : "%d checks found that the numbers fit.".formatted(fit),
                    "To fit is not the same as to be true.");
        }
    }

    private void shares() {
        for (Claim claim : appraisal.claims()) {
            List<Share> shares =
                    appraisal.shares().stream()
                            .filter(share -> share.claim().equals(claim.id()))
                            .toList();
            if (!shares.isEmpty()) {
                text.paragraph(
                        "%s says: %s"
                                .formatted(
                                        claim.from().equals("review") ? "The review" : "The paper",
                                        PlainAppraisal.sentence(claim)),
                        "A mean alone cannot tell how many people are under a limit.",
                        "This is what can be said:");
                shares.forEach(share ->
                        text.item(
                                "%s: %s people."
                                        .formatted(
                                                escaped(share.assumption()),
                                                Say.capital(SharesSection.people(share)))));
            }
        }
    }

    /// Claims of a difference or a link that nothing speaks against.
    private void mayShow() {
        List<Claim> claims =
                appraisal.answers().stream()
                        .filter(answer -> answer.answer().startsWith("supported"))
                        .flatMap(answer -> Verdicts.claim(appraisal, answer.claim()).stream())
                        .filter(claim -> COMPARISONS.contains(claim.kind()))
                        .toList();
        if (!claims.isEmpty()) {
            text.paragraph(
                    "This is what the study may show.",
                    "It holds with care, as the report beside this page says:");
            claims.forEach(claim -> text.item(PlainAppraisal.sentence(claim)));
        }
    }
}
