package org.claypon.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.cohort.Labs;
import org.claypon.exposure.AmountIn;
import org.claypon.exposure.Members;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.stats.Description;
import org.claypon.stats.Equivalence;
import org.claypon.stats.Interval;
import org.claypon.stats.MatchedDifference;
import org.claypon.stats.MatchedDifference.Scale;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Proportion;
import org.claypon.stats.RanksBeyondLimits;
import org.claypon.stats.Sample;
import org.claypon.stats.SignedRank;
import org.claypon.stats.Strata;
import org.claypon.study.Amount;
import org.claypon.study.Analysis.Margin;
import org.claypon.study.Measurement;
import org.claypon.study.Study;

/// Each measurement that a study compares, in the matched cases and controls.
public final class Comparisons {

    private static final String METHOD = "t test over sets of case mean minus control mean";

    private static final String OF_LOGARITHMS = "mean of the logarithms";

    private static final String OF_LIMITS =
            "lognormal maximum likelihood with values beyond assay limits as limits";

    private static final NotEstimable OPEN_ORDER =
            new NotEstimable(
                    "an assay limit lies among the measured values, so that their order is open");

    private final Study study;
    private final Optional<GuidelineGroups> guideline;
    private final Members members;
    private final Strata strata;

    private Comparisons(Study study, Optional<GuidelineGroups> guideline, Members members) {
        this.study = study;
        this.guideline = guideline;
        this.members = members;
        this.strata = Strata.of(members.offsets(), members.cases());
    }

    /// @param guideline the study's, whose bands have edges
    public static List<Comparison> of(
            Study study, Optional<GuidelineGroups> guideline, Members members) {
        Comparisons comparisons = new Comparisons(study, guideline, members);
        return study.analysis().compare().stream()
                .map(name -> comparisons.compare(study.measurement(name)))
                .toList();
    }

    private Comparison compare(Measurement measurement) {
        Labs labs = members.participants().labs(measurement.name());
        Sample cases = sample(labs, true);
        Sample controls = sample(labs, false);
        MatchedDifference plain = difference(labs, Scale.PLAIN);
        MatchedDifference logs = difference(labs, Scale.LOG);
        return new Comparison(
                measurement.name(),
                measurement.label(),
                measurement.unit(),
                group(cases, true),
                group(controls, false),
                difference(plain),
                ratio(logs),
                signedRank(labs),
                Optional.ofNullable(study.analysis().equivalent().get(measurement.name()))
                        .map(margin -> equivalent(measurement, margin, plain, logs)),
                shares(measurement, cases, controls),
                Histogram.of(cases, controls),
                MatchedRoc.of(
                        study.settings().seed(), members, measurement.name(), cases, controls));
    }

    /// The values of one side; a reused control counts in each of its sets, as in the models.
    private Sample sample(Labs labs, boolean casePeople) {
        List<Double> values = new ArrayList<>();
        List<Sample.Limit> limits = new ArrayList<>();
        for (int place = 0; place < members.count(); place++) {
            int person = members.person(place);
            if (members.isCase(place) == casePeople && labs.known(person)) {
                values.add(labs.of(person));
                limits.add(limit(labs.limit(person)));
            }
        }
        return new Sample(
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                limits.toArray(Sample.Limit[]::new));
    }

    static Sample.Limit limit(Labs.Limit limit) {
        return switch (limit) {
            case MEASURED -> Sample.Limit.MEASURED;
            case BELOW -> Sample.Limit.BELOW;
            case ABOVE -> Sample.Limit.ABOVE;
        };
    }

    private Comparison.Group group(Sample sample, boolean casePeople) {
        int people = 0;
        for (boolean casePerson : members.cases()) {
            people += casePerson == casePeople ? 1 : 0;
        }
        Description description = Description.of(sample);
        return new Comparison.Group(
                Count.of(description.n()),
                Count.of(people - description.n()),
                Count.of(description.limits()),
                Figures.of(description.mean()),
                Figures.of(description.sd()),
                Figures.of(description.median()),
                Figures.of(description.q1()),
                Figures.of(description.q3()),
                Figures.of(description.geometricMean()),
                description.limits() > 0 ? OF_LIMITS : OF_LOGARITHMS);
    }

    /// Not estimable when a value of the sets is known only as a limit: nothing is put in its place.
    private MatchedDifference difference(Labs labs, Scale scale) {
        return anyBeyondLimits(labs)
                ? Description.BEYOND_LIMITS
                : MatchedDifference.overSets(values(labs), strata, scale);
    }

    /// On logarithms where all values have one: differences of laboratory values are symmetric there, which the ranks assume. Where
    /// some are known only as limits, on ranks among all members, if the order leaves these no doubt.
    private Comparison.SignedRank signedRank(Labs labs) {
        double[] values = values(labs);
        if (anyBeyondLimits(labs)) {
            Optional<double[]> ranks = RanksBeyondLimits.of(values, limits(labs));
            return signedRank(
                    ranks.map(found -> SignedRank.overSets(found, strata, Scale.PLAIN))
                            .orElseGet(() -> SignedRank.none(OPEN_ORDER)),
                    "ranks among all matched people (values beyond an assay limit share the last place), ");
        }
        boolean logs = Arrays.stream(values).noneMatch(value -> value <= 0);
        return signedRank(
                SignedRank.overSets(values, strata, logs ? Scale.LOG : Scale.PLAIN),
                logs ? "logarithms, " : "");
    }

