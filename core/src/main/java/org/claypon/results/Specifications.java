package org.claypon.results;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The same question of one exposure under every set of choices that could be defended: the specification curve.
///
/// @param exposure   the first of the study that has a single odds ratio
/// @param analyses   the study's own first, then the others in the order of the plan
/// @param agreement  made from what is masked; absent until then
/// @param influences made from what is masked; what moves the answer most first
public record Specifications(
        String exposure,
        List<Analysis> analyses,
        Optional<Agreement> agreement,
        List<Influence> influences) {

    public Specifications {
        analyses = List.copyOf(analyses);
        influences = List.copyOf(influences);
    }

    public Specifications with(Agreement agreement, List<Influence> influences) {
        return new Specifications(exposure, analyses, Optional.of(agreement), influences);
    }

    /// Those that differ. Where a choice changes nothing, as a rule that takes nobody or as many controls as there are, an analysis comes to
    /// the same numbers as another of the same form and covariates, and counts once.
    public static List<Analysis> different(List<Analysis> analyses) {
        Set<List<Object>> seen = new HashSet<>();
        return analyses.stream().filter(each -> seen.add(each.identity())).toList();
    }

    /// One analysis. All odds ratios point the same way: above 1 means the same side as above 1 in the study's own.
    ///
    /// @param form    of the exposure, which is the scale of the odds ratio
    /// @param changes what differs from the study's own analysis; none for the own
    /// @param people  how many it is made of; absent where counts under some number are hidden
    public record Analysis(
            String form,
            List<Change> changes,
            Optional<People> people,
            Figure oddsRatio,
            Figure lower,
            Figure upper,
            Figure p) {

        public Analysis {
            changes = List.copyOf(changes);
        }

        /// Whether the interval leaves out an odds ratio of 1. Of a limit that was rounded to 1, p says on which side it lies.
        public boolean leavesOutOne() {
            return Shortened.leavesOutOne(lower, true, p)
                    || Shortened.leavesOutOne(upper, false, p);
        }

        private List<Object> identity() {
            return List.of(
                    form,
                    changes.stream()
                            .filter(change -> change.choice().startsWith("covariate"))
                            .toList(),
                    oddsRatio,
                    lower,
                    upper,
                    p);
        }
    }

    /// @param choice ratio, caliper, criterion, requirement, exclusion, covariates, covariate, form or draw
    /// @param of     the rule, covariate or measurement that it is about; empty where there is only one such choice
    /// @param to     what was chosen instead
    public record Change(String choice, String of, String to) {}

    /// @param sets      matched sets
    /// @param cases     in the sets
    /// @param controls  in the sets; a reused one counts in each
    /// @param setsUsed  sets that the model could use
    public record People(Count sets, Count cases, Count controls, Count setsUsed) {}

    /// How far the analyses agree. They share most of their people, so these are not independent votes.
    ///
    /// @param analyses     planned
    /// @param estimated    with an odds ratio that is shown, what is the same analysis under two names once
    /// @param sameSide     on the same side of 1 as the study's own
    /// @param otherSide    on the other side
    /// @param leavesOutOne with an interval that leaves 1 out
    /// @param sameSideLeavingOutOne both
    public record Agreement(
            int analyses,
            int estimated,
            int sameSide,
            int otherSide,
            int leavesOutOne,
            int sameSideLeavingOutOne) {}

    /// What one choice moves when it alone is made otherwise.
    ///
    /// @param analyses with an estimate
    /// @param lowest   odds ratio among them and the study's own; not estimable for forms, whose scales differ
    /// @param highest  the same
    /// @param median   absolute change of the log odds ratio, in standard errors of the study's own; not estimable of rounded odds ratios
    /// @param largest  the same, of the analysis that moves furthest
    /// @param furthest what was chosen there; empty where rounded odds ratios do not tell which it is
    /// @param medianRange  of rounded odds ratios: between what the median lies, whatever the digits were that are not shown
    /// @param largestRange the same of the largest
    public record Influence(
            String choice,
            String of,
            int analyses,
            Figure lowest,
            Figure highest,
            Figure median,
            Figure largest,
            String furthest,
            Optional<Range> medianRange,
            Optional<Range> largestRange) {}

    /// Rounded outwards to hundredths.
    public record Range(double from, double to) {}
}
