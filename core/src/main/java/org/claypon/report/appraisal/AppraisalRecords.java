package org.claypon.report.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.claypon.appraisal.Appraisal;
import org.claypon.appraisal.GuidesOfThresholds;
import org.claypon.appraisal.SharesBelow;
import org.claypon.paper.Content;
import org.claypon.paper.Groups.Group;
import org.claypon.paper.Paper;
import org.claypon.report.ReadingGrade;
import org.claypon.results.Figure;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Range;
import org.claypon.results.Results;
import org.claypon.stats.printed.Span;

/// Puts an appraisal into the records of appraisal.json, from which the report and the plain page are made.
public final class AppraisalRecords {

    private static final Results.Summary NOT_GRADED = new Results.Summary(0);

    private AppraisalRecords() {}

    /// @param beside the reader's own run, where one is given
    public static PaperAppraisal of(
            Paper paper,
            Appraisal appraisal,
            Optional<PaperAppraisal.Beside> beside,
            String version) {
        PaperAppraisal records =
                new PaperAppraisal(
                        paper(paper),
                        new Results.ClayponInfo(version),
                        claims(paper),
                        appraisal.checks().stream().map(AppraisalRecords::check).toList(),
                        appraisal.answers().stream()
                                .map(answer ->
                                        new PaperAppraisal.Answer(
                                                answer.claim(),
                                                key(answer.standing()),
                                                answer.because()))
                                .toList(),
                        appraisal.contradictions().stream()
                                .map(found ->
                                        new PaperAppraisal.Contradiction(
                                                found.claims(), found.explanation()))
                                .toList(),
                        shares(paper),
                        appraisal.bias().stream()
                                .map(item ->
                                        new PaperAppraisal.Bias(
                                                key(item.domain()),
                                                item.item(),
                                                key(item.judgement()),
                                                item.because()))
                                .toList(),
                        appraisal.hidden().stream()
                                .map(hidden ->
                                        new PaperAppraisal.Unmeasured(
                                                hidden.claim(),
                                                hidden.what(),
                                                figure(hidden.value()),
                                                hidden.explanation()))
                                .toList(),
                        appraisal.reporting().stream()
                                .map(item ->
                                        new PaperAppraisal.Reporting(
                                                item.number(),
                                                item.asks(),
                                                item.found(),
                                                item.because()))
                                .toList(),
                        appraisal.next().stream()
                                .map(step ->
                                        new PaperAppraisal.Next(
                                                step.design(), step.shows(), step.ethics()))
                                .toList(),
                        guides(paper),
                        literature(paper),
                        beside,
                        NOT_GRADED);
        return records.with(new Results.Summary(ReadingGrade.of(PlainAppraisal.of(records))));
    }

    private static PaperAppraisal.PaperInfo paper(Paper paper) {
        return new PaperAppraisal.PaperInfo(
                paper.heading().title(),
                boxed(paper.heading().year()),
                paper.heading().design(),
                paper.heading().doi(),
                paper.heading().reviewedBy(),
                group(paper.groups().cases()),
                group(paper.groups().controls()),
                paper.matchedOn(),
                paper.analysis(),
                paper.hash());
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static PaperAppraisal.Group group(Group group) {
        return new PaperAppraisal.Group(group.n(), group.label());
    }

    private static List<PaperAppraisal.Claim> claims(Paper paper) {
        return paper.claims().stream()
                .map(claim ->
                        new PaperAppraisal.Claim(
                                claim.id(),
                                key(claim.from()),
                                ClaimWords.kind(claim.content()),
                                claim.content() instanceof Content.Statement statement
                                        ? Optional.of(key(statement.about()))
                                        : Optional.empty(),
                                ClaimWords.of(claim, paper.groups())))
                .toList();
    }

    private static PaperAppraisal.Check check(org.claypon.appraisal.Check check) {
        return new PaperAppraisal.Check(
                check.claim(),
                key(check.kind()),
                key(check.verdict()),
                check.printed(),
                check.recomputed()
                        .map(AppraisalRecords::range)
                        .orElseGet(() -> {
                            Figure none =
                                    Figure.notEstimable(
                                            "no bounded number follows from what is printed");
                            return new Range(none, none);
                        }),
                check.explanation(),
                check.repair());
    }

    private static Range range(Span span) {
        return new Range(figure(span.low()), figure(span.high()));
    }

    private static Figure figure(double value) {
        return Double.isFinite(value)
                ? Figure.of(value)
                : Figure.notEstimable("the printed numbers set no bound");
    }

    private static List<PaperAppraisal.Share> shares(Paper paper) {
        return SharesBelow.of(paper).stream()
                .map(share ->
                        new PaperAppraisal.Share(
                                share.claim(), share.assumption(), range(share.share())))
                .toList();
    }

    private static List<PaperAppraisal.Guide> guides(Paper paper) {
        return GuidesOfThresholds.of(paper).stream()
                .map(guide ->
                        new PaperAppraisal.Guide(
                                guide.id(),
                                guide.version(),
                                guide.title(),
                                guide.unit(),
                                guide.bands().stream()
                                        .map(band ->
                                                new PaperAppraisal.Band(band.label(), band.from()))
                                        .toList(),
                                guide.verified()))
                .toList();
    }

    private static PaperAppraisal.Literature literature(Paper paper) {
        KnownStudies known = KnownStudies.of(paper);
        return new PaperAppraisal.Literature(
                known.version(),
                known.studies().stream()
                        .map(study ->
                                new PaperAppraisal.KnownStudy(
                                        study.study(),
                                        study.says(),
                                        study.direction(),
                                        study.citation()))
                        .toList(),
                known.missing());
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