    private static Comparison.SignedRank signedRank(SignedRank found, String of) {
        return new Comparison.SignedRank(
                Figures.of(found.p()),
                Count.of(found.sets()),
                "Wilcoxon's signed-rank test over sets of %scase mean minus control mean, %s"
                        .formatted(of, found.isExact() ? "exact" : "normal approximation"));
    }

    private Sample.Limit[] limits(Labs labs) {
        return IntStream.range(0, members.count())
                .mapToObj(place -> limit(labs.limit(members.person(place))))
                .toArray(Sample.Limit[]::new);
    }

    private boolean anyBeyondLimits(Labs labs) {
        return IntStream.range(0, members.count())
                .map(members::person)
                .anyMatch(
                        person -> labs.known(person) && labs.limit(person) != Labs.Limit.MEASURED);
    }

    private double[] values(Labs labs) {
        return IntStream.range(0, members.count())
                .mapToDouble(place -> labs.of(members.person(place)))
                .toArray();
    }

    private static Comparison.Difference difference(MatchedDifference difference) {
        return switch (difference) {
            case MatchedDifference.Difference found -> {
                Interval limits = found.limits(0.95);
                yield new Comparison.Difference(
                        Figure.of(found.mean()),
                        Figure.of(limits.lower()),
                        Figure.of(limits.upper()),
                        Figure.of(found.p()),
                        Count.of(found.sets()),
                        METHOD);
            }
            case MatchedDifference.Constant constant ->
                    difference(
                            Figure.of(constant.difference()), constant.reason(), constant.sets());
            case NotEstimable reason -> difference(Figures.of(reason), reason, 0);
        };
    }

    private static Comparison.Difference difference(Figure mean, NotEstimable reason, int sets) {
        Figure none = Figures.of(reason);
        return new Comparison.Difference(mean, none, none, none, Count.of(sets), METHOD);
    }

    private static Comparison.Ratio ratio(MatchedDifference logs) {
        return switch (logs) {
            case MatchedDifference.Difference found -> {
                Interval limits = found.limits(0.95);
                yield new Comparison.Ratio(
                        Figures.exponential(found.mean()),
                        Figures.exponential(limits.lower()),
                        Figures.exponential(limits.upper()));
            }
            case MatchedDifference.Constant constant -> {
                Figure none = Figures.of(constant.reason());
                yield new Comparison.Ratio(Figures.exponential(constant.difference()), none, none);
            }
            case NotEstimable reason -> {
                Figure none = Figures.of(reason);
                yield new Comparison.Ratio(none, none, none);
            }
        };
    }

    private static Comparison.Equivalent equivalent(
            Measurement measurement,
            Margin margin,
            MatchedDifference plain,
            MatchedDifference logs) {
        return switch (margin) {
            case Margin.Percent(double percent) ->
                    equivalent(AmountIn.text(percent) + " %", Equivalence.ofRatio(logs, percent));
            case Margin.Difference(Amount amount) ->
                    equivalent(
                            AmountIn.text(amount),
                            Equivalence.ofDifference(plain, AmountIn.unitOf(measurement, amount)));
        };
    }

    private static Comparison.Equivalent equivalent(String margin, Equivalence equivalence) {
        return switch (equivalence) {
            case Equivalence.Tested(var limits, var verdict) ->
                    new Comparison.Equivalent(
                            margin,
                            Figures.of(limits.lower()),
                            Figures.of(limits.upper()),
                            verdict(verdict));
            case NotEstimable reason -> {
                Figure none = Figures.of(reason);
                yield new Comparison.Equivalent(
                        margin, none, none, verdict(Equivalence.Verdict.NOT_SHOWN));
            }
        };
    }

    private static String verdict(Equivalence.Verdict verdict) {
        return switch (verdict) {
            case EQUIVALENT -> "equivalent";
            case DIFFERENT -> "different";
            case NOT_SHOWN -> "not_shown";
        };
    }

    /// Below each threshold that the study or its guideline names for this measurement.
    private List<Comparison.Share> shares(Measurement measurement, Sample cases, Sample controls) {
        List<Comparison.Share> shares = new ArrayList<>();
        for (Threshold threshold : Threshold.of(study, guideline, measurement)) {
            shares.add(
                    new Comparison.Share(
                            threshold.text(),
                            threshold.source(),
                            part(cases.below(threshold.value())),
                            part(controls.below(threshold.value()))));
        }
        return shares;
    }

    private static Comparison.Part part(Proportion below) {
        return new Comparison.Part(
                Count.of(below.count()),
                Count.of(below.of()),
                Figures.of(below.share()),
                Figures.of(below.wilson().lower()),
                Figures.of(below.wilson().upper()));
    }
}
