package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.appraisal.Answer.Standing;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.About;
import org.claypon.paper.Content.Differs;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Content.Statement;
import org.claypon.paper.Paper;
import org.claypon.paper.Source;

/// What a sentence without numbers is worth: by what it is about, how it is put, who says it, and what else is in the file.
record StatementAnswers(Paper paper, List<Check> checks) {

    Answer of(Claim claim, Statement statement) {
        return switch (statement.about()) {
            case DIAGNOSIS -> diagnosis(claim, statement);
            case EXCLUSIONS -> exclusions(claim, statement);
            case DESIGN -> design(claim, statement);
            case TIMING -> timing(claim, statement);
            case MECHANISM -> mechanism(claim, statement);
            case ETHICS ->
                    new Answer(
                            claim.id(),
                            Standing.VALUE_JUDGEMENT,
                            "A judgement of what is right, not of what is so. It is not scored. Which studies stay possible is listed under what would show it.");
            case POPULATION -> population(claim, statement);
            case CAUSATION -> causation(claim, statement);
        };
    }

    private static Answer answer(Claim claim, Standing standing, String... because) {
        return new Answer(claim.id(), standing, String.join(" ", because).strip());
    }

    /// Who says it, and what it rests on.
    private static String source(Claim claim, Statement statement) {
        String who =
                claim.from() == Source.REVIEW
                        ? "Only the article says so; the printed parts of the paper that are in the file do not."
                        : "The paper says so.";
        return statement.citation().map(cited -> "Source: " + cited + ".").orElse(who);
    }

    private Answer diagnosis(Claim claim, Statement statement) {
        if (statement.citation().isPresent()) {
            return answer(
                    claim,
                    Standing.SUPPORTED,
                    source(claim, statement),
                    "This is general knowledge and no finding of the study. Whether it was so in these people is another question.");
        }
        String back =
                lookedBack()
                        ? "The study looked back at records, so ask if everybody had it done, or only some."
                        : "";
        return answer(
                claim,
                Standing.SUPPORTED_WITH_CAVEAT,
                source(claim, statement),
                back,
                "How the controls were examined has to be known too.");
    }

    private boolean lookedBack() {
        boolean design =
                paper.heading().design().filter(StatementAnswers::retrospective).isPresent();
        return design
                || statements(About.DESIGN).stream()
                        .anyMatch(one -> retrospective(one.says()) && !Wording.isTrial(one.says()));
    }

    private static boolean retrospective(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return plain.contains("retrospective")
                || plain.contains("looked back")
                || plain.contains("looked at afterwards");
    }

    private List<Statement> statements(About about) {
        List<Statement> found = new ArrayList<>();
        for (Claim claim : paper.claims()) {
            if (claim.content() instanceof Statement statement && statement.about() == about) {
                found.add(statement);
            }
        }
        return found;
    }

    private Answer exclusions(Claim claim, Statement statement) {
        return answer(
                claim,
                Standing.SUPPORTED_WITH_CAVEAT,
                source(claim, statement),
                "Ask by which test or limit, and how far back. Each exclusion leaves fewer people: the result holds for those who are left.",
                narrowed(statement));
    }

    /// A score of the very thing that was left out can hardly vary.
    private String narrowed(Statement statement) {
        if (!Wording.isOfTheMind(statement.says())) {
            return "";
        }
        return paper.claims().stream()
                .filter(claim -> claim.content() instanceof Content.Correlation)
                .filter(claim -> Wording.isOfTheMind(ClaimWords.of(claim)))
                .findFirst()
                .map(claim ->
                        "Yet the paper correlates a score of the mind (%s): where the ill were left out, such a score has little room to vary."
                                .formatted(claim.id()))
                .orElse("");
    }

    private Answer design(Claim claim, Statement statement) {
        if (Wording.isTrial(statement.says())) {
            return answer(
                    claim,
                    Standing.SUPPORTED_WITH_CAVEAT,
                    "A trial that assigns people by chance is the strongest way to show a cause, but not the only one: genetic studies, emulated trials and withdrawal of"
                            + " the cause also count.");
        }
        if (paper.isMatched() && Wording.isMatching(statement.says())) {
            return answer(
                    claim,
                    Standing.SUPPORTED_WITH_CAVEAT,
                    "The numbers of people agree with the groups of the file (%d and %d)."
                            .formatted(paper.groups().cases().n(), paper.groups().controls().n()),
                    "How alike the groups are in %s is not printed."
                            .formatted(Figures.list(paper.matchedOn())));
        }
        return claim.from() == Source.PAPER
                ? answer(
                        claim,
                        Standing.SUPPORTED,
                        "The paper says so of itself. A study that compares people who have the condition with people who do not shows what goes with it.")
                : answer(
                        claim,
                        Standing.SUPPORTED_WITH_CAVEAT,
                        "True of studies in general. What it means for this one is in the form on the risk of bias, item by item.");
    }

