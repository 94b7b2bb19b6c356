package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// How far something that the study did not measure, or measured wrongly, could have made its estimates, and how far choices could.
///
/// @param specifications absent where no exposure has a single odds ratio
public record Sensitivity(
        List<EValue> eValues,
        List<BiasAnalysis> biasAnalysis,
        Optional<Specifications> specifications) {

    public Sensitivity {
        eValues = List.copyOf(eValues);
        biasAnalysis = List.copyOf(biasAnalysis);
    }

    public Sensitivity with(Optional<Specifications> found) {
        return new Sensitivity(eValues, biasAnalysis, found);
    }
}
