package org.claypon.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What may be said of the study as a whole.
///
/// @param headline       one sentence
/// @param about          the odds ratio that the headline speaks of
/// @param called         whether an association is claimed; never for an uncalibrated estimate
/// @param estimate       calibrated or uncalibrated
/// @param certainty      very_low, low, moderate or high: how sure the headline is, never a probability
/// @param certaintySteps from the start that the design gives, step by step
/// @param stamps         what keeps the estimate from being believed further
/// @param lookedAt       everything that was tested, of which the headline is the first
public record Verdict(
        String headline,
        Optional<About> about,
        boolean called,
        String estimate,
        String certainty,
        List<Step> certaintySteps,
        List<String> stamps,
        LookedAt lookedAt) {

    public Verdict {
        certaintySteps = List.copyOf(certaintySteps);
        stamps = List.copyOf(stamps);
    }

    /// Before anything is judged.
    public static Verdict open() {
        return new Verdict(
                "",
                Optional.empty(),
                false,
                "uncalibrated",
                "very_low",
                List.of(),
                List.of(),
                new LookedAt(0, 0, 0, List.of()));
    }

    public record About(String model, String term) {}

    /// One step of the certainty.
    ///
    /// @param domain  design, calibration, bias, inconsistency, indirectness, imprecision, large_effect or gradient
    /// @param change  levels down (negative) or up
    /// @param after   the certainty after it
    /// @param numbers what moved it, or did not, by name
    public record Step(
            String domain,
            int change,
            String after,
            String because,
            SequencedMap<String, Figure> numbers) {

        public Step {
            numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(numbers));
        }
    }

    /// How much was tested, and what chance alone would have given.
    ///
    /// @param exposures  of the study file
    /// @param oddsRatios that could be estimated: one for each exposure, or for each of its levels
    /// @param byChance   of these, how many intervals chance alone would put beyond 1
    /// @param findings   each of them, in file order; also those that could not be estimated
    public record LookedAt(int exposures, int oddsRatios, double byChance, List<Finding> findings) {

        public LookedAt {
            findings = List.copyOf(findings);
        }
    }

    /// One odds ratio that was looked at.
    ///
    /// @param model   its name: adjusted where the study adjusts
    /// @param form    present (a trait that people have or lack), level (of several) or amount (a number)
    /// @param subject the exposure as the subject of a sentence
    /// @param seen    more, less, none or unknown
    public record Finding(
            String exposure, String model, String term, String form, String subject, String seen) {}
}
