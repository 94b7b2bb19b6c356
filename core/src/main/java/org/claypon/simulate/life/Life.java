package org.claypon.simulate.life;

import java.util.Arrays;
import java.util.List;
import org.claypon.simulate.Arrow.Phase;
import org.claypon.simulate.Episode;
import org.claypon.simulate.Level;
import org.claypon.simulate.Trait;
import org.claypon.simulate.World;

/// Lives one life after another: a clock for all that can happen, which rings when its pace, added up over time, has used up an
/// exponential budget.
/// Between two events every pace is constant.
///
/// **Units.** Times in days since 1970, with their fraction; paces a day.
/// **Cost.** The events of a life times the clocks, a few additions each.
final class Life {

    private static final double NEVER = Budgets.NEVER;

    private final Plan plan;
    private final World world;
    private final long seed;
    private final Writing writing;
    private final State state;

    private final int end;
    private final Budgets budgets;
    private final double[] signalDue;
    private final Course[] courses;
    private final double[] levelNoise;

    private final long[] traitPurposes;
    private final long[] levelPurposes;

    private PersonDraws draws = new PersonDraws(0, 0);
    private Person person = new Person(0, false, 0, 0, 0);
    private boolean observed;
    private double now;
    private double nextStep;

    Life(Plan plan, long seed) {
        this.plan = plan;
        this.world = plan.world();
        this.seed = seed;
        this.end = (int) world.to().toEpochDay() + 1;
        this.state = new State(world.traits().size(), world.levels().size(), plan.signals().size());
        this.budgets = new Budgets(plan.clocks());
        this.signalDue = new double[plan.signals().size()];
        this.levelNoise = new double[world.levels().size()];
        this.courses = new Course[world.episodes().size()];
        for (int i = 0; i < courses.length; i++) {
            courses[i] = new Course();
        }
        this.writing = new Writing(plan);
        this.traitPurposes = purposes("trait ", world.traits().stream().map(Trait::name).toList());
        this.levelPurposes = purposes("level ", world.levels().stream().map(Level::name).toList());
    }

    private static long[] purposes(String before, List<String> names) {
        return names.stream().mapToLong(name -> PersonDraws.purpose(before + name)).toArray();
    }

    /// Lives the life of a person; what is written down is in [#writing].
    Ending live(long id) {
        draws = new PersonDraws(seed, id);
        person = Person.of(world, id, draws);
        begin();
        Ending ending = liveOn();
        for (int episode = 0; episode < courses.length; episode++) {
            if (courses[episode].present) {
                writing.taken(episode, courses[episode], ending.lastDay() + 1.0);
            }
        }
        return ending;
    }

    Person person() {
        return person;
    }

    Writing writing() {
        return writing;
    }

    State state() {
        return state;
    }

    private void begin() {
        now = person.birth();
        observed = false;
        state.female = person.female();
        state.site = person.site();
        writing.begin(person, draws, state);
        Arrays.fill(state.signals, false);
        Arrays.fill(signalDue, NEVER);
        for (Course course : courses) {
            course.clear();
        }
        for (int trait = 0; trait < state.traits.length; trait++) {
            state.traits[trait] = draws.uniform(traitPurposes[trait], 0) < chance(trait);
        }
        for (int level = 0; level < levelNoise.length; level++) {
            double spread = world.levels().get(level).spread();
            levelNoise[level] = spread == 0 ? 0 : spread * draws.normal(levelPurposes[level], 0);
        }
        step();
        for (int level = 0; level < levelNoise.length; level++) {
            setLevel(level);
        }
        budgets.begin(draws, now);
        for (int clock = 0; clock < plan.clocks().size(); clock++) {
            set(clock);
        }
    }

    private double chance(int trait) {
        double share = world.traits().get(trait).share();
        double odds = share / (1 - share);
        for (Effect effect : plan.traitEffects(trait)) {
            odds *= effect.factor(state);
        }
        return share == 1 ? 1 : odds / (1 + odds);
    }

