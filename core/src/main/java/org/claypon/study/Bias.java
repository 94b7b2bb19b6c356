package org.claypon.study;

import java.util.Optional;
import org.claypon.stats.bias.Uncertain;

/// How well cases, controls and an exposure were recorded, as far as the study's author knows from elsewhere.
///
/// @param casePpv    share of the cases who truly have the condition
/// @param controlNpv share of the controls who truly have it not
/// @param draws      how often all of it is drawn
public record Bias(
        Optional<Share> casePpv,
        Optional<Share> controlNpv,
        Optional<Recorded> exposure,
        int draws) {

    /// @param written as the study file has it
    public record Share(String written, Uncertain value) {}

    /// One exposure and how well it was recorded.
    ///
    /// @param name  of the exposure
    /// @param cases where it was recorded otherwise in cases
    public record Recorded(String name, Pair everyone, Optional<Pair> cases) {}

    public record Pair(Share sensitivity, Share specificity) {}
}
