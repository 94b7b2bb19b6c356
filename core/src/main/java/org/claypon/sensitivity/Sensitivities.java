package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.exposure.Members;
import org.claypon.results.Model;
import org.claypon.results.Sensitivity;
import org.claypon.study.Bias;
import org.claypon.study.Study;

/// What the study tells of how far its estimates can be believed, without another database.
public final class Sensitivities {

    private Sensitivities() {}

    /// @param models of the same study, before anything is hidden
    ///
    /// @param threads how many draws of a bias analysis are made at the same time; the numbers do not depend on it
    public static Sensitivity of(Study study, Members members, List<Model> models, int threads) {
        return new Sensitivity(
                EValues.of(study, members, models),
                BiasAnalyses.of(study, members, models, threads),
                Optional.empty());
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
        study.analysis().bias().ifPresent(bias -> sentences.add(sentence(study, bias)));
        Plan.sentence(study).ifPresent(sentences::add);
        return List.copyOf(sentences);
    }

    /// `a`, `a and b`, `a, b and c`.
    private static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String sentence(Study study, Bias bias) {
        List<String> wrong = new ArrayList<>();
        bias.exposure()
                .ifPresent(found -> wrong.add("the record of " + study.labelled(found.name())));
        bias.casePpv().ifPresent(_ -> wrong.add("the definition of cases"));
        bias.controlNpv().ifPresent(_ -> wrong.add("the definition of controls"));
        return "A record-level probabilistic bias analysis (%d draws) allowed for errors in %s: in each draw people were put where they may truly belong and the conditional model was refitted; medians and 2.5 to 97.5 %% of the draws are given, with and without sampling error."
                .formatted(bias.draws(), listed(wrong));
    }
}
