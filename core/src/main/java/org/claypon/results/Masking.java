package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Hides what the results say of fewer than k people, and as much beside it as is needed so that it cannot be worked out.
///
/// **Counts.** A count from 1 to k - 1 of people with a trait is printed as fewer than k. So is every further cell that a reader would
/// need to solve for it: all counts of the results are cells, tied by the sums that hold between what is printed (also across tables: the
/// bands of a guideline beside the shares below its edges, the people of a model beside those with a value), and for each small count, and
/// for each small difference that is not printed, another world with the same printed numbers must exist ([MaskingTables]). A hidden
/// neighbour may therefore be k or more. Totals of sets, cases and controls are always printed; the rows of the table are rounded down to a multiple of k. With fewer than k
/// matched cases or controls in all, nothing is counted of the matched.
///
/// **Severity, patterns.** Cases and controls are divided into many parts there. With fewer than 4k matched cases or controls no part is
/// counted. See [MaskingSeverity] and [MaskingPatterns].
///
/// **Attrition.** Where a step drops from 1 to k - 1, all numbers left on its side are rounded down to a multiple of k, except the matched. Fewer
/// than k is printed of fewer than k only; where rounding is not enough, the other numbers of the rows nearby are hidden. Only where no more than k
/// are matched may a number left be hidden whatever it is, since the matched would pin it.
///
/// **Figures.** Of fewer than k values they are masked, and with them every figure that compares them with others. Where only the number of
/// values or sets is hidden, descriptions keep three digits, differences two and p one, since a mean to twelve digits gives away how many
/// values it is of; standardised differences always have two.
///
/// **Several guidelines.** See [MaskingGuidelines]. **Models.** See [MaskingModels], [MaskingInteraction], [MaskingSensitivity] and [MaskingSpecifications]. **Criticisms.** See [MaskingLookBack] and [MaskingCriticisms]. **Plots.** See [MaskingHistogram]. **Areas and cuts.** See [MaskingRoc].
///
/// **Not protected.**
/// - Small numbers dropped that the rounded numbers left, with the totals of the matched, leave only one answer.
/// - How many cases got how many controls, where the totals of cases and controls leave only one answer.
/// - Who is in a band of severity or a combination of a pattern, where hardly more are matched than there are of these: somebody is in each of
///   them that is hidden, and the totals may leave only one answer.
/// - Patterns that share some of their conditions, beside one another, unless one has all conditions of the other.
/// - The odds ratio, its limits and p, which a model of few exposed still prints: even to two digits they rule out many tables, and of few
///   informative sets they may leave one alone. The method's words (exact, Firth and why) say that a cell is small or empty.
/// - The level that a covariate's other levels are compared with, if only it is small; and differences between models or comparisons
///   of different measurements, except a model and the same one adjusted.
/// - Means and shares of exposed and unexposed controls beside tables of all controls.
/// - Edges of the plot's ranges that coincide with a threshold: the people between both are not kept apart.
/// - Sentences: numbers in notes are replaced only before a word for what is counted; methods, labels and reasons stay as they are. The
///   evidence and the verdict are left alone, since they are made from masked results.
/// - Runs on changed data, or with other rules, laid side by side; but the analyses of one run under other choices are ([MaskingSpecifications]).
public final class Masking {

    private final MaskingTables tables;
    private final Results results;

    private Masking(Results results, int k) {
        this.tables = new MaskingTables(k);
        this.results = results;
    }

    /// @param k the smallest count that is printed; 1 hides nothing
    public static Results mask(Results results, int k) {
        if (k < 1) {
            throw new IllegalArgumentException(
                    "the smallest count is %d; it must be at least 1".formatted(k));
        }
        return k == 1 ? results : new Masking(results, k).masked();
    }

