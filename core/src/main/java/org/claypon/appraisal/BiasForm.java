package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claypon.appraisal.BiasItem.Domain;
import org.claypon.appraisal.BiasItem.Judgement;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.About;
import org.claypon.paper.Content.Statement;
import org.claypon.paper.Paper;
import org.claypon.paper.Source;
import org.claypon.paper.TestName;

/// What a reader asks of a case–control study, item by item, in our own words; answered from the file where it can be.
record BiasForm(Paper paper, List<Check> checks) {

    List<BiasItem> all() {
        List<BiasItem> items = new ArrayList<>(design());
        items.addAll(new BiasOfResults(paper, checks).all());
        return List.copyOf(items);
    }

    private List<BiasItem> design() {
        return List.of(
                caseDefinition(),
                casesFound(),
                controlSource(),
                controlsFree(),
                matching(),
                keptMatching(),
                covariates(),
                measuredAlike(),
                measuredHow(),
                exclusions(),
                missing(),
                timing(),
                tested());
    }

    static BiasItem item(Domain domain, String item, Judgement judgement, String because) {
        return new BiasItem(domain, item, judgement, because);
    }

    static BiasItem silent(Domain domain, String item, String matters) {
        return item(domain, item, Judgement.NOT_REPORTED, "Not in the file. " + matters);
    }

    private List<Claim> statements(About about) {
        return paper.claims().stream()
                .filter(claim ->
                        claim.content() instanceof Statement statement
                                && statement.about() == about
                                && statement.citation().isEmpty())
                .toList();
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }

    private BiasItem caseDefinition() {
        List<Claim> said = statements(About.DIAGNOSIS);
        String item = "Were cases diagnosed by stated criteria, with look-alikes ruled out?";
        if (said.isEmpty()) {
            return silent(Domain.SELECTION, item, "A false case hides or makes a difference.");
        }
        boolean paperSays = said.stream().anyMatch(claim -> claim.from() == Source.PAPER);
        return paperSays
                ? item(
                        Domain.SELECTION,
                        item,
                        Judgement.NO_CONCERN,
                        "The paper says how: %s.".formatted(Figures.list(ids(said))))
                : item(
                        Domain.SELECTION,
                        item,
                        Judgement.NOT_REPORTED,
                        "Only the article about the paper says how (%s)."
                                .formatted(Figures.list(ids(said))));
    }

    private static BiasItem casesFound() {
        return silent(
                Domain.SELECTION,
                "Were all cases taken, or a fair sample of them?",
                "Cases of one clinic may be worse, or ill in more ways, than others.");
    }

    private BiasItem controlSource() {
        String label = paper.groups().controls().label();
        String item = "Do controls come from the people among whom the cases arose?";
        return label.toLowerCase(Locale.ROOT).matches(".*(healthy|volunteer|staff|student).*")
                ? item(
                        Domain.SELECTION,
                        item,
                        Judgement.CONCERN,
                        "Controls are called \"%s\": chosen for health, they may eat, live and be tested otherwise than the cases."
                                .formatted(label))
                : silent(
                        Domain.SELECTION,
                        item,
                        "Controls stand for what cases would have been without the cause.");
    }

    private static BiasItem controlsFree() {
        return silent(
                Domain.SELECTION,
                "Were controls examined, and shown to be free of the condition?",
                "An unseen case among controls makes groups alike.");
    }

    private BiasItem matching() {
        String item = "What was matched, and are the groups then alike in it?";
        return paper.isMatched()
                ? item(
                        Domain.MATCHING,
                        item,
                        Judgement.NOT_REPORTED,
                        "Matched on %s. How alike the groups are is not in the file."
                                .formatted(Figures.list(paper.matchedOn())))
                : item(
                        Domain.MATCHING,
                        item,
                        Judgement.CONCERN,
                        "Nothing was matched as far as the file says; differences in age and sex have to be met by the analysis.");
    }

    static boolean keepsPairs(String analysis) {
        String plain = analysis.toLowerCase(Locale.ROOT);
        return !plain.contains("unconditional")
                && !plain.contains("unmatched")
                && plain.matches(
                        ".*(conditional|matched|paired|mcnemar|stratified by pair|fixed effect).*");
    }

    private BiasItem keptMatching() {
        String item = "Does the analysis keep matched people together?";
        if (!paper.isMatched()) {
            return item(
                    Domain.MATCHING,
                    item,
                    Judgement.NO_CONCERN,
                    "Nobody was matched, so nothing had to be kept.");
        }
        List<String> unmatched =
                paper.claims().stream().filter(BiasForm::unmatchedTest).map(Claim::id).toList();
        boolean kept = paper.analysis().filter(BiasForm::keepsPairs).isPresent();
        if (kept && unmatched.isEmpty()) {
            return item(
                    Domain.MATCHING,
                    item,
                    Judgement.NO_CONCERN,
                    "The analysis is named as one that does.");
        }
        String analysis =
                paper.analysis()
                        .map(name ->
                                "The analysis is printed as \"%s\", which does not say that it does."
                                        .formatted(name))
                        .orElse("The analysis is not stated.");
        return item(
                Domain.MATCHING,
                item,
                Judgement.CONCERN,
                analysis
                        + (unmatched.isEmpty()
                                ? ""
                                : " Tests for unmatched people were used (%s)."
                                        .formatted(Figures.list(unmatched)))
                        + " Without the pairs an odds ratio is drawn towards 1; with one term for each pair, away from it.");
    }

