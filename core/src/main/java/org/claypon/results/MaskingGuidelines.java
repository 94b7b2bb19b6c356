package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The same people under several guidelines: all counts or none.
///
/// A reader may subtract: the people below one guideline's edge less those below another's are those between both, and whoever is
/// in a lowest band is exposed in its model. So where anything of the matched is hidden elsewhere, or where any number here or any
/// difference between two edges is from 1 to k - 1, no count of another guideline and of no lowest band's model is
/// printed, and the estimates have the digits of few people. The study's own guideline is printed as in its own place.
final class MaskingGuidelines {

    private static final String NOT_CLASSIFIABLE = "not_classifiable";

    private final int k;
    private final List<GuidelineSensitivity> found;
    private final List<Comparison> comparisons;

    /// @param comparisons not masked
    MaskingGuidelines(int k, List<GuidelineSensitivity> found, List<Comparison> comparisons) {
        this.k = k;
        this.found = found;
        this.comparisons = comparisons;
    }

    /// @param own       the study's guideline, masked
    /// @param elsewhere whether a count of the matched is hidden elsewhere
    List<GuidelineSensitivity> printed(Optional<GuidelineGroups> own, boolean elsewhere) {
        boolean hide =
                elsewhere
                        || found.stream().anyMatch(one -> numbers(one).anyMatch(this::small))
                        || differences(true).anyMatch(this::small)
                        || differences(false).anyMatch(this::small);
        return hide ? found.stream().map(one -> hidden(one, own)).toList() : found;
    }

    /// What is already masked is small.
    private boolean small(long number) {
        return number < k && number != 0;
    }

    private static long number(Count count) {
        return switch (count) {
            case Count.Exactly(long number) -> number;
            case Count.FewerThan _ -> -1;
        };
    }

    private static LongStream numbers(GuidelineSensitivity one) {
        LongStream ofGuideline =
                Stream.concat(
                                one.guideline().groups().values().stream()
                                        .flatMap(group -> group.values().stream()),
                                one.guideline().notClassifiable().values().stream())
                        .mapToLong(MaskingGuidelines::number);
        return LongStream.concat(ofGuideline, numbers(one.model()));
    }

    /// Who is in a model, who of them is exposed, and who is not.
    private static LongStream numbers(Model model) {
        long sets = number(model.sets());
        long informative = number(model.setsInformative());
        LongStream ofSets =
                LongStream.of(
                        sets,
                        informative,
                        sets - informative,
                        number(model.missing().people()),
                        number(model.missing().sets()));
        return LongStream.concat(
                ofSets,
                model.exposed().stream()
                        .flatMapToLong(exposed ->
                                LongStream.concat(
                                        parted(exposed.cases(), exposed.ofCases()),
                                        parted(exposed.controls(), exposed.ofControls()))));
    }

    private static LongStream parted(Count part, Count whole) {
        return LongStream.of(number(part), number(whole), number(whole) - number(part));
    }

    /// Between any two edges, and between a lowest band and those of it who are in its model.
    private LongStream differences(boolean cases) {
        long[] below =
                LongStream.concat(
                                found.stream().flatMapToLong(one -> edges(one, cases)),
                                comparisons.stream()
                                        .filter(this::isClassifiedBy)
                                        .flatMap(each -> each.shares().stream())
                                        .map(share -> cases ? share.cases() : share.controls())
                                        .mapToLong(part -> number(part.below())))
                        .sorted()
                        .toArray();
        return IntStream.range(0, below.length)
                .boxed()
                .flatMapToLong(more ->
                        IntStream.range(0, more).mapToLong(less -> below[more] - below[less]));
    }

    private boolean isClassifiedBy(Comparison comparison) {
        return found.stream().anyMatch(one -> one.inputs().containsValue(comparison.measurement()));
    }

