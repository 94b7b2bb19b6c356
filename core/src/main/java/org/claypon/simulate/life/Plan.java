package org.claypon.simulate.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.simulate.AgeTable;
import org.claypon.simulate.Arrow;
import org.claypon.simulate.Arrow.Form;
import org.claypon.simulate.Arrow.Measure;
import org.claypon.simulate.Arrow.Timing;
import org.claypon.simulate.Episode;
import org.claypon.simulate.Lab;
import org.claypon.simulate.Level;
import org.claypon.simulate.Rate;
import org.claypon.simulate.Trait;
import org.claypon.simulate.World;
import org.claypon.simulate.life.Clock.Kind;
import org.claypon.simulate.life.Effect.Cause;

/// A world with its names turned into places, and with who depends on whom.
final class Plan {

    /// Before the period age moves in steps of so many years.
    private static final int EARLY_STEP = 5;

    private static final int OLDEST = 121;

    private final World world;
    private final Map<String, Integer> traitPlaces = new HashMap<>();
    private final Map<String, Integer> levelPlaces = new HashMap<>();
    private final Map<String, Integer> episodePlaces = new HashMap<>();
    private final SequencedMap<SignalKey, Integer> signalPlaces = new LinkedHashMap<>();
    private final List<List<Effect>> traitEffects;
    private final List<List<Effect>> levelEffects;
    private final List<Clock> clocks = new ArrayList<>();
    private final List<Signal> signals;
    private final int[][] clocksOfEpisodes;
    private final int[] levelsOfAge;
    private final int[] clocksOfAge;
    private final int[] earlyAges;
    private final List<Crowd> crowds;

    private record SignalKey(int episode, Timing timing) {}

    Plan(World world) {
        this.world = world;
        this.crowds = Crowd.of(world);
        index(world.traits().stream().map(Trait::name).toList(), traitPlaces);
        index(world.levels().stream().map(Level::name).toList(), levelPlaces);
        index(world.episodes().stream().map(Episode::name).toList(), episodePlaces);
        this.traitEffects = world.traits().stream().map(trait -> effects(trait.causes())).toList();
        this.levelEffects = world.levels().stream().map(level -> effects(level.causes())).toList();
        addClocks();
        this.signals =
                signalPlaces.keySet().stream().map(key -> signal(key, placeOf(key))).toList();
        this.clocksOfEpisodes =
                IntStream.range(0, world.episodes().size())
                        .mapToObj(this::clocksOfEpisode)
                        .toArray(int[][]::new);
        this.levelsOfAge = levelsBehind(effect -> effect.cause() == Cause.AGE);
        this.clocksOfAge = clocksBehind(effect -> effect.cause() == Cause.AGE, levelsOfAge, true);
        this.earlyAges = earlyAges();
    }

    private static void index(List<String> names, Map<String, Integer> places) {
        names.forEach(name -> places.put(name, places.size()));
    }

    private static int place(Map<String, Integer> places, String name) {
        return Optional.ofNullable(places.get(name)).orElseThrow();
    }

    private int placeOf(SignalKey key) {
        return Optional.ofNullable(signalPlaces.get(key)).orElseThrow();
    }

    // Arrows

    private List<Effect> effects(List<Arrow> arrows) {
        return arrows.stream().map(this::effect).toList();
    }

    private Effect effect(Arrow arrow) {
        double amount = arrow.amount();
        double log = amount > 0 ? StrictMath.log(amount) : Double.NEGATIVE_INFINITY;
        String from = arrow.from();
        return switch (from) {
            case "age" -> new Effect(Cause.AGE, 0, arrow.form(), Effect.REFERENCE_AGE, amount, log);
            case "sex" -> new Effect(sex(arrow.form()), 0, arrow.form(), 0, amount, log);
            case "site" -> new Effect(Cause.SITE, site(arrow.form()), arrow.form(), 0, amount, log);
            default -> ofThing(arrow, amount, log);
        };
    }

    private Effect ofThing(Arrow arrow, double amount, double log) {
        String from = arrow.from();
        if (traitPlaces.containsKey(from)) {
            return new Effect(Cause.TRAIT, place(traitPlaces, from), arrow.form(), 0, amount, log);
        }
        if (levelPlaces.containsKey(from)) {
            int level = place(levelPlaces, from);
            double median = world.levels().get(level).median();
            return new Effect(Cause.LEVEL, level, arrow.form(), median, amount, log);
        }
        SignalKey key = new SignalKey(place(episodePlaces, from), arrow.timing());
        int signal = signalPlaces.computeIfAbsent(key, _ -> signalPlaces.size());
        return new Effect(Cause.SIGNAL, signal, arrow.form(), 0, amount, log);
    }

    private static Cause sex(Form form) {
        return form.equals(new Form.Of("female")) ? Cause.FEMALE : Cause.MALE;
    }

    private int site(Form form) {
        return IntStream.range(0, world.sites().size())
                .filter(i -> form.equals(new Form.Of(world.sites().get(i).name())))
                .findFirst()
                .orElseThrow();
    }

    private Pace pace(Rate rate) {
        return new Pace(
                rate.perYear(),
                effects(rate.causes().stream().filter(Plan::adds).toList()),
                effects(rate.causes().stream().filter(arrow -> !adds(arrow)).toList()));
    }

