package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.claypon.exposure.Members;
import org.claypon.results.Model;
import org.claypon.results.Sensitivity;
import org.claypon.study.Study;

/// What the study tells of how far its estimates can be believed, without another database.
public final class Sensitivities {

    private Sensitivities() {}

    /// @param models of the same study, before anything is hidden
    public static Sensitivity of(Study study, Members members, List<Model> models) {
        return new Sensitivity(EValues.of(study, members, models));
    }

    /// What this step did, for the reader's Methods section.
    public static List<String> sentences(Study study) {
        List<String> sentences = new ArrayList<>();
        if (!study.analysis().exposures().isEmpty()) {
            sentences.add(
                    "For each stated contrast the E-value says how strongly an unmeasured confounder would have to be associated with"
                            + " both exposure and condition to explain the estimate away"
                            + (study.analysis().adjust().isEmpty()
                                    ? "."
                                    : ", beside the change of the estimate when each measured covariate was left out."));
        }
        return List.copyOf(sentences);
    }
}