    // Time

    private Ending liveOn() {
        while (true) {
            int clock = Budgets.first(budgets.due());
            int signal = Budgets.first(signalDue);
            int ending = firstEnding();
            double next = Math.min(nextStep, observed ? NEVER : person.join());
            next = Math.min(next, clock < 0 ? NEVER : budgets.due()[clock]);
            next = Math.min(next, signal < 0 ? NEVER : signalDue[signal]);
            next = Math.min(next, ending < 0 ? NEVER : courses[ending].endDue);
            if (next >= end) {
                return new Ending(end - 1, false);
            }
            now = next;
            if (!observed && next == person.join()) {
                join();
            } else if (next == nextStep) {
                stepOn();
            } else if (signal >= 0 && next == signalDue[signal]) {
                turn(signal);
            } else if (ending >= 0 && next == courses[ending].endDue) {
                endOf(ending);
            } else if (rings(clock)) {
                return new Ending(
                        Writing.day(now), plan.clocks().get(clock).kind() == Clock.Kind.DEATH);
            }
        }
    }

    private int firstEnding() {
        int least = -1;
        double earliest = NEVER;
        for (int i = 0; i < courses.length; i++) {
            if (courses[i].endDue < earliest) {
                earliest = courses[i].endDue;
                least = i;
            }
        }
        return least;
    }

    /// Age moves to the middle of the step that begins now.
    private void step() {
        double age = (now - person.birth()) / Pace.DAYS_A_YEAR;
        double next = nextAge(age);
        state.age = (StrictMath.rint(age) + next) / 2;
        nextStep = person.birth() + next * Pace.DAYS_A_YEAR;
    }

    /// The age at which the next step begins: yearly from the last birthday before the period on.
    private double nextAge(double age) {
        int reached = (int) StrictMath.rint(age);
        int yearly = (int) ((world.from().toEpochDay() - person.birth()) / Pace.DAYS_A_YEAR);
        if (reached >= yearly) {
            return reached + 1;
        }
        for (int step : plan.earlyAgeSteps()) {
            if (step > reached) {
                return Math.min(step, yearly);
            }
        }
        return reached + 1;
    }

    private void stepOn() {
        step();
        for (int level : plan.levelsOfAge()) {
            setLevel(level);
        }
        for (int clock : plan.clocksOfAge()) {
            set(clock);
        }
    }

    private void join() {
        observed = true;
        writing.join();
        for (int episode = 0; episode < courses.length; episode++) {
            if (courses[episode].present && courses[episode].diagnosed) {
                writing.knownOnJoining(episode, courses[episode]);
            }
        }
        for (int clock = 0; clock < plan.clocks().size(); clock++) {
            if (plan.clocks().get(clock).kind().onlyObserved()) {
                set(clock);
            }
        }
    }

    // Levels and clocks

    private void setLevel(int level) {
        double log = StrictMath.log(world.levels().get(level).median()) + levelNoise[level];
        for (Effect effect : plan.levelEffects(level)) {
            log += effect.logFactor(state);
        }
        state.levels[level] = log;
    }

    /// Sets a clock to the pace that is right now.
    private void set(int clock) {
        budgets.set(clock, runs(clock) ? pace(clock) : 0, now);
    }

    private double pace(int place) {
        Clock clock = plan.clocks().get(place);
        double found = clock.pace().at(state);
        return clock.kind() == Clock.Kind.CROWD
                ? found * plan.crowds().get(clock.place()).weight(state)
                : found;
    }