    private static boolean adds(Arrow arrow) {
        return arrow.kind() == Measure.PER_YEAR;
    }

    // Clocks

    private void addClocks() {
        for (int place = 0; place < world.episodes().size(); place++) {
            addEpisode(world.episodes().get(place), place);
        }
        add(Kind.VISIT, 0, pace(world.visits().rate()), "visit");
        for (int place = 0; place < world.labs().size(); place++) {
            Lab lab = world.labs().get(place);
            int at = place;
            lab.tested().ifPresent(rate -> add(Kind.TEST, at, pace(rate), "test " + lab.name()));
        }
        List<Effect> habits =
                world.background().map(found -> effects(found.causes())).orElse(List.of());
        for (int place = 0; place < crowds.size(); place++) {
            Crowd crowd = crowds.get(place);
            AgeTable perYear = AgeTable.constant(crowd.perYear());
            add(
                    Kind.CROWD,
                    place,
                    new Pace(perYear, List.of(), habits),
                    "background " + crowd.name());
        }
        add(Kind.LEAVE, 0, pace(world.people().leave()), "leave");
        world.death().ifPresent(rate -> add(Kind.DEATH, 0, pace(rate), "death"));
    }

    private void addEpisode(Episode episode, int place) {
        String name = episode.name();
        add(Kind.ONSET, place, pace(episode.onset()), "onset " + name);
        if (episode.lasts() instanceof Episode.Lasts.Mean(double days)) {
            add(Kind.END, place, Pace.constant(1 / days), "end " + name);
        }
        episode.recorded()
                .ifPresent(recorded -> {
                    add(Kind.DIAGNOSIS, place, pace(recorded.diagnosis()), "diagnosis " + name);
                    add(Kind.AGAIN, place, pace(recorded.again()), "again " + name);
                });
        episode.falseRecords()
                .ifPresent(rate -> add(Kind.FALSE_RECORD, place, pace(rate), "false " + name));
    }

    private void add(Kind kind, int place, Pace pace, String purpose) {
        clocks.add(new Clock(kind, place, pace, PersonDraws.purpose(purpose)));
    }

    private int[] clocksOfEpisode(int place) {
        Set<Kind> ofEpisodes =
                Set.of(Kind.ONSET, Kind.END, Kind.DIAGNOSIS, Kind.AGAIN, Kind.FALSE_RECORD);
        return IntStream.range(0, clocks.size())
                .filter(i -> ofEpisodes.contains(clocks.get(i).kind()))
                .filter(i -> clocks.get(i).place() == place)
                .toArray();
    }

    // Who depends on whom

    private Signal signal(SignalKey key, int place) {
        java.util.function.Predicate<Effect> cause =
                effect -> effect.cause() == Cause.SIGNAL && effect.place() == place;
        int[] levels = levelsBehind(cause);
        return new Signal(key.episode(), key.timing(), levels, clocksBehind(cause, levels, false));
    }

    /// The levels that a cause acts on, at once or through other levels. Levels stand behind their causes.
    private int[] levelsBehind(java.util.function.Predicate<Effect> cause) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int level = 0; level < levelEffects.size(); level++) {
            boolean behind =
                    levelEffects.get(level).stream()
                            .anyMatch(effect -> cause.test(effect) || isOfLevel(effect, found));
            if (behind) {
                found.add(level);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isOfLevel(Effect effect, Set<Integer> levels) {
        return effect.cause() == Cause.LEVEL && levels.contains(effect.place());
    }

    private int[] clocksBehind(
            java.util.function.Predicate<Effect> cause, int[] levels, boolean age) {
        Set<Integer> changed = new LinkedHashSet<>(IntStream.of(levels).boxed().toList());
        return IntStream.range(0, clocks.size())
                .filter(i -> {
                    Pace pace = clocks.get(i).pace();
                    return age && (pace.dependsOnAge() || clocks.get(i).kind() == Kind.CROWD)
                            || Stream.concat(pace.added().stream(), pace.ratios().stream())
                                    .anyMatch(effect ->
                                            cause.test(effect) || isOfLevel(effect, changed));
                })
                .toArray();
    }

    /// Every fifth birthday, and those at which a table of the world changes.
    private int[] earlyAges() {
        Set<Integer> ages = new TreeSet<>();
        IntStream.iterate(0, age -> age < OLDEST, age -> age + EARLY_STEP).forEach(ages::add);
        clocks.forEach(clock -> ages.addAll(clock.pace().perYear().fromAges()));
        return ages.stream().mapToInt(Integer::intValue).toArray();
    }

    World world() {
        return world;
    }

    List<Clock> clocks() {
        return clocks;
    }

    List<Signal> signals() {
        return signals;
    }

    List<Effect> traitEffects(int trait) {
        return traitEffects.get(trait);
    }

    List<Effect> levelEffects(int level) {
        return levelEffects.get(level);
    }

    int level(String name) {
        return place(levelPlaces, name);
    }

    int[] clocksOf(int episode) {
        return clocksOfEpisodes[episode];
    }

    int[] levelsOfAge() {
        return levelsOfAge;
    }

    int[] clocksOfAge() {
        return clocksOfAge;
    }

    /// Rising, from 0.
    int[] earlyAgeSteps() {
        return earlyAges;
    }

    List<Crowd> crowds() {
        return crowds;
    }

    int trait(String name) {
        return place(traitPlaces, name);
    }
}
