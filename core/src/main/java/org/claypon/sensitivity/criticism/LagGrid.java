package org.claypon.sensitivity.criticism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claypon.cohort.Participants;
import org.claypon.estimate.Models;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.results.Count;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Observed;
import org.claypon.results.Criticisms.People;
import org.claypon.results.Model;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.study.Window;

/// Each exposure asked as if the index date had been earlier: what came shortly before the index date, and may come from the condition
/// itself, then no longer counts. The window moves and keeps its length; covariates stay as the study has them.
final class LagGrid {

    private static final List<Integer> DAYS = List.of(0, 30, 90, 180, 365);

    private final Study study;
    private final Members members;

    private LagGrid(Study study, Members members) {
        this.study = study;
        this.members = members;
    }

    static List<Lag> of(Study study, Members members) {
        if (members.participants().lookBack().isEmpty()) {
            return List.of();
        }
        LagGrid grid = new LagGrid(study, members);
        return study.analysis().exposures().stream()
                .flatMap(exposure -> grid.of(exposure).stream())
                .toList();
    }

    private List<Lag> of(Exposure exposure) {
        Optional<Window> window = new Windows(study).of(exposure);
        boolean oneTerm = new Exposures(study, members).columns(exposure).columns().size() == 1;
        if (window.isEmpty() || !oneTerm) {
            return List.of();
        }
        List<Lag> lags = new ArrayList<>();
        for (int days : DAYS) {
            members.participants()
                    .earlier(days)
                    .map(earlier -> lag(exposure, window.get(), days, earlier))
                    .ifPresent(lags::add);
        }
        return lags;
    }

    private Lag lag(Exposure exposure, Window window, int days, Participants earlier) {
        Members then =
                new Members(
                        earlier,
                        members.people(),
                        members.identities(),
                        members.offsets(),
                        members.cases());
        ExposureColumns asked = new Exposures(study, then).columns(exposure);
        Model model = Models.of(study, members, asked, study.analysis().covariatesOf(exposure));
        return new Lag(
                exposure.name(),
                days,
                Optional.of(
                        new People(
                                model.exposed(), observed(window, days), model.setsInformative())),
                Described.first(model));
    }

    /// From the first day of the window on; where it is open, on its last day.
    private Observed observed(Window window, int days) {
        int farthest = window.from() == Window.EVER ? window.to() : window.from();
        double needed = days - Math.min(farthest, 0);
        double[] observed = members.participants().lookBack().orElseThrow().daysObserved().values();
        return new Observed(
                places(true, person -> observed[person] >= needed),
                places(false, person -> observed[person] >= needed));
    }

    private Count places(boolean cases, IntPredicate test) {
        return Count.of(
                IntStream.range(0, members.count())
                        .filter(place -> members.isCase(place) == cases)
                        .map(members::person)
                        .filter(test)
                        .count());
    }
}
