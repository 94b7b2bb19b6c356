package org.claypon.sensitivity;

import java.util.List;
import org.claypon.results.EValue;
import org.claypon.study.Study;

/// Whether an odds ratio stands for a risk ratio as it is, which it does where the condition is rare, or by its square root.
///
/// @param form rare or common
record OddsReading(String form, String because) {

    /// From here on a condition is common, and an odds ratio too far from the risk ratio (VanderWeele & Ding 2017, Ann Intern Med
    /// 167:268).
    private static final double COMMON_FROM = 0.15;

    /// One, or both where nothing says how common the condition is.
    static List<OddsReading> of(Study.Design design) {
        if (design.sampling() == Study.Sampling.RISK_SET) {
            return List.of(
                    rare("controls come from risk sets, so the odds ratio is a ratio of rates"));
        }
        return design.prevalence()
                .map(share ->
                        List.of(
                                share < COMMON_FROM
                                        ? rare("the study file gives a prevalence under 15 %")
                                        : common(
                                                "the study file gives a prevalence of 15 % or more")))
                .orElseGet(() ->
                        List.of(
                                rare("if under 15 % of people have the condition"),
                                common("if 15 % of people or more have the condition")));
    }

    private static OddsReading rare(String because) {
        return new OddsReading(EValue.RARE, because);
    }

    private static OddsReading common(String because) {
        return new OddsReading(EValue.COMMON, because);
    }
}
