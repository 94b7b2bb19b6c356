package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.stats.CollapseTable;

/// The results of a study of a few dozen people made by chance, every count counted from the people themselves.
/// Combinations of a pattern are joined as for a smallest count of 5.
final class SmallStudy {

    /// Answers are -1 unknown, 0 no, 1 yes, of the definition 2 neither; the level of the lab is -1 without a test.
    private record Person(
            int definition,
            int[] items,
            int required,
            int excluded,
            int level,
            boolean limit,
            boolean foreign,
            int covariate,
            boolean woman,
            int score,
            int high,
            int third,
            int sinceVisit,
            int observed,
            boolean after) {

        /// The bits of the first conditions of the patterns that are met: a low level, `high`, `third`; -1 if one is not known.
        int met(int conditions) {
            int[] answers = {level < 0 ? -1 : level < LOW ? 1 : 0, high, third};
            int mask = 0;
            for (int at = 0; at < conditions; at++) {
                if (answers[at] < 0) {
                    return -1;
                }
                mask |= answers[at] << at;
            }
            return mask;
        }
    }

    private record Set(Person casePerson, List<Person> controls) {
        Stream<Person> members() {
            return Stream.concat(Stream.of(casePerson), controls.stream());
        }
    }

    private record Rule(String name, Optional<String> family, ToIntFunction<Person> answer) {
        boolean takes(Person person) {
            int yes = answer.applyAsInt(person);
            return family.isPresent() ? yes == 1 : yes != 1;
        }
    }

    static final int LOW = 2;
    static final int MIDDLE = 4;
    private static final int OTHER = 3;
    private static final int CUT = 3;
    private static final int LEVELS = 8;
    private static final int BANDS = 3;
    private static final int FEW = 5;
    private static final List<String> CONDITIONS = List.of("b12", "homocysteine", "mma");

    private final SplittableRandom random;
    private final List<Person> people = new ArrayList<>();
    private final List<Set> sets = new ArrayList<>();
    private final List<Person> unmatched = new ArrayList<>();

