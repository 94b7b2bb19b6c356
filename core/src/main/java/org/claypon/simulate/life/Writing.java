package org.claypon.simulate.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.simulate.Concept;
import org.claypon.simulate.Episode;
import org.claypon.simulate.Episode.Confirmed;
import org.claypon.simulate.Episode.Kind;
import org.claypon.simulate.Episode.Share;
import org.claypon.simulate.Lab;
import org.claypon.simulate.Trait;
import org.claypon.simulate.World;
import org.claypon.simulate.life.Log.Entry;

/// Writes down what of a life gets into the records. Nothing here changes what is true.
final class Writing {

    private static final long JOINING = PersonDraws.purpose("trait on joining");

    private final Plan plan;
    private final World world;
    private final Specialties specialties;
    private final Log log = new Log();
    private final long[] episodes;
    private final long[] labs;
    private final List<List<Integer>> companions;

    private PersonDraws draws = new PersonDraws(0, 0);
    private Person person = new Person(0, false, 0, 0, 0);
    private State state = new State(0, 0, 0);

    Writing(Plan plan) {
        this.plan = plan;
        this.world = plan.world();
        this.specialties = Specialties.of(world);
        this.episodes =
                world.episodes().stream()
                        .mapToLong(episode -> PersonDraws.purpose("records of " + episode.name()))
                        .toArray();
        this.labs =
                world.labs().stream()
                        .mapToLong(lab -> PersonDraws.purpose("results of " + lab.name()))
                        .toArray();
        this.companions = world.labs().stream().map(this::companions).toList();
    }