    private Answer timing(Claim claim, Statement statement) {
        return Wording.isBeforeAfter(statement.says())
                ? answer(
                        claim,
                        Standing.SUPPORTED_WITH_CAVEAT,
                        "A sign, and a weak one alone. Symptoms come and go, people who feel worst are the ones who are treated and get better anyway, and hope helps."
                                + " Only a group that is treated otherwise, at the same time, tells the difference.")
                : answer(
                        claim,
                        Standing.NOT_DERIVABLE,
                        "Both were measured at one time or looked up afterwards. What came first is not shown.");
    }

    private static Answer mechanism(Claim claim, Statement statement) {
        return answer(
                claim,
                Standing.SUPPORTED_WITH_CAVEAT,
                statement
                        .citation()
                        .map(cited -> "Source: " + cited + ".")
                        .orElse("No source is given."),
                "A way in which it could work makes a cause believable. It does not show that it happened in these people: nothing in this study measured it.");
    }

    private Answer population(Claim claim, Statement statement) {
        long left = statements(About.EXCLUSIONS).size();
        return Wording.isElsewhere(statement.says())
                ? answer(
                        claim,
                        Standing.SUPPORTED,
                        "A result belongs to the people who were studied. Other studies, also those that found nothing, stand beside it.")
                : answer(
                        claim,
                        Standing.SUPPORTED_WITH_CAVEAT,
                        left == 0
                                ? "To whom the result applies has to be read from who was asked and who was left out."
                                : "It follows from who was left out (%d %s). The result applies to such people, who may be few among all with the condition."
                                        .formatted(left, left == 1 ? "claim" : "claims"));
    }

    private Answer causation(Claim claim, Statement statement) {
        String text = statement.says();
        if (Wording.isDemand(text)) {
            return answer(
                    claim,
                    Standing.VALUE_JUDGEMENT,
                    "An aim and no finding. To reach it, everything that is on record has to be looked at, with the number of things looked at told and with checks"
                            + " on things that cannot be causes.");
        }
        if (Wording.isCareful(text)) {
            return answer(
                    claim,
                    Standing.SUPPORTED,
                    "Put with the care that the design asks for. How sure one can be is another matter: one study, whose numbers raise questions, makes it a possibility.");
        }
        List<String> named = Wording.named(text, paper);
        return Wording.isCausal(text) ? causal(claim, named) : linked(claim, statement, named);
    }

    private Answer causal(Claim claim, List<String> named) {
        Optional<Differs> shown =
                named.stream().flatMap(name -> differs(name).stream()).findFirst();
        String design =
                "A comparison of people at one time cannot tell cause from consequence, nor from a third thing behind both.";
        if (shown.isEmpty() || claim.from() == Source.PAPER) {
            return answer(
                    claim,
                    Standing.NOT_DERIVABLE,
                    design,
                    claim.from() == Source.PAPER ? impossible() : "");
        }
        List<String> others =
                paper.claims().stream()
                        .flatMap(one ->
                                one.content() instanceof Differs differs
                                                && !named.contains(differs.measurement())
                                        ? Stream.of(differs.measurement())
                                        : Stream.empty())
                        .distinct()
                        .toList();
        return answer(
                claim,
                Standing.SUPPORTED_WITH_CAVEAT,
                "That %s was %s is reported. What is to blame cannot be derived from it."
                        .formatted(
                                shown.get().measurement(), Contradictions.direction(shown.get())),
                others.isEmpty()
                        ? ""
                        : "Other things differed as well (%s), and may be behind it."
                                .formatted(Figures.list(others)),
                design);
    }

    private String impossible() {
        boolean correlated =
                checks.stream()
                        .anyMatch(check ->
                                check.kind() == CheckKind.P_OF_CORRELATION
                                        && check.verdict() == Verdict.IMPOSSIBLE);
        return correlated
                ? "The correlations that it leans on have numbers that cannot be right."
                : "";
    }

    private Optional<Differs> differs(String measurement) {
        return paper.claims().stream()
                .flatMap(claim ->
                        claim.content() instanceof Differs differs
                                        && Measurements.same(differs.measurement(), measurement)
                                ? Stream.of(differs)
                                : Stream.empty())
                .findFirst();
    }

    private Answer linked(Claim claim, Statement statement, List<String> named) {
        boolean reported =
                named.stream().anyMatch(name -> differs(name).isPresent() || leavesOutOne(name));
        if (reported && Wording.isLink(statement.says())) {
            return answer(
                    claim,
                    Standing.SUPPORTED,
                    "That is what this one study reports. Other studies have to stand beside it.");
        }
        return answer(
                claim,
                Standing.SUPPORTED_WITH_CAVEAT,
                statement
                        .citation()
                        .map(cited -> "Source: " + cited + ".")
                        .orElse("This study did not test it, and no source is given."),
                "What goes together need not cause each other; for some of it the evidence is firm and for some thin.");
    }

    private boolean leavesOutOne(String measurement) {
        return paper.claims().stream()
                .anyMatch(claim ->
                        claim.content() instanceof OddsRatioClaim ratio
                                && ratio.measurement()
                                        .filter(name -> Measurements.same(name, measurement))
                                        .isPresent()
                                && ratio.interval()
                                        .filter(limits ->
                                                limits.lower().asDouble() > 1
                                                        || limits.upper().asDouble() < 1)
                                        .isPresent());
    }
}
