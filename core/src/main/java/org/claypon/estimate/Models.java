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
import org.claypon.study.Exposure;
import org.claypon.study.Study;

/// The models that a study asks for: each exposure alone, and with the covariates where it adjusts.
public final class Models {

    private final Analysis analysis;
    private final Members members;
    private final Exposures columns;

    private Models(Study study, Members members) {
        this.analysis = study.analysis();
        this.members = members;
        this.columns = new Exposures(study, members);
    }

    /// @throws DataRejected if a category does not fit its column
    public static List<Model> of(Study study, Members members) {
        return new Models(study, members).models();
    }

    private List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (Exposure exposure : analysis.exposures()) {
            ExposureColumns asked = columns.columns(exposure);
            List<ExposureColumns> covariates = covariates(exposure);
            List<String> itself = itself(exposure);
            models.add(
                    new OneModel(members, asked, List.of())
                            .report(asked.name(), covariates.isEmpty() ? itself : List.of()));
            if (!covariates.isEmpty()) {
                models.add(
                        new OneModel(members, asked, covariates)
                                .report(asked.name() + ", adjusted", itself));
            }
        }
        return List.copyOf(models);
    }

    private List<ExposureColumns> covariates(Exposure exposure) {
        return analysis.covariatesOf(exposure).stream().map(columns::columns).toList();
    }

    private List<String> itself(Exposure exposure) {
        return analysis.covariatesOf(exposure).size() == analysis.adjust().size()
                ? List.of()
                : List.of(
                        "The exposure is also among the covariates of the study, as it is or in another form; its own model is not adjusted for it.");
    }

    /// The first term of the study's first exposure, with the covariates where the study adjusts: one number of [#of], without the
    /// cost of the others.
    ///
    /// @throws DataRejected if a category does not fit its column
    public static FirstTerm first(Study study, Members members) {
        Models models = new Models(study, members);
        Exposure exposure = study.analysis().exposures().getFirst();
        OneModel model =
                new OneModel(
                        members, models.columns.columns(exposure), models.covariates(exposure));
        return new FirstTerm(model.sets(), model.people(), model.term(0, Optional.empty()));
    }

    /// Another question in the place of an exposure of the study: the same model.
    ///
    /// @param members    whose covariates they are
    /// @param asked      one value for each of the members
    /// @param covariates what it is adjusted for
    /// @throws DataRejected if a category does not fit its column
    public static Model of(
            Study study, Members members, ExposureColumns asked, List<Exposure> covariates) {
        Models models = new Models(study, members);
        return new OneModel(
                        members, asked, covariates.stream().map(models.columns::columns).toList())
                .report(asked.name(), List.of());
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
        for (Exposure exposure : study.analysis().exposures()) {
            for (Analysis.Stratifier stratifier : study.analysis().by()) {
                interactions.add(
                        StratifiedModel.fit(
                                members,
                                models.columns.columns(exposure),
                                models.covariates(exposure),
                                Stratification.of(stratifier, study, members)));
            }
        }
        return List.copyOf(interactions);
    }
}
