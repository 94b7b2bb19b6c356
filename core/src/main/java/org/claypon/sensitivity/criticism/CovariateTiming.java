package org.claypon.sensitivity.criticism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.estimate.Models;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.results.Criticisms.Covariates;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Timing;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.study.Window;

/// Which covariates of a study of a database are known before its exposure begins, and which may be an effect of it.
final class CovariateTiming {

    private static final String BEFORE = "before_exposure";
    private static final String MEDIATOR = "possible_mediator";
    private static final String UNCHANGING = "unchanging";

    private final Study study;
    private final Members members;
    private final Windows windows;

    private CovariateTiming(Study study, Members members) {
        this.study = study;
        this.members = members;
        this.windows = new Windows(study);
    }

    static List<Covariates> of(Study study, Members members) {
        if (study.database().isEmpty()) {
            return List.of();
        }
        CovariateTiming timing = new CovariateTiming(study, members);
        return study.analysis().exposures().stream()
                .filter(exposure -> !study.analysis().covariatesOf(exposure).isEmpty())
                .map(timing::of)
                .toList();
    }

    private Covariates of(Exposure exposure) {
        List<Timing> timing = new ArrayList<>();
        List<Exposure> kept = new ArrayList<>();
        for (Exposure covariate : study.analysis().covariatesOf(exposure)) {
            String verdict = verdict(windows.of(exposure), windows.of(covariate));
            timing.add(new Timing(covariate.name(), known(windows.of(covariate)), verdict));
            if (!verdict.equals(MEDIATOR)) {
                kept.add(covariate);
            }
        }
        return new Covariates(
                exposure.name(),
                timing,
                kept.size() < timing.size() ? without(exposure, kept) : Optional.empty());
    }

    private Optional<Ratio> without(Exposure exposure, List<Exposure> kept) {
        ExposureColumns columns = new Exposures(study, members).columns(exposure);
        return columns.columns().size() == 1
                ? Optional.of(Described.first(Models.of(study, members, columns, kept)))
                : Optional.empty();
    }

    private static String verdict(Optional<Window> exposure, Optional<Window> covariate) {
        if (covariate.isEmpty()) {
            return UNCHANGING;
        }
        return exposure.isPresent() && covariate.get().to() < exposure.get().from()
                ? BEFORE
                : MEDIATOR;
    }

    private static String known(Optional<Window> window) {
        return window.map(days -> "days %s".formatted(days.text())).orElse("on the index date");
    }
}
