package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// What the study's own numbers say to the criticisms of the case–control design. Where the data have one row for each participant, only
/// `exposedControls` and `identities` hold anything.
///
/// @param exposedControls of each yes-or-no exposure, among the matched controls
/// @param lookBack        how long, how often and how lately people were seen before the index date
/// @param lags            of each exposure with a single odds ratio: its model, asked earlier and earlier
/// @param covariates      which covariates may lie on the way from the exposure to the condition
/// @param tested          of each measurement used: who has a value at all
/// @param identities      of each yes-or-no exposure: what must hold between its odds ratios; made from what is masked, none until then
public record Criticisms(
        List<ExposedControls> exposedControls,
        List<Spread> lookBack,
        List<Lag> lags,
        List<Covariates> covariates,
        List<Tested> tested,
        List<Identity> identities) {

    public Criticisms {
        exposedControls = List.copyOf(exposedControls);
        lookBack = List.copyOf(lookBack);
        lags = List.copyOf(lags);
        covariates = List.copyOf(covariates);
        tested = List.copyOf(tested);
        identities = List.copyOf(identities);
    }

    public static Criticisms none() {
        return new Criticisms(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Criticisms with(List<Identity> found) {
        return new Criticisms(exposedControls, lookBack, lags, covariates, tested, found);
    }

    /// Exposed controls against unexposed ones: there confounding lives.
    public record ExposedControls(String exposure, List<Contrast> covariates) {
        public ExposedControls {
            covariates = List.copyOf(covariates);
        }
    }

    /// @param share                  whether the two numbers are shares of people; otherwise means
    /// @param standardisedDifference exposed less unexposed
    public record Contrast(
            String covariate,
            boolean share,
            Figure exposed,
            Figure unexposed,
            Figure standardisedDifference) {}

    /// One property of the time before the index date.
    ///
    /// @param what                   days_since_visit, days_observed or visits_per_year
    /// @param standardisedDifference cases less controls, inside the matched sets
    public record Spread(
            String what,
            List<Range> ranges,
            Summary cases,
            Summary controls,
            Figure standardisedDifference) {
        public Spread {
            ranges = List.copyOf(ranges);
        }
    }

    /// @param range in words; the ranges of a spread hold everyone once
    public record Range(String range, Count cases, Count controls) {}

    public record Summary(Figure mean, Figure median, Figure q1, Figure q3) {}

    /// The model of an exposure as if the index date had been so many days earlier.
    ///
    /// @param days   before the day on which the study's own window ends; 0 is the study's own model
    /// @param people absent where counts under some number are hidden
    public record Lag(String exposure, int days, Optional<People> people, Ratio estimate) {}

    /// @param exposed         of a yes-or-no exposure
    /// @param observed        how many were observed from the first day of the window, or on its last day where it is open
    /// @param setsInformative that the estimate comes from: with an amount, those in which it is known
    public record People(
            Optional<Model.Exposed> exposed, Observed observed, Count setsInformative) {}

    public record Observed(Count cases, Count controls) {}

    public record Ratio(Figure oddsRatio, Figure lower, Figure upper, Figure p) {}

    /// The covariates of one exposure's model.
    ///
    /// @param withoutMediators the model without possible mediators, where there are any
    public record Covariates(
            String exposure, List<Timing> timing, Optional<Ratio> withoutMediators) {
        public Covariates {
            timing = List.copyOf(timing);
        }
    }

    /// @param known   in which days the covariate is looked for, in words
    /// @param verdict before_exposure, possible_mediator or unchanging
    public record Timing(String covariate, String known, String verdict) {}

    /// @param window   in which a value counts
    /// @param cases    with a value in it
    /// @param controls the same
    /// @param estimate having a value as an exposure of its own
    /// @param after    values that are not used, since they came on the index date or later
    /// @param bounds   what values of the untested could have made of the estimates
    public record Tested(
            String measurement,
            String label,
            String window,
            Count cases,
            Count controls,
            Ratio estimate,
            After after,
            List<Bound> bounds) {
        public Tested {
            bounds = List.copyOf(bounds);
        }
    }

    /// @param unit of the figures
    public record After(
            String window,
            String unit,
            Count cases,
            Count controls,
            Summary ofCases,
            Summary ofControls) {}

    /// @param assumed of those without a value, in words
    public record Bound(String exposure, String assumed, Ratio estimate) {}

    /// @param pairs   case-only over control-only pairs, where all sets are pairs
    /// @param verdict holds, differs, suspicious or not_checked
    public record Identity(
            String exposure,
            Figure matched,
            Figure crude,
            Figure mantelHaenszel,
            Optional<Figure> pairs,
            String verdict) {}
}
