package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.claypon.paper.Paper;

/// Which studies would show more than this one, from the nearest at hand to the strongest.
final class NextSteps {

    private NextSteps() {}

    static List<NextStep> of(Paper paper, List<Check> checks) {
        List<NextStep> steps = new ArrayList<>();
        if (checks.stream().anyMatch(check -> check.verdict() == Verdict.IMPOSSIBLE)) {
            steps.add(
                    new NextStep(
                            "Ask the authors for the right numbers and for the table behind them",
                            "Which of the printed numbers is wrong, and what the others then show.",
                            "Nothing stands against it: a table without names is enough."));
        }
        if (paper.isMatched()) {
            steps.add(
                    new NextStep(
                            "Analyse the same people again with the pairs kept together",
                            "The odds ratio that the design was made for, with its interval, also for steps that can be pictured.",
                            "The data exist; it needs the authors."));
        }
        steps.addAll(ALWAYS);
        return steps;
    }

    private static final List<NextStep> ALWAYS =
            List.of(
                    new NextStep(
                            "The same comparison in other populations, without the exclusions that leave only the healthy",
                            "Whether the link holds elsewhere, and among people who have other illnesses too.",
                            "Records and stored blood are enough; nobody is treated otherwise."),
                    new NextStep(
                            "Follow people whose level was measured before the condition began",
                            "What came first. A comparison at one time cannot tell.",
                            "People who are found to lack something have to be told and treated, which ends their part early."),
                    new NextStep(
                            "Genetic variants that set the level for life (Mendelian randomisation)",
                            "Whether a lifelong lower level goes with the condition, free of most habits and of reverse cause.",
                            "No one is treated. The variants must act through the level alone, which cannot be proven."),
                    new NextStep(
                            "A target trial emulated in records: people who start treatment against people who do not yet",
                            "An estimate of what treatment does, if all that decides who is treated is on record.",
                            "Nobody is withheld anything; what is not recorded stays a doubt."),
                    new NextStep(
                            "Before and after treatment, with a second value before it and a comparison group treated for something else",
                            "How much of the change is chance, hope and the usual ups and downs.",
                            "Everybody is treated. It stays weaker than a trial."),
                    new NextStep(
                            "A trial of doses: a usual against a higher or faster dose",
                            "Whether more helps more. A gradient is hard to explain by chance.",
                            "Everybody who lacks something gets it; nobody is left without."),
                    new NextStep(
                            "A trial with a delayed start, in people whose level is borderline",
                            "What treatment does against a true comparison, while waiting is still acceptable.",
                            "Only people for whom a short wait does no harm can take part, with rules for when to stop."),
                    new NextStep(
                            "A randomised trial against placebo",
                            "The strongest answer: the groups differ in nothing but the treatment.",
                            "It is hard to do. To withhold a known cure from people who clearly lack something would be wrong, since lasting harm can follow."
                                    + " It is possible among people who do not clearly lack it."));
}
