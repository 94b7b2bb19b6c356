package org.claypon.results;

import java.util.List;

/// How far something that the study did not measure, or measured wrongly, could have made its estimates.
public record Sensitivity(List<EValue> eValues, List<BiasAnalysis> biasAnalysis) {

    public Sensitivity {
        eValues = List.copyOf(eValues);
        biasAnalysis = List.copyOf(biasAnalysis);
    }
}