    private Results masked() {
        MaskingData data = new MaskingData(tables, results.data());
        MaskingPeople people =
                new MaskingPeople(tables, results.attrition(), data.rows(), results.matching());
        Optional<Supplier<CriteriaCounts>> criteria = results.criteria().map(people::criteria);
        MaskingMatching matching = new MaskingMatching(tables, results.matching(), people);
        int beforeMatched = tables.size();
        List<MaskingComparisons> comparisons =
                results.comparisons().stream()
                        .map(comparison -> new MaskingComparisons(tables, comparison, matching))
                        .toList();
        Optional<MaskingGuideline> guideline =
                results.guideline()
                        .map(groups -> new MaskingGuideline(tables, groups, matching, comparisons));
        List<MaskingModels> models = models(matching, comparisons);
        List<MaskingCharacteristic> characteristics =
                results.characteristics().stream()
                        .map(each -> new MaskingCharacteristic(tables, each, matching))
                        .toList();
        characteristics.forEach(each -> models.forEach(model -> model.tie(each)));
        int beforeDivided = tables.size();
        Optional<MaskingSeverity> severity =
                results.severity()
                        .map(each -> new MaskingSeverity(tables, each, matching, comparisons));
        MaskingPatterns patterns =
                new MaskingPatterns(tables, results.patterns(), matching, comparisons);
        MaskingLookBack lookBack =
                new MaskingLookBack(tables, results.criticisms().lookBack(), matching);
        if (matching.tooFewToDivide()) {
            tables.hideWhateverSince(beforeDivided);
        }
        List<MaskingInteraction> by =
                results.by().stream()
                        .map(each ->
                                new MaskingInteraction(
                                        tables, each, matching, models, characteristics))
                        .toList();
        MaskingCriticisms criticisms =
                new MaskingCriticisms(
                        tables, results.criticisms(), matching, comparisons, models, lookBack);
        if (matching.few()) {
            tables.hideAllSince(beforeMatched);
        }
        tables.protect();
        MaskingModels.chooseDigits(models);
        Optional<GuidelineGroups> own = guideline.map(MaskingGuideline::printed);
        return new Results(
                results.study(),
                results.claypon(),
                data.printed(),
                criteria.map(Supplier::get),
                people.printed(),
                matching.printed(),
                results.balance().stream().map(row -> balance(row, matching.few())).toList(),
                characteristics.stream().map(MaskingCharacteristic::printed).toList(),
                comparisons.stream().map(MaskingComparisons::printed).toList(),
                own,
                new MaskingGuidelines(
                                tables.k(), results.guidelineSensitivity(), results.comparisons())
                        .printed(own, tables.anyHiddenSince(beforeMatched)),
                models.stream().map(MaskingModels::printed).toList(),
                severity.map(MaskingSeverity::printed),
                patterns.printed(),
                by.stream().map(MaskingInteraction::printed).toList(),
                new MaskingSensitivity(tables.k(), models).masked(results.sensitivity()),
                criticisms.printed(),
                results.evidence(),
                results.verdict(),
                results.methods(),
                results.literature(),
                results.summary());
    }

    private List<MaskingModels> models(
            MaskingMatching matching, List<MaskingComparisons> comparisons) {
        List<MaskingModels> models =
                results.models().stream()
                        .map(model -> new MaskingModels(tables, model, matching, comparisons))
                        .toList();
        for (MaskingModels one : models) {
            for (MaskingModels other : models) {
                if (other.model().name().startsWith(one.model().name() + ", ")) {
                    one.tieAdjusted(other);
                }
            }
        }
        return models;
    }

    /// A standardised difference of a yes-or-no covariate to twelve digits gives away how many say yes.
    private Balance balance(Balance row, boolean few) {
        MaskingFigures figures = new MaskingFigures(tables.k());
        return new Balance(
                row.covariate(),
                figures.maskedIf(few, figures.estimate(row.before())),
                figures.maskedIf(few, figures.estimate(row.after())),
                figures.maskedIf(few, figures.estimate(row.varianceRatio())));
    }
}
