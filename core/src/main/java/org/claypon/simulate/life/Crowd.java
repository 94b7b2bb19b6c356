package org.claypon.simulate.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.simulate.Background;
import org.claypon.simulate.Background.Follow;
import org.claypon.simulate.Concept;
import org.claypon.simulate.Concept.Domain;
import org.claypon.simulate.World;
import org.claypon.stats.Draw;

/// The concepts of one kind that a background makes, and who gets which.
///
/// ```text
/// log weight of concept j = −zipf · ln j + a_j (age − 50)/10 + s_j [female] + Σ f_jk [trait k]
/// ```
/// with `a`, `s` and `f` normal with the spreads of the file, drawn once for the world whatever the seed. `age` is the middle of its ten
/// years. The chance of a concept is its weight among all; the rate of all together goes with their sum.
final class Crowd {

    /// Where the ids of the background begin.
    private static final int FIRST_ID = 2_001_000_000;

    private static final int IDS_A_KIND = 1_000_000;
    private static final int FIRST_FAMILY = 900_000;

    private static final int DECADES = 11;

    /// Standard deviation of the logarithm from one test of a background lab to the next.
    private static final double LAB_NOISE = 0.1;

    private final Kind kind;
    private final int size;
    private final int families;
    private final double perYear;
    private final int[] traits;

    /// By class of person, the weights of the concepts added up.
    private final double[][] sums;

    private final double standard;
    private final long structure;
    private final double[] traitSpreads;

    /// What the concepts are.
    enum Kind {
        CONDITION(Domain.CONDITION, "condition"),
        DRUG(Domain.DRUG, "drug"),
        PROCEDURE(Domain.PROCEDURE, "procedure"),
        OBSERVATION(Domain.OBSERVATION, "observation"),
        LAB(Domain.MEASUREMENT, "lab");

        private final Domain domain;
        private final String words;

        Kind(Domain domain, String words) {
            this.domain = domain;
            this.words = words;
        }
    }

    private Crowd(Kind kind, Background.Crowd crowd, Background background, World world) {
        this.kind = kind;
        this.size = crowd.number();
        this.families = kind == Kind.LAB ? 0 : Math.min(crowd.families(), crowd.number());
        this.perYear = crowd.perYear();
        List<String> names = world.traits().stream().map(trait -> trait.name()).toList();
        this.traits =
                background.follows().stream()
                        .mapToInt(follow -> names.indexOf(follow.from()))
                        .toArray();
        this.traitSpreads = background.follows().stream().mapToDouble(Follow::spread).toArray();
        this.structure = Draw.pair(Draw.fnv(world.name()), Draw.fnv(kind.words));
        this.standard =
                IntStream.rangeClosed(1, size)
                        .mapToDouble(rank -> StrictMath.pow(rank, -crowd.zipf()))
                        .sum();
        this.sums = new double[DECADES << (1 + traits.length)][];
        for (int group = 0; group < sums.length; group++) {
            sums[group] = sums(group, crowd.zipf(), background);
        }
    }

    static List<Crowd> of(World world) {
        List<Crowd> found = new ArrayList<>();
        world.background()
                .ifPresent(background -> {
                    add(found, Kind.CONDITION, background.conditions(), background, world);
                    add(found, Kind.DRUG, background.drugs(), background, world);
                    add(found, Kind.PROCEDURE, background.procedures(), background, world);
                    add(found, Kind.OBSERVATION, background.observations(), background, world);
                    add(found, Kind.LAB, background.labs(), background, world);
                });
        return found;
    }

    private static void add(
            List<Crowd> found,
            Kind kind,
            Optional<Background.Crowd> crowd,
            Background background,
            World world) {
        crowd.ifPresent(one -> found.add(new Crowd(kind, one, background, world)));
    }

    private double[] sums(int group, double zipf, Background background) {
        double[] added = new double[size];
        double sum = 0;
        double decades = (group >> (1 + traits.length)) + 0.5 - 5;
        for (int concept = 0; concept < size; concept++) {
            double log = -zipf * StrictMath.log(concept + 1);
            log += background.ageSpread() * normal("age", concept) * decades;
            if ((group & 1) != 0) {
                log += background.sexSpread() * normal("sex", concept);
            }
            for (int trait = 0; trait < traits.length; trait++) {
                if ((group & (2 << trait)) != 0) {
                    log += follows(trait, concept);
                }
            }
            sum += StrictMath.exp(log);
            added[concept] = sum;
        }
        return added;
    }

    private double follows(int trait, int concept) {
        return traitSpreads[trait] * normal("follow " + trait, concept);
    }

    private double normal(String purpose, int concept) {
        return new PersonDraws(structure, concept).normal(PersonDraws.purpose(purpose), 0);
    }

    private double uniform(String purpose, int concept) {
        return new PersonDraws(structure, concept).uniform(PersonDraws.purpose(purpose), 0);
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return kind.words;
    }

    double perYear() {
        return perYear;
    }

    int group(State state) {
        int decade = (int) Math.clamp(state.age / 10, 0, DECADES - 1);
        int group = decade << (1 + traits.length) | (state.female ? 1 : 0);
        for (int trait = 0; trait < traits.length; trait++) {
            if (state.traits[traits[trait]]) {
                group |= 2 << trait;
            }
        }
        return group;
    }

    /// How much more often than by Zipf's law alone anything of the crowd happens.
    double weight(State state) {
        return sums[group(state)][size - 1] / standard;
    }

    /// The concept that a draw falls on.
    ///
    /// @param uniform between 0 and 1
    int pick(State state, double uniform) {
        double[] added = sums[group(state)];
        double wanted = uniform * added[size - 1];
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (added[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int conceptId(int concept) {
        return FIRST_ID + kind.ordinal() * IDS_A_KIND + concept;
    }

    /// For how long a drug is handed out; its own.
    int daysSupply(int concept) {
        int[] usual = {7, 14, 30, 90};
        return usual[(int) (uniform("supply", concept) * usual.length)];
    }

    /// A background lab in a person: lognormal with a median, a spread and shifts of its own.
    ///
    /// @param own   standard normal, of the person and the lab
    /// @param noise standard normal, of the test
    double labValue(State state, int concept, double own, double noise) {
        double median = StrictMath.exp(StrictMath.log(1000) * uniform("median", concept));
        double spread = 0.1 + 0.6 * uniform("spread", concept);
        double shift = 0;
        for (int trait = 0; trait < traits.length; trait++) {
            if (state.traits[traits[trait]]) {
                shift += traitSpreads[trait] * normal("level " + trait, concept);
            }
        }
        return median * StrictMath.exp(spread * (own + shift) + LAB_NOISE * noise);
    }

    /// The concepts, those of the families first.
    List<Concept> concepts() {
        List<Concept> found = new ArrayList<>();
        for (int family = 0; family < families; family++) {
            found.add(concept(FIRST_FAMILY + family, familyName(family), List.of()));
        }
        for (int concept = 0; concept < size; concept++) {
            List<String> under = families == 0 ? List.of() : List.of(familyName(familyOf(concept)));
            found.add(
                    concept(concept, "Background %s %d".formatted(kind.words, concept + 1), under));
        }
        return found;
    }

    private int familyOf(int concept) {
        return (int) (uniform("family", concept) * families);
    }

    private String familyName(int family) {
        return "Background %s family %d".formatted(kind.words, family + 1);
    }

    private Concept concept(int number, String name, List<String> under) {
        return new Concept(conceptId(number), kind.domain, name, "Invented", under, "invented");
    }
}