    private static boolean unmatchedTest(Claim claim) {
        return switch (claim.content()) {
            case Content.Means means -> isUnmatched(means.test());
            case Content.Counts counts -> isUnmatched(counts.test());
            case Content.Correlation _,
                    Content.ShareBelow _,
                    Content.OddsRatioClaim _,
                    Content.Equivalent _,
                    Content.Differs _,
                    Content.Pairs _,
                    Content.Percentage _,
                    Content.Totals _,
                    Content.TestStatistic _,
                    Statement _ ->
                    false;
        };
    }

    private static boolean isUnmatched(TestName test) {
        return switch (test) {
            case STUDENT, WELCH, MANN_WHITNEY, FISHER, CHI2, YATES -> true;
            case WALD, EXACT, PEARSON, SPEARMAN, NOT_STATED -> false;
        };
    }

    private BiasItem covariates() {
        String item = "Was what else could explain the link met, by a stated list?";
        return paper.analysis()
                .filter(name ->
                        name.toLowerCase(Locale.ROOT)
                                .matches(".*(multivaria|adjust|covaria|regression).*"))
                .map(name ->
                        item(
                                Domain.CONFOUNDING,
                                item,
                                Judgement.NOT_REPORTED,
                                "The analysis (\"%s\") allows for other things; which ones is not in the file."
                                        .formatted(name)))
                .orElseGet(() ->
                        silent(
                                Domain.CONFOUNDING,
                                item,
                                "Diet, illness, medicines and age change both sides."));
    }

    private static BiasItem measuredAlike() {
        return silent(
                Domain.MEASUREMENT,
                "Was the exposure measured the same way, at the same time, in both groups?",
                "Two batches, two laboratories or two seasons make a difference by themselves.");
    }

    private BiasItem measuredHow() {
        String item = "Is it said by which method and in which unit?";
        boolean unknown = checks.stream().anyMatch(check -> check.kind() == CheckKind.UNIT);
        boolean off =
                checks.stream()
                        .anyMatch(check ->
                                check.kind() == CheckKind.REFERENCE_LEVEL
                                        && check.verdict() == Verdict.STRAINED);
        if (unknown || off) {
            return item(
                    Domain.MEASUREMENT,
                    item,
                    Judgement.CONCERN,
                    unknown
                            ? "A unit is not one that is known."
                            : "A level lies far from that of a reference population; the method is not in the file.");
        }
        return silent(Domain.MEASUREMENT, item, "Methods differ in what they call low.");
    }

    private BiasItem exclusions() {
        List<Claim> said = statements(About.EXCLUSIONS);
        String item = "Who was left out, by which limits, and to whom does the answer apply?";
        return said.isEmpty()
                ? silent(
                        Domain.EXCLUSIONS,
                        item,
                        "Who was left out decides for whom the result holds.")
                : item(
                        Domain.EXCLUSIONS,
                        item,
                        Judgement.CONCERN,
                        "%d claims name people who were left out (%s), without limits or how far back. The answer applies to people who have the condition"
                                        .formatted(said.size(), Figures.list(ids(said)))
                                + " and nothing else.");
    }

    private BiasItem missing() {
        String item = "Are all people in every comparison, and is it said who is missing?";
        boolean told =
                paper.claims().stream()
                        .anyMatch(claim ->
                                claim.content() instanceof Content.Totals totals
                                        && totals.missing() > 0);
        return told
                ? item(
                        Domain.EXCLUSIONS,
                        item,
                        Judgement.CONCERN,
                        "Some people are missing; why is not in the file.")
                : silent(
                        Domain.EXCLUSIONS,
                        item,
                        "People without a value are seldom like the others.");
    }

    private BiasItem timing() {
        String item = "Was the exposure there before the condition began?";
        List<Claim> said =
                statements(About.TIMING).stream()
                        .filter(claim -> claim.from() == Source.PAPER)
                        .toList();
        return said.isEmpty()
                ? item(
                        Domain.TIMING,
                        item,
                        Judgement.CONCERN,
                        "Nothing in the file says so. Cases already had the condition when they were measured; it may have changed what was measured.")
                : item(
                        Domain.TIMING,
                        item,
                        Judgement.NOT_REPORTED,
                        "The paper speaks of time (%s); whether it was before the onset has to be read there."
                                .formatted(Figures.list(ids(said))));
    }

    private static BiasItem tested() {
        return silent(
                Domain.TESTING,
                "Were people tested by a rule, or because somebody suspected something?",
                "Where only the suspected are tested, the tested look ill.");
    }
}