    private boolean runs(int place) {
        Clock clock = plan.clocks().get(place);
        if (clock.kind().onlyObserved() && !observed) {
            return false;
        }
        return switch (clock.kind()) {
            case ONSET -> !courses[clock.place()].present;
            case END -> courses[clock.place()].present;
            case DIAGNOSIS ->
                    courses[clock.place()].willBeDiagnosed && !courses[clock.place()].diagnosed;
            case AGAIN -> courses[clock.place()].diagnosed;
            case FALSE_RECORD -> !courses[clock.place()].present;
            case VISIT, TEST, CROWD, LEAVE, DEATH -> true;
        };
    }

    /// What the ringing of a clock brings about.
    ///
    /// @return whether it is the end
    private boolean rings(int place) {
        Clock clock = plan.clocks().get(place);
        int number = budgets.ring(place, now);
        switch (clock.kind()) {
            case ONSET -> onsetOf(clock.place());
            case END -> endOf(clock.place());
            case DIAGNOSIS -> diagnosisOf(clock.place());
            case AGAIN -> writing.again(clock.place(), now);
            case FALSE_RECORD -> writing.falseRecord(clock.place(), now, number);
            case VISIT -> writing.visit(now);
            case TEST -> writing.test(clock.place(), now, number, clock.purpose());
            case CROWD -> writing.background(clock.place(), now, number, clock.purpose());
            case LEAVE, DEATH -> {
                return true;
            }
        }
        return false;
    }

    // Episodes

    private void onsetOf(int episode) {
        Course course = courses[episode];
        Episode thing = world.episodes().get(episode);
        boolean first = !course.ever;
        course.present = true;
        course.ever = true;
        course.start = now;
        course.willBeDiagnosed = writing.willBeDiagnosed(episode, course.number);
        course.endDue =
                thing.lasts() instanceof Episode.Lasts.Exactly(double days) ? now + days : NEVER;
        begins(episode, Phase.PRESENT);
        begins(episode, Phase.UNDIAGNOSED);
        if (first) {
            begins(episode, Phase.EVER);
        }
        setClocksOf(episode);
    }

    private void diagnosisOf(int episode) {
        courses[episode].diagnosed = true;
        ends(episode, Phase.UNDIAGNOSED);
        begins(episode, Phase.DIAGNOSED);
        setClocksOf(episode);
        if (observed) {
            writing.diagnosis(episode, courses[episode], now);
        }
    }

    private void endOf(int episode) {
        Course course = courses[episode];
        writing.taken(episode, course, now);
        course.present = false;
        course.diagnosed = false;
        course.willBeDiagnosed = false;
        course.endDue = NEVER;
        course.number++;
        ends(episode, Phase.PRESENT);
        ends(episode, Phase.UNDIAGNOSED);
        ends(episode, Phase.DIAGNOSED);
        setClocksOf(episode);
    }

    private void setClocksOf(int episode) {
        for (int clock : plan.clocksOf(episode)) {
            set(clock);
        }
    }

    // Signals

    private void begins(int episode, Phase phase) {
        for (int i = 0; i < signalDue.length; i++) {
            Signal signal = plan.signals().get(i);
            if (signal.isOf(episode, phase)) {
                signalDue[i] = now + signal.timing().afterDays();
                if (signalDue[i] == now) {
                    turn(i);
                }
            }
        }
    }

    private void ends(int episode, Phase phase) {
        for (int i = 0; i < signalDue.length; i++) {
            if (plan.signals().get(i).isOf(episode, phase)) {
                signalDue[i] = NEVER;
                if (state.signals[i]) {
                    change(i, false);
                }
            }
        }
    }

    /// A signal's moment has come: on if it was off, and off if it was on.
    private void turn(int place) {
        boolean on = !state.signals[place];
        signalDue[place] = on ? now + plan.signals().get(place).timing().forDays() : NEVER;
        change(place, on);
    }

    private void change(int place, boolean on) {
        state.signals[place] = on;
        Signal signal = plan.signals().get(place);
        for (int level : signal.dependentLevels()) {
            setLevel(level);
        }
        for (int clock : signal.dependentClocks()) {
            set(clock);
        }
    }
}