    private List<Integer> companions(Lab lab) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < world.labs().size(); i++) {
            if (world.labs()
                    .get(i)
                    .with()
                    .filter(with -> with.lab().equals(lab.name()))
                    .isPresent()) {
                found.add(i);
            }
        }
        return found;
    }

    void begin(Person who, PersonDraws own, State truth) {
        log.clear();
        person = who;
        draws = own;
        state = truth;
    }

    Log log() {
        return log;
    }

    /// What is asked and written down on the first day.
    void join() {
        for (int trait = 0; trait < world.traits().size(); trait++) {
            Optional<Trait.Recorded> recorded = world.traits().get(trait).recorded();
            if (state.traits[trait] && recorded.isPresent()) {
                double share = recorded.get().share();
                if (draws.uniform(JOINING, trait) < share) {
                    record(person.join(), concept(recorded.get().concept()), 0);
                }
            }
        }
    }

    private Concept concept(String name) {
        return Optional.ofNullable(world.concepts().get(name)).orElseThrow();
    }

    private void record(int day, Concept concept, int specialty) {
        Entry entry =
                switch (concept.domain()) {
                    case CONDITION -> Entry.CONDITION;
                    case PROCEDURE -> Entry.PROCEDURE;
                    case OBSERVATION -> Entry.OBSERVATION;
                    case DRUG, MEASUREMENT, SPECIALTY ->
                            throw new IllegalArgumentException(
                                    "no record of the domain " + concept.domain());
                };
        log.add(day, entry, (int) concept.id(), specialty);
    }

    /// The day on which a moment lies.
    static int day(double moment) {
        return (int) StrictMath.floor(moment);
    }

    void visit(double now) {
        log.add(day(now), Entry.VISIT, 0, 0);
    }

    // Diseases. The draws of a disease have the numbers 8n + k for its n-th episode.

    private double draw(int episode, int number, int which) {
        return draws.uniform(episodes[episode], 8L * number + which);
    }

    boolean willBeDiagnosed(int episode, int number) {
        return world.episodes()
                .get(episode)
                .recorded()
                .filter(recorded -> draw(episode, number, 0) < recorded.share())
                .isPresent();
    }

    void knownOnJoining(int episode, Course course) {
        Episode thing = world.episodes().get(episode);
        if (draw(episode, course.number, 1) < thing.recorded().orElseThrow().onJoining()) {
            record(person.join(), conceptOf(episode), 0);
        }
    }

    void diagnosis(int episode, Course course, double now) {
        record(day(now), conceptOf(episode), 0);
        Episode thing = world.episodes().get(episode);
        thing.confirmed()
                .filter(confirmed -> draw(episode, course.number, 2) < confirmed.share())
                .ifPresent(confirmed ->
                        confirm(episode, confirmed, now, draw(episode, course.number, 3)));
    }

    void again(int episode, double now) {
        record(day(now), conceptOf(episode), 0);
    }

    /// The draws of false records have numbers below zero.
    void falseRecord(int episode, double now, int number) {
        record(day(now), conceptOf(episode), 0);
        Episode thing = world.episodes().get(episode);
        thing.confirmed()
                .filter(confirmed -> draw(episode, -1 - number, 2) < confirmed.shareOfFalse())
                .ifPresent(confirmed ->
                        confirm(episode, confirmed, now, draw(episode, -1 - number, 3)));
    }

    private void confirm(int episode, Confirmed confirmed, double now, double when) {
        int day = day(now) + 1 + (int) (when * confirmed.days());
        int specialty = confirmed.specialty().map(specialties::place).orElse(0);
        if (confirmed.specialty().isPresent()) {
            record(day, conceptOf(episode), specialty);
        }
        confirmed.procedure().ifPresent(name -> record(day, concept(name), specialty));
    }

    /// One of the concepts of a thing, for a person always the same.
    private Concept conceptOf(int episode) {
        List<Share> concepts = world.episodes().get(episode).concepts();
        double all = concepts.stream().mapToDouble(Share::share).sum();
        double left = concepts.size() == 1 ? 0 : draws.uniform(episodes[episode], 4) * all;
        int which = 0;
        while (which < concepts.size() - 1 && left >= concepts.get(which).share()) {
            left -= concepts.get(which).share();
            which++;
        }
        return concept(concepts.get(which).concept());
    }

    // Drugs

    /// A time of taking a drug is over, or its records are.
    void taken(int episode, Course course, double until) {
        Episode thing = world.episodes().get(episode);
        if (thing.kind() != Kind.DRUG) {
            return;
        }
        int concept = (int) conceptOf(episode).id();
        int start = day(course.start);
        int beforeJoining = Math.max(0, person.join() - start + thing.supply() - 1);
        int skipped = beforeJoining / thing.supply();
        for (int day = start + skipped * thing.supply(); day < until; day += thing.supply()) {
            Entry entry = day == start ? Entry.FIRST_DRUG : Entry.NEXT_DRUG;
            log.add(day, entry, concept, thing.supply());
        }
    }

    // Labs

    /// @param purpose of the clock of this test, whose number it was
    void test(int lab, double now, int number, long purpose) {
        Lab tested = world.labs().get(lab);
        double log = state.levels[plan.level(tested.level())];
        double noise =
                tested.varies() == 0
                        ? 0
                        : tested.varies() * draws.normal(~labs[lab] ^ purpose, number);
        boolean mistaken =
                tested.mistakes()
                        .filter(found ->
                                draws.uniform(labs[lab] ^ purpose, 4L * number + 3) < found.share())
                        .isPresent();
        this.log.add(day(now), Entry.LAB, lab, mistaken ? 1 : 0, StrictMath.exp(log + noise));
        for (int companion : companions.get(lab)) {
            double share = world.labs().get(companion).with().orElseThrow().share();
            double chance = draws.uniform(labs[companion] ^ purpose, 4L * number + 1);
            if (chance < share) {
                test(companion, now, number, purpose);
            }
        }
    }

    // Background

    void background(int place, double now, int number, long purpose) {
        Crowd crowd = plan.crowds().get(place);
        int picked = crowd.pick(state, draws.uniform(~purpose, number));
        int concept = crowd.conceptId(picked);
        int day = day(now);
        switch (crowd.kind()) {
            case CONDITION -> log.add(day, Entry.CONDITION, concept, 0);
            case PROCEDURE -> log.add(day, Entry.PROCEDURE, concept, 0);
            case OBSERVATION -> log.add(day, Entry.OBSERVATION, concept, 0);
            case DRUG -> log.add(day, Entry.FIRST_DRUG, concept, crowd.daysSupply(picked));
            case LAB -> {
                double own = draws.normal(purpose + 1, picked);
                double noise = draws.normal(purpose + 2, number);
                log.add(
                        day,
                        Entry.BACKGROUND_LAB,
                        concept,
                        0,
                        crowd.labValue(state, picked, own, noise));
            }
        }
    }
}