    private SmallStudy(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Results of(long seed) {
        return new SmallStudy(seed).results(seed);
    }

    private Results results(long seed) {
        int size = random.nextInt(12, 150);
        double unknown = random.nextDouble() * 0.15;
        double rare = 0.02 + random.nextDouble() * 0.4;
        for (int i = 0; i < size; i++) {
            people.add(person(unknown, rare));
        }
        List<Rule> shared =
                List.of(
                        new Rule("Adults", Optional.empty(), Person::required),
                        new Rule("Kidney disease", Optional.of("mimic"), Person::excluded));
        List<Rule> ofCases =
                Stream.concat(
                                Stream.of(
                                        new Rule("All items", Optional.empty(), SmallStudy::items)),
                                shared.stream())
                        .toList();
        List<Person> cases = people.stream().filter(p -> p.definition == 1).toList();
        List<Person> controls = people.stream().filter(p -> p.definition == 0).toList();
        List<Attrition.Step> caseSteps = new ArrayList<>();
        List<Attrition.Step> controlSteps = new ArrayList<>();
        List<Person> caseLeft = attrition(cases, ofCases, caseSteps);
        List<Person> controlLeft = attrition(controls, shared, controlSteps);
        int perCase = random.nextInt(1, 4);
        match(caseLeft, new ArrayList<>(controlLeft), perCase);
        int matchedControls = sets.stream().mapToInt(set -> set.controls.size()).sum();
        caseSteps.add(matched(caseLeft.size(), sets.size()));
        controlSteps.add(matched(controlLeft.size(), matchedControls));
        Results any = AnyResults.of(seed);
        return new Results(
                any.study(),
                any.claypon(),
                data(),
                Optional.of(criteria(cases)),
                new Attrition(caseSteps, controlSteps, Optional.of(others())),
                matching(matchedControls),
                List.of(new Balance("age", Figure.of(0.123456), Figure.of(0), Figure.of(1.01234))),
                List.of(comparison()),
                Optional.of(guideline()),
                sensitivity(),
                List.of(
                        model("low", LOW, _ -> true),
                        model("low, adjusted", LOW, p -> p.covariate >= 0)),
                Optional.of(severity()),
                List.of(pattern(2), pattern(3)),
                List.of(interaction()),
                SensitivityExamples.of(model("low", LOW, _ -> true))
                        .with(Optional.of(specifications(caseSteps))),
                criticisms(),
                List.of(),
                any.verdict(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// The study itself, and without its exclusion: whom the rule alone took then has a set.
    private Specifications specifications(List<Attrition.Step> caseSteps) {
        long excluded = ((Count.Exactly) caseSteps.get(3).onlyHere()).number();
        return new Specifications(
                "low",
                List.of(
                        SpecificationExamples.analysis(
                                "low",
                                List.of(),
                                Optional.of(SpecificationExamples.people(sets.size())),
                                1.23456,
                                0.456789,
                                3.45678,
                                0.034567),
                        SpecificationExamples.analysis(
                                "low",
                                List.of(
                                        SpecificationExamples.change(
                                                "exclusion", "Kidney disease", "left out")),
                                Optional.of(SpecificationExamples.people(sets.size() + excluded)),
                                1.34567,
                                0.567891,
                                3.56789,
                                0.045678)),
                Optional.empty(),
                List.of());
    }

    /// Two looks back, and who has a level at all.
    private Criticisms criticisms() {
        return CriticismExamples.of(
                "low",
                List.of(lookBack(4, Person::sinceVisit), lookBack(3, Person::observed)),
                List.of(
                        CriticismExamples.tested(
                                count(side(true), p -> p.level >= 0),
                                count(side(false), p -> p.level >= 0),
                                count(side(true), p -> p.after),
                                count(side(false), p -> p.after))));
    }

    private Criticisms.Spread lookBack(int ranges, ToIntFunction<Person> range) {
        return CriticismExamples.spread(
                IntStream.range(0, ranges)
                        .mapToObj(here ->
                                new Criticisms.Range(
                                        "range " + here,
                                        count(side(true), p -> range.applyAsInt(p) == here),
                                        count(side(false), p -> range.applyAsInt(p) == here)))
                        .toList());
    }

    private Person person(double unknown, double rare) {
        int definition = random.nextDouble() < unknown ? -1 : definition(random.nextInt(12));
        return new Person(
                definition,
                new int[] {answer(unknown, 1 - rare / 2), answer(unknown, 1 - rare / 3)},
                answer(unknown, 1 - rare / 2),
                answer(unknown, rare / 2),
                random.nextDouble() < unknown ? -1 : level(rare),
                random.nextDouble() < unknown / 2,
                random.nextDouble() < unknown / 2,
                answer(unknown, 0.5),
                random.nextBoolean(),
                random.nextDouble() < unknown ? -1 : random.nextInt(BANDS + 1),
                answer(unknown, rare),
                answer(unknown, 0.3),
                random.nextDouble() < rare ? random.nextInt(1, 4) : 0,
                random.nextInt(3),
                random.nextDouble() < rare);
    }

    /// A third are cases, a few neither case nor control.
    private static int definition(int draw) {
        return draw % 3 == 0 ? 1 : draw == 11 ? 2 : 0;
    }

    private int answer(double unknown, double yes) {
        return random.nextDouble() < unknown ? -1 : random.nextDouble() < yes ? 1 : 0;
    }

    private int level(double low) {
        return random.nextDouble() < low ? random.nextInt(LOW) : random.nextInt(LOW, LEVELS);
    }

    private static int items(Person person) {
        return IntStream.of(person.items).min().orElseThrow() == 1
                ? 1
                : IntStream.of(person.items).anyMatch(item -> item == 0) ? 0 : -1;
    }

    private List<Person> attrition(
            List<Person> first, List<Rule> rules, List<Attrition.Step> steps) {
        long unknown = people.stream().filter(p -> p.definition == -1).count();
        steps.add(
                new Attrition.Step(
                        "defined",
                        Optional.empty(),
                        Count.of(first.size()),
                        Count.of(0),
                        Count.of(0),
                        Count.of(unknown)));
        List<Person> left = first;
        for (Rule rule : rules) {
            List<Person> kept = left.stream().filter(p -> !rule.takes(p)).toList();
            long only =
                    first.stream()
                            .filter(rule::takes)
                            .filter(p -> rules.stream().filter(r -> r.takes(p)).count() == 1)
                            .count();
            long notKnown = left.stream().filter(p -> rule.answer.applyAsInt(p) == -1).count();
            steps.add(
                    new Attrition.Step(
                            rule.name,
                            rule.family,
                            Count.of(kept.size()),
                            Count.of(left.size() - kept.size()),
                            Count.of(only),
                            Count.of(notKnown)));
            left = kept;
        }
        return left;
    }

    private Attrition.Others others() {
        return new Attrition.Others(
                count(people, p -> p.definition == 2), count(people, p -> p.definition == -1));
    }

    private static Attrition.Step matched(long before, long after) {
        Count dropped = Count.of(before - after);
        return new Attrition.Step(
                "matched", Optional.empty(), Count.of(after), dropped, dropped, Count.of(0));
    }

    private void match(List<Person> cases, List<Person> pool, int perCase) {
        for (Person casePerson : cases) {
            int wanted = random.nextInt(5) == 0 ? random.nextInt(perCase + 1) : perCase;
            int controls = Math.min(wanted, pool.size());
            if (controls == 0) {
                unmatched.add(casePerson);
            } else {
                sets.add(new Set(casePerson, List.copyOf(pool.subList(0, controls))));
                pool.subList(0, controls).clear();
            }
        }
    }

    private DataRead data() {
        Count missing = Count.of(people.stream().filter(p -> p.level < 0).count());
        return new DataRead(
                DataRead.TABLE,
                people.size(),
                List.of(new DataRead.MissingCells("b12", "empty cell", missing)),
                List.of());
    }

    private static CriteriaCounts criteria(List<Person> cases) {
        return new CriteriaCounts(
                "made up",
                2,
                IntStream.range(0, 2)
                        .mapToObj(i ->
                                new CriteriaCounts.Item(
                                        "item " + i,
                                        count(cases, p -> p.items[i] == 1),
                                        count(cases, p -> p.items[i] == 0),
                                        count(cases, p -> p.items[i] == -1)))
                        .toList());
    }

    private Matching matching(int controls) {
        SequencedMap<String, Count> perCase = new LinkedHashMap<>();
        for (int number = 1; number <= 3; number++) {
            int wanted = number;
            long cases = sets.stream().filter(set -> set.controls.size() == wanted).count();
            if (cases > 0) {
                perCase.put(Integer.toString(number), Count.of(cases));
            }
        }
        return new Matching(
                List.of(),
                Count.of(sets.size()),
                Count.of(sets.size()),
                Count.of(controls),
                Count.of(unmatched.size()),
                perCase,
                Count.of(0),
                List.of(
                        new Matching.Reason("no woman left", count(unmatched, Person::woman)),
                        new Matching.Reason("no man left", count(unmatched, p -> !p.woman))),
                List.of(),
                "hash");
    }

    private List<Person> side(boolean cases) {
        return sets.stream()
                .flatMap(set -> cases ? Stream.of(set.casePerson) : set.controls.stream())
                .toList();
    }

    private Comparison comparison() {
        return new Comparison(
                "b12",
                "B12",
                "pg/mL",
                group(side(true)),
                group(side(false)),
                new Comparison.Difference(
                        Figure.of(1.23456),
                        Figure.of(-1.23456),
                        Figure.of(4.56789),
                        Figure.of(0.23456),
                        Count.of(completeSets()),
                        "t"),
                new Comparison.Ratio(Figure.of(1.1111), Figure.of(0.9999), Figure.of(1.2222)),
                RankExamples.signedRank(
                        0.0234567, sets.stream().filter(SmallStudy::differs).count()),
                Optional.empty(),
                List.of(share(LOW), share(MIDDLE)),
                distribution(),
                RankExamples.roc(completeSets(), CUT, Figure.of(0.7083333)));
    }

    private long completeSets() {
        return sets.stream().filter(set -> complete(set, _ -> true)).count();
    }

    /// Whether the case has another level than its controls have on average.
    private static boolean differs(Set set) {
        double ofControls =
                set.controls.stream()
                        .filter(p -> p.level >= 0)
                        .mapToInt(p -> p.level)
                        .average()
                        .orElse(set.casePerson.level);
        return set.casePerson.level >= 0 && set.casePerson.level != ofControls;
    }

    private static boolean complete(Set set, Predicate<Person> also) {
        Predicate<Person> known = p -> p.level >= 0 && also.test(p);
        return known.test(set.casePerson) && set.controls.stream().anyMatch(known);
    }

    private static Comparison.Group group(List<Person> side) {
        Figure figure = Figure.of(168.123456);
        return new Comparison.Group(
                count(side, p -> p.level >= 0),
                count(side, p -> p.level < 0),
                count(side, p -> p.level >= 0 && p.limit),
                figure,
                figure,
                figure,
                figure,
                figure,
                figure,
                "mean of the logarithms");
    }

    private Comparison.Share share(int below) {
        return new Comparison.Share(
                below + " pg/mL", "a test", part(side(true), below), part(side(false), below));
    }

    private static Comparison.Part part(List<Person> side, int below) {
        return new Comparison.Part(
                count(side, p -> p.level >= 0 && p.level < below),
                count(side, p -> p.level >= 0),
                Figure.of(0.123456),
                Figure.of(0.0123456),
                Figure.of(0.456789));
    }

    private Comparison.Distribution distribution() {
        List<Comparison.Bin> bins = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            int here = level;
            Predicate<Person> inside = p -> p.level == here && !p.limit;
            bins.add(
                    new Comparison.Bin(
                            level,
                            level + 1,
                            count(side(true), inside),
                            count(side(false), inside)));
        }
        return new Comparison.Distribution(bins, false, true);
    }

    private GuidelineGroups guideline() {
        return guideline("g", SmallStudy::bands);
    }

    /// The study's own guideline, and one that draws a line in its middle band.
    private List<GuidelineSensitivity> sensitivity() {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put("total_b12", "b12");
        return List.of(
                new GuidelineSensitivity(
                        true, inputs, "low", guideline(), model("g: low", LOW, _ -> true)),
                new GuidelineSensitivity(
                        false,
                        inputs,
                        "below",
                        guideline("h", SmallStudy::sides),
                        model("h: below", OTHER, _ -> true)));
    }

    private GuidelineGroups guideline(
            String id, Function<List<Person>, SequencedMap<String, Count>> bands) {
        SequencedMap<String, SequencedMap<String, Count>> groups = new LinkedHashMap<>();
        groups.put("cases", bands.apply(side(true)));
        groups.put("controls", bands.apply(side(false)));
        SequencedMap<String, Count> reasons = new LinkedHashMap<>();
        List<Person> all = sets.stream().flatMap(Set::members).toList();
        reasons.put("no test", count(all, p -> p.level < 0 && !p.foreign));
        reasons.put("foreign unit", count(all, p -> p.level < 0 && p.foreign));
        return new GuidelineGroups(
                id, "1", "G", groups, new LinkedHashMap<>(), reasons, List.of(), List.of());
    }

    private static SequencedMap<String, Count> sides(List<Person> side) {
        SequencedMap<String, Count> bands = new LinkedHashMap<>();
        bands.put("below", count(side, p -> below(p, OTHER)));
        bands.put("not_below", count(side, p -> p.level >= OTHER));
        bands.put("not_classifiable", count(side, p -> p.level < 0));
        return bands;
    }

    private static SequencedMap<String, Count> bands(List<Person> side) {
        SequencedMap<String, Count> bands = new LinkedHashMap<>();
        bands.put("low", count(side, p -> p.level >= 0 && p.level < LOW));
        bands.put("middle", count(side, p -> p.level >= LOW && p.level < MIDDLE));
        bands.put("high", count(side, p -> p.level >= MIDDLE));
        bands.put("not_classifiable", count(side, p -> p.level < 0));
        return bands;
    }

    /// @param edge below which a level is exposed
    private Model model(String name, int edge, Predicate<Person> also) {
        List<Set> inModel = new ArrayList<>();
        for (Set set : sets) {
            if (complete(set, also)) {
                inModel.add(
                        new Set(
                                set.casePerson,
                                set.controls.stream()
                                        .filter(p -> p.level >= 0 && also.test(p))
                                        .toList()));
            }
        }
        List<Person> cases = inModel.stream().map(Set::casePerson).toList();
        List<Person> controls = inModel.stream().flatMap(set -> set.controls.stream()).toList();
        List<Person> all = sets.stream().flatMap(Set::members).toList();
        Figure figure = Figure.of(1.23456);
        Model made =
                new Model(
                        name,
                        "B12 below %d pg/mL".formatted(edge),
                        Optional.empty(),
                        Optional.empty(),
                        Count.of(inModel.size()),
                        Count.of(inModel.stream().filter(set -> informative(set, edge)).count()),
                        new Model.Missing(
                                count(all, p -> p.level < 0 || !also.test(p)),
                                Count.of(sets.size() - inModel.size())),
                        Optional.of(
                                new Model.Exposed(
                                        count(cases, p -> below(p, edge)),
                                        Count.of(cases.size()),
                                        count(controls, p -> below(p, edge)),
                                        Count.of(controls.size()))),
                        "profile likelihood",
                        Figure.of(-12.3456),
                        Figure.of(-13.4567),
                        figure,
                        List.of(term(name)),
                        new Model.Crude(figure, figure, figure),
                        name.endsWith("adjusted")
                                ? Optional.empty()
                                : Optional.of(new Model.Crude(figure, figure, figure)),
                        pairs(inModel, edge),
                        name.startsWith("low") ? Optional.of(curve()) : Optional.empty(),
                        Optional.of(new Trend(figure, figure, figure, figure, figure)),
                        List.of());
        return inModel.isEmpty() || name.endsWith("adjusted")
                ? made
                : ofSets(inModel, edge).in(made);
    }

    private static ModelOfSets ofSets(List<Set> sets, int edge) {
        List<CollapseTable.Row> rows =
                sets.stream()
                        .map(set ->
                                new CollapseTable.Row(
                                        1,
                                        1 + set.controls.size(),
                                        (int)
                                                set.members()
                                                        .filter(person -> below(person, edge))
                                                        .count(),
                                        below(set.casePerson, edge) ? 1 : 0,
                                        1))
                        .toList();
        return new ModelOfSets(CollapseTable.of(rows));
    }

    /// Of the measured values of all matched controls, whoever is in the model.
    private Curve curve() {
        Figure figure = Figure.of(1.23456);
        return new Curve(
                "b12",
                "pg/mL",
                count(side(false), p -> p.level >= 0 && !p.limit),
                List.of(figure, figure, figure, figure),
                figure,
                new Curve.LikelihoodRatio(figure, 3, Figure.of(0.034567)),
                new Curve.LikelihoodRatio(figure, 2, Figure.of(0.034567)),
                List.of(new Curve.Point(2, figure, figure, figure)));
    }

    private static Model.Term term(String name) {
        Figure figure = Figure.of(1.23456);
        return new Model.Term(
                name,
                Figure.of(StrictMath.log(1.23456)),
                figure,
                figure,
                Figure.of(0.456789),
                Figure.of(3.45678),
                Figure.of(0.034567),
                new Model.Wald(figure, figure, figure),
                figure,
                Optional.of(figure),
                Optional.empty());
    }

    private static boolean below(Person person, int edge) {
        return person.level >= 0 && person.level < edge;
    }

    private static boolean informative(Set set, int edge) {
        return set.members().map(person -> below(person, edge)).distinct().count() == 2;
    }

    private static Optional<Model.Pairs> pairs(List<Set> sets, int edge) {
        if (sets.isEmpty() || sets.stream().anyMatch(set -> set.controls.size() != 1)) {
            return Optional.empty();
        }
        return Optional.of(
                new Model.Pairs(
                        pairs(sets, edge, true, true),
                        pairs(sets, edge, true, false),
                        pairs(sets, edge, false, true),
                        pairs(sets, edge, false, false),
                        Figure.of(1.5),
                        Figure.of(0.25)));
    }

    private static Count pairs(List<Set> sets, int edge, boolean casePerson, boolean control) {
        return Count.of(
                sets.stream()
                        .filter(set ->
                                below(set.casePerson, edge) == casePerson
                                        && below(set.controls.getFirst(), edge) == control)
                        .count());
    }

    /// A score of 0 lies in no band.
    private Severity severity() {
        List<Person> cases = side(true);
        List<Severity.Band> bands = new ArrayList<>();
        List<Severity.Summary> summaries = new ArrayList<>();
        for (int band = 1; band <= BANDS; band++) {
            int here = band;
            String label = "band " + band;
            bands.add(new Severity.Band(label, band, count(cases, p -> p.score == here)));
            Figure figure = Figure.of(168.123456);
            summaries.add(
                    new Severity.Summary(
                            label,
                            count(cases, p -> p.score == here && p.level >= 0),
                            figure,
                            figure,
                            figure));
        }
        Figure figure = Figure.of(0.123456);
        return new Severity(
                "irls",
                "IRLS",
                "points",
                bands,
                count(cases, p -> p.score < 0),
                count(cases, p -> p.score == 0),
                2,
                List.of(
                        new Severity.Association(
                                "b12",
                                "B12",
                                "pg/mL",
                                count(cases, p -> p.score >= 0 && p.level >= 0),
                                count(cases, p -> p.score < 0 || p.level < 0),
                                new Severity.Pearson(figure, figure, figure, figure),
                                new Severity.Spearman(figure, figure),
                                summaries)),
                List.of());
    }

    private Pattern pattern(int conditions) {
        List<Pattern.Combination> classes = new ArrayList<>();
        List<Integer> joined = new ArrayList<>();
        List<Integer> few = new ArrayList<>();
        for (int mask = 1; mask < 1 << conditions; mask++) {
            long cases = number(true, conditions, List.of(mask));
            long controls = number(false, conditions, List.of(mask));
            if (cases + controls > 0 && (cases < FEW || controls < FEW)) {
                few.add(mask);
            }
        }
        if (few.size() > 1) {
            joined.addAll(few);
        }
        classes.add(combination("all normal", conditions, List.of(0)));
        for (int mask = 1; mask < 1 << conditions; mask++) {
            boolean anybody =
                    number(true, conditions, List.of(mask))
                                    + number(false, conditions, List.of(mask))
                            > 0;
            if (anybody && !joined.contains(mask)) {
                classes.add(combination("mask " + mask, conditions, List.of(mask)));
            }
        }
        if (!joined.isEmpty()) {
            classes.add(combination("other", conditions, joined));
        }
        return new Pattern(
                "pattern of " + conditions,
                List.of(
                                new Pattern.Condition("b12", "B12", "<", LOW + " pg/mL"),
                                new Pattern.Condition("homocysteine", "Homocysteine", ">", "15"),
                                new Pattern.Condition("mma", "MMA", ">", "0.4"))
                        .subList(0, conditions),
                classes,
                new Pattern.Unknown(
                        count(side(true), p -> p.met(conditions) < 0),
                        count(side(false), p -> p.met(conditions) < 0)),
                patternModel(conditions, classes),
                List.of(),
                List.of());
    }

    private Pattern.Combination combination(String name, int conditions, List<Integer> masks) {
        return new Pattern.Combination(
                name,
                masks.stream().map(SmallStudy::met).toList(),
                Count.of(number(true, conditions, masks)),
                Count.of(number(false, conditions, masks)));
    }

    private long number(boolean cases, int conditions, List<Integer> masks) {
        return side(cases).stream().filter(p -> masks.contains(p.met(conditions))).count();
    }

    private static List<String> met(int mask) {
        return IntStream.range(0, CONDITIONS.size())
                .filter(at -> (mask & 1 << at) != 0)
                .mapToObj(CONDITIONS::get)
                .toList();
    }

    private Model patternModel(int conditions, List<Pattern.Combination> classes) {
        List<Set> complete =
                sets.stream()
                        .filter(set ->
                                set.casePerson.met(conditions) >= 0
                                        && set.controls.stream()
                                                .anyMatch(p -> p.met(conditions) >= 0))
                        .toList();
        List<Person> all = sets.stream().flatMap(Set::members).toList();
        String name = "pattern of " + conditions;
        Figure figure = Figure.of(1.23456);
        return new Model(
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                Count.of(complete.size()),
                Count.of(
                        complete.stream()
                                .filter(set ->
                                        set.members()
                                                        .map(p -> p.met(conditions))
                                                        .filter(mask -> mask >= 0)
                                                        .distinct()
                                                        .count()
                                                > 1)
                                .count()),
                new Model.Missing(
                        count(all, p -> p.met(conditions) < 0),
                        Count.of(sets.size() - complete.size())),
                Optional.empty(),
                "profile likelihood",
                Figure.of(-12.3456),
                Figure.of(-13.4567),
                figure,
                classes.stream().skip(1).map(each -> term(name + ": " + each.name())).toList(),
                new Model.Crude(figure, figure, figure),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Interaction interaction() {
        List<Set> complete = sets.stream().filter(set -> complete(set, _ -> true)).toList();
        return new Interaction(
                "low",
                "sex",
                List.of(
                        stratum("women", complete, Person::woman),
                        stratum("men", complete, p -> !p.woman)),
                Figure.of(0.0345678),
                "likelihood ratio",
                List.of());
    }

    private static Interaction.Stratum stratum(
            String level, List<Set> sets, Predicate<Person> inside) {
        return new Interaction.Stratum(
                level,
                Count.of(sets.stream().filter(set -> inside.test(set.casePerson)).count()),
                Figure.of(1.23456),
                Figure.of(0.456789),
                Figure.of(3.45678),
                Figure.of(0.034567));
    }

    private static Count count(List<Person> people, Predicate<Person> trait) {
        return Count.of(people.stream().filter(trait).count());
    }
}
