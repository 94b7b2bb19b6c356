package org.claypon.sensitivity.criticism;

import java.util.ArrayList;
import java.util.List;
import org.claypon.exposure.Members;
import org.claypon.matching.MatchedSets;
import org.claypon.results.Criticisms;
import org.claypon.results.Model;
import org.claypon.study.Study;

/// What the people of a study say to the criticisms of its design (Schuemie and others 2019, Statistics in Medicine 38(22):4199–4208,
/// doi:10.1002/sim.8215).
public final class DesignCriticisms {

    private DesignCriticisms() {}

    /// @param members of the sets
    public static Criticisms of(Study study, Members members, MatchedSets sets) {
        return new Criticisms(
                ExposedControls.of(study, members),
                TimeBefore.of(study, members, sets),
                LagGrid.of(study, members),
                CovariateTiming.of(study, members),
                TestedShare.of(study, members),
                List.of());
    }

    /// @param models masked: what is made from them says no more
    public static Criticisms withIdentities(Criticisms found, List<Model> models) {
        return found.with(Identities.of(models));
    }

    /// What this step did, for the reader's Methods section.
    public static List<String> sentences(Study study) {
        List<String> sentences = new ArrayList<>();
        if (study.analysis().exposures().isEmpty()) {
            return List.of();
        }
        sentences.add(
                "Exposed and unexposed controls were compared by standardised differences, since confounding lies between them.");
        if (study.database().isPresent()) {
            sentences.add(
                    "Time observed, days since the last visit and visits per year before the index date were compared in cases and controls. Each exposure was asked again as if the index date had been 30, 90, 180 and 365 days earlier.");
            if (!study.measurements().isEmpty()) {
                sentences.add(
                        "Having a value of a measurement was analysed as an exposure of its own, and values of the untested were supposed on either side of each threshold.");
            }
        }
        return List.copyOf(sentences);
    }
}
