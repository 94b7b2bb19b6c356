package org.claypon.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.exposure.Stratification;
import org.claypon.results.Count;
import org.claypon.results.Interaction;
import org.claypon.results.Model;
import org.claypon.sql.DataRejected;
import org.claypon.study.Analysis;
import org.claypon.study.Study;

/// The models that a study asks for: each exposure alone, and with the covariates where it adjusts.
public final class Models {

    private final Members members;
    private final List<ExposureColumns> exposures;
    private final List<ExposureColumns> covariates;

    private Models(Study study, Members members) {
        Exposures columns = new Exposures(study, members);
        this.members = members;
        this.exposures = study.analysis().exposures().stream().map(columns::columns).toList();
        this.covariates = study.analysis().adjust().stream().map(columns::columns).toList();
    }

    /// @throws DataRejected if a category does not fit its column
    public static List<Model> of(Study study, Members members) {
        return new Models(study, members).models();
    }

    private List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (ExposureColumns exposure : exposures) {
            models.add(new OneModel(members, exposure, List.of()).report(exposure.name()));
            if (!covariates.isEmpty()) {
                models.add(
                        new OneModel(members, exposure, covariates)
                                .report(exposure.name() + ", adjusted"));
            }
        }
        return List.copyOf(models);
    }

    /// The first term of the study's first exposure, with the covariates where the study adjusts: one number of [#of], without the
    /// cost of the others.
    ///
    /// @throws DataRejected if a category does not fit its column
    public static FirstTerm first(Study study, Members members) {
        Models models = new Models(study, members);
        OneModel model = new OneModel(members, models.exposures.getFirst(), models.covariates);
        return new FirstTerm(model.sets(), model.people(), model.term(0, Optional.empty()));
    }

    /// @param sets   that the model could use
    /// @param people in these sets, by number among the participants
    public record FirstTerm(Count sets, BitSet people, Model.Term term) {}

    /// Each exposure in the strata of each variable of `by`, with the covariates where the study adjusts.
    ///
    /// @throws DataRejected if a column has too many levels
    public static List<Interaction> by(Study study, Members members) {
        Models models = new Models(study, members);
        List<Interaction> interactions = new ArrayList<>();
        for (ExposureColumns exposure : models.exposures) {
            for (Analysis.Stratifier stratifier : study.analysis().by()) {
                interactions.add(
                        StratifiedModel.fit(
                                members,
                                exposure,
                                models.covariates,
                                Stratification.of(stratifier, study, members)));
            }
        }
        return List.copyOf(interactions);
    }
}
