package org.claypon.guideline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.claypon.exposure.Members;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.GuidelineGroups.Share;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Proportion;
import org.claypon.stats.Quantity;
import org.claypon.study.Analysis.GuidelineUse;
import org.claypon.study.Study;

/// The matched cases and controls in the bands of a guideline. A control in several sets counts in each, as in the models.
public final class GuidelineCounts {

    private static final String CASES = "cases";
    private static final String CONTROLS = "controls";

    private final Guideline guideline;
    private final SequencedMap<String, List<Classification>> people;

    private GuidelineCounts(
            Guideline guideline, SequencedMap<String, List<Classification>> people) {
        this.guideline = guideline;
        this.people = people;
    }

    /// @param guideline the one that the study names
    /// @throws IllegalArgumentException if the study names none
    public static GuidelineGroups of(Guideline guideline, Study study, Members members) {
        GuidelineUse use =
                study.analysis()
                        .guideline()
                        .orElseThrow(
                                () -> new IllegalArgumentException("the study names no guideline"));
        return of(MatchedBands.of(guideline, use, members), use, study.settings().smallestCount());
    }

    /// @param smallestCount below which a count in a note is hidden
    public static GuidelineGroups of(MatchedBands bands, GuidelineUse use, int smallestCount) {
        SequencedMap<String, List<Classification>> people = new LinkedHashMap<>();
        people.put(CASES, bands.side(true));
        people.put(CONTROLS, bands.side(false));
        return new GuidelineCounts(bands.guideline(), people)
                .groups(new GuidelineNotes(bands.published(), use, smallestCount));
    }

    /// For the Methods text.
    public static String sentence(Guideline guideline) {
        return "People were put into the bands of %s (%s, version %s), each value in the unit in which it was reported; one known only as a limit was classified where all that it allows lies in one band. Shares of people have Wilson's intervals (Wilson 1927)."
                .formatted(guideline.title(), guideline.id(), guideline.version());
    }

    private GuidelineGroups groups(GuidelineNotes notes) {
        return new GuidelineGroups(
                guideline.id(),
                guideline.version(),
                guideline.title(),
                byGroup(this::counts),
                byGroup(this::shares),
                notClassifiable(),
                BandTable.of(guideline),
                notes.of(people.values().stream().flatMap(List::stream).toList()));
    }

    private <T> SequencedMap<String, T> byGroup(Function<List<Classification>, T> summary) {
        SequencedMap<String, T> groups = new LinkedHashMap<>();
        people.forEach((group, placed) -> groups.put(group, summary.apply(placed)));
        return groups;
    }

    private SequencedMap<String, Count> counts(List<Classification> placed) {
        SequencedMap<String, Count> counts = new LinkedHashMap<>();
        guideline.bands().forEach(band -> counts.put(band, Count.of(in(placed, band))));
        counts.put(Guideline.NOT_CLASSIFIABLE, Count.of(in(placed, Guideline.NOT_CLASSIFIABLE)));
        return counts;
    }

    private static long in(List<Classification> placed, String band) {
        return placed.stream().filter(person -> person.band().equals(band)).count();
    }

    private SequencedMap<String, Share> shares(List<Classification> placed) {
        long classified = placed.stream().filter(Classification::isClassified).count();
        SequencedMap<String, Share> shares = new LinkedHashMap<>();
        guideline
                .bands()
                .forEach(band ->
                        shares.put(band, share(new Proportion(in(placed, band), classified))));
        return shares;
    }

    private static Share share(Proportion proportion) {
        Limits limits = proportion.wilson();
        return new Share(
                figure(proportion.share()), figure(limits.lower()), figure(limits.upper()));
    }

    private static Figure figure(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    /// People by the reason that stands first, in the order of the kinds of reason.
    private SequencedMap<String, Count> notClassifiable() {
        Tally tally = new Tally();
        people.values().stream()
                .flatMap(List::stream)
                .forEach(person -> tally.add(person.whyNot().stream().toList()));
        SequencedMap<String, Count> counts = new LinkedHashMap<>();
        tally.inOrder().forEach((reason, number) -> counts.put(reason.text(), Count.of(number)));
        return counts;
    }
}