    /// People below each edge, and those in the lowest band who are in the model.
    private static LongStream edges(GuidelineSensitivity one, boolean cases) {
        List<Long> below = new ArrayList<>();
        long people = 0;
        for (Map.Entry<String, Count> band : bands(one, cases).entrySet()) {
            if (!band.getKey().equals(NOT_CLASSIFIABLE)) {
                people += number(band.getValue());
                below.add(people);
            }
        }
        one.model()
                .exposed()
                .map(exposed -> cases ? exposed.cases() : exposed.controls())
                .ifPresent(exposed -> below.add(number(exposed)));
        return below.stream().mapToLong(Long::longValue);
    }

    private static SequencedMap<String, Count> bands(GuidelineSensitivity one, boolean cases) {
        return one.guideline()
                .groups()
                .getOrDefault(cases ? "cases" : "controls", new LinkedHashMap<>());
    }

    private GuidelineSensitivity hidden(GuidelineSensitivity one, Optional<GuidelineGroups> own) {
        return new GuidelineSensitivity(
                one.used(),
                one.inputs(),
                one.lowestBand(),
                own.filter(_ -> one.used()).orElseGet(() -> hidden(one.guideline())),
                hidden(one.model()));
    }

    private GuidelineGroups hidden(GuidelineGroups guideline) {
        SequencedMap<String, SequencedMap<String, Count>> groups = new LinkedHashMap<>();
        guideline.groups().forEach((group, bands) -> groups.put(group, hidden(bands)));
        Figure masked = new Figure.Masked(k);
        SequencedMap<String, SequencedMap<String, GuidelineGroups.Share>> shares =
                new LinkedHashMap<>();
        guideline
                .shares()
                .forEach((group, bands) -> {
                    SequencedMap<String, GuidelineGroups.Share> none = new LinkedHashMap<>();
                    bands.keySet()
                            .forEach(band ->
                                    none.put(
                                            band,
                                            new GuidelineGroups.Share(masked, masked, masked)));
                    shares.put(group, none);
                });
        return new GuidelineGroups(
                guideline.id(),
                guideline.version(),
                guideline.title(),
                groups,
                shares,
                hidden(guideline.notClassifiable()),
                guideline.bands(),
                new MaskingNotes(k).masked(guideline.notes()));
    }

    private SequencedMap<String, Count> hidden(SequencedMap<String, Count> counts) {
        SequencedMap<String, Count> none = new LinkedHashMap<>();
        counts.keySet().forEach(name -> none.put(name, new Count.FewerThan(k)));
        return none;
    }

    /// Nothing where few are exposed or not: then the odds ratio, which is made of the counts, would give them away. Else one: it keeps
    /// the few between two edges.
    private MaskingDigits digits(Model model) {
        LongStream ofPairs =
                model.pairs().stream()
                        .flatMap(table ->
                                Stream.of(
                                        table.both(),
                                        table.caseOnly(),
                                        table.controlOnly(),
                                        table.neither()))
                        .mapToLong(MaskingGuidelines::number);
        return LongStream.concat(numbers(model), ofPairs).anyMatch(this::small)
                ? MaskingDigits.NONE
                : MaskingDigits.ONE;
    }

    private Model hidden(Model model) {
        MaskingFigures figures = new MaskingFigures(k);
        Count none = new Count.FewerThan(k);
        Model.Crude crude = new Model.Crude(figures.masked(), figures.masked(), figures.masked());
        return new Model(
                model.name(),
                model.exposure(),
                model.unit(),
                model.per(),
                none,
                none,
                new Model.Missing(none, none),
                model.exposed().map(_ -> new Model.Exposed(none, none, none, none)),
                model.method(),
                figures.masked(),
                figures.masked(),
                figures.masked(),
                model.terms().stream()
                        .map(term -> MaskingModels.shortened(term, figures, digits(model)))
                        .toList(),
                crude,
                model.mantelHaenszel().map(_ -> crude),
                model.pairs()
                        .map(_ ->
                                new Model.Pairs(
                                        none,
                                        none,
                                        none,
                                        none,
                                        figures.masked(),
                                        figures.masked())),
                Optional.empty(),
                Optional.empty(),
                new MaskingNotes(k).masked(model.notes()));
    }
}
