package org.claypon.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.stats.Draw;
import org.claypon.study.Covariate;
import org.claypon.study.Eligibility;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;

/// Draws the controls of each case from its risk set: those at risk on the case's index date who are like it.
///
/// People of one sex stand in the order of their births, those of one day in that of their identities. `closest` goes outwards from the case's own birth, a day at a
/// time on both sides, and takes whole days until it has enough; of the last day's people those of the least draws. `random` draws places in the
/// caliper one after the other, until enough different people fit; a small caliper is gone through whole. A draw
/// depends on the seed, the case and the person or the number of the draw, never on the order of rows or on another case.
///
/// **Age** within some years: births at most that many years of 365.25 days apart. Other calipers compare what the two have on the index date.
/// **Cost.** `closest`: people looked at a case until enough fit. `random`: about controls ÷ share of the caliper that fits.
///
/// **Source.** Prentice & Breslow 1978, Biometrika 65:153; with replacement across sets: Lubin & Gail 1984, Biometrics 40:63.
public final class RiskSetSampler {

    private static final MatchRule SAME_SEX = new MatchRule.Same(new Covariate.Sex());
    private static final Covariate OBSERVED = new Covariate.Column(CaseValues.OBSERVED);

    /// Of a caliper with fewer people everyone is looked at.
    private static final int SMALL = 64;

    /// Draws for each control wanted before a caliper is gone through whole.
    private static final int PATIENCE = 32;

    private final Population population;
    private final RiskSets risk;
    private final List<MatchRule> rules;
    private final boolean closest;
    private final int perCase;
    private final DrawKeys keys;
    private final OptionalDouble ageRule;
    private final OptionalDouble observedRule;
    private final boolean bySex;
    private final RiskPools pools;
    private final List<MatchRule> beyondPool;

    private RiskSetSampler(Study study, RiskPools pools) {
        Eligibility.Controls wish = study.eligibility().controls();
        this.risk = pools.risk();
        this.population = risk.population();
        this.rules = wish.match();
        this.closest = wish.selection() == Eligibility.Selection.CLOSEST;
        this.perCase =
                switch (wish.perCase()) {
                    case Eligibility.PerCase.UpTo(int most) -> most;
                    case Eligibility.PerCase.Every _ -> Integer.MAX_VALUE;
                };
        this.keys = new DrawKeys(study.settings().seed(), population);
        this.ageRule = width(new Covariate.Age(), CaseValues.DAYS_A_YEAR);
        this.observedRule = width(OBSERVED, 1);
        this.bySex = rules.contains(SAME_SEX);
        this.pools = pools;
        this.beyondPool = rules.stream().filter(rule -> !isMetInPool(rule)).toList();
    }

    /// The caliper of age in days of birth; without one every birth is as near as any other.
    private OptionalDouble width(Covariate covariate, double unit) {
        return rules.stream()
                .filter(MatchRule.Within.class::isInstance)
                .map(MatchRule.Within.class::cast)
                .filter(rule -> rule.covariate().equals(covariate))
                .mapToDouble(rule -> rule.width() * unit)
                .findFirst();
    }

    /// A pool holds one sex; those inside the caliper of age have their birth in it, and since when somebody is observed stands beside.
    private boolean isMetInPool(MatchRule rule) {
        return switch (rule) {
            case MatchRule.Same same -> same.equals(SAME_SEX);
            case MatchRule.Within(Covariate covariate, double width, String _) ->
                    (covariate instanceof Covariate.Age
                                    && width * CaseValues.DAYS_A_YEAR == ageRule.orElseThrow())
                            || (covariate.equals(OBSERVED) && width == observedRule.orElseThrow());
        };
    }

    /// @return the controls of each case, by its place among the cases; none where nobody fits
    static int[][] controls(Study study, RiskPools pools) {
        RiskSetSampler sampler = new RiskSetSampler(study, pools);
        int[][] controls = new int[pools.risk().cases().length][];
        for (int at : sampler.casesByBirth()) {
            controls[at] = sampler.controls(at);
        }
        return controls;
    }

    /// Cases born close to each other look at the same people, who are near at hand if the cases follow each other.
    private int[] casesByBirth() {
        int[] cases = risk.cases();
        return IntStream.range(0, cases.length)
                .mapToLong(at -> ((long) population.birth(cases[at]) << Integer.SIZE) | at)
                .sorted()
                .mapToInt(word -> (int) word)
                .toArray();
    }

    /// For each case one person at risk on its index date, drawn without the matching rules; -1 where there is none.
    public static int[] anybody(Study study, RiskSets risk) {
        return new Anybody(risk, study.settings().seed()).ofEachCase();
    }

    /// The first thing that is matched on and not known of the case.
    static List<String> unknown(Study study, Population population, int person, int day) {
        List<String> unknown = new ArrayList<>();
        for (MatchRule rule : study.eligibility().controls().match()) {
            if (!CaseValues.of(population, person, day).meets(rule)) {
                unknown.add(RuleWords.unknown(rule));
            }
        }
        return unknown;
    }

    private int[] controls(int at) {
        int person = risk.cases()[at];
        CaseValues own = CaseValues.of(population, person, risk.indexDays()[at]);
        if (!rules.stream().allMatch(own::meets)) {
            return new int[0];
        }
        RiskPool pool = pools.pool(bySex ? population.sex(person) : "", ageRule.isPresent());
        long key = keys.of(person);
        boolean inOrder = closest && ageRule.isPresent();
        return inOrder ? nearest(pool, own, key) : random(pool, own, key);
    }

    private boolean fits(RiskPool pool, int place, CaseValues own) {
        return pool.isAtRisk(place, own.day(), risk)
                && pool.people()[place] != own.person()
                && isObservedAlike(pool, place, own)
                && own.isLike(pool.people()[place], beyondPool);
    }

    /// Whoever is at risk on a day is observed on it.
    private boolean isObservedAlike(RiskPool pool, int place, CaseValues own) {
        if (observedRule.isEmpty()) {
            return true;
        }
        double observed =
                pool.isObservedOnce(place)
                        ? own.day() - pool.observedSince()[place]
                        : population.observed(pool.people()[place], own.day());
        return Math.abs(observed - own.observed()) <= observedRule.getAsDouble();
    }

    private int[] nearest(RiskPool pool, CaseValues own, long key) {
        int birth = population.birth(own.person());
        int width = (int) Math.floor(ageRule.orElseThrow());
        int above = pool.firstFrom(birth);
        int below = above - 1;
        int[] chosen = new int[0];
        while (chosen.length < perCase) {
            int up = above < pool.size() ? pool.births()[above] - birth : Integer.MAX_VALUE;
            int down = below >= 0 ? birth - pool.births()[below] : Integer.MAX_VALUE;
            int distance = Math.min(up, down);
            if (distance > width) {
                break;
            }
            Fitting fitting = new Fitting();
            for (; above < pool.size() && pool.births()[above] - birth == distance; above++) {
                fitting.add(pool, above, own);
            }
            for (; below >= 0 && birth - pool.births()[below] == distance; below--) {
                fitting.add(pool, below, own);
            }
            chosen = joined(chosen, leastDraws(fitting.people(), perCase - chosen.length, key));
        }
        return chosen;
    }

    /// Those of one day of birth who fit.
    private final class Fitting {

        private int[] people = new int[8];
        private int size;

        void add(RiskPool pool, int place, CaseValues own) {
            if (fits(pool, place, own)) {
                people = size == people.length ? Arrays.copyOf(people, 2 * size) : people;
                people[size++] = pool.people()[place];
            }
        }

        int[] people() {
            return Arrays.copyOf(people, size);
        }
    }

    private int[] random(RiskPool pool, CaseValues own, long key) {
        int from = 0;
        int to = pool.size();
        OptionalDouble width = ageRule;
        if (width.isPresent()) {
            int birth = population.birth(own.person());
            int days = (int) Math.floor(width.getAsDouble());
            from = pool.firstFrom(birth - days);
            to = pool.firstFrom(birth + days + 1);
        }
        int size = to - from;
        if (size > SMALL && perCase < size / 2) {
            int[] chosen = drawn(pool, from, size, own, key);
            if (chosen.length == perCase) {
                return chosen;
            }
        }
        int[] fitting =
                IntStream.range(from, to)
                        .filter(place -> fits(pool, place, own))
                        .map(place -> pool.people()[place])
                        .toArray();
        return leastDraws(fitting, perCase, key);
    }

    private int[] drawn(RiskPool pool, int from, int size, CaseValues own, long key) {
        return IntStream.range(0, PATIENCE * perCase)
                .map(k -> from + (int) Draw.below(Draw.draw(key, k), size))
                .distinct()
                .filter(place -> fits(pool, place, own))
                .limit(perCase)
                .map(place -> pool.people()[place])
                .toArray();
    }

    /// Of equal draws the person with the lesser identity.
    private int[] leastDraws(int[] people, int wanted, long key) {
        if (people.length <= wanted) {
            return people;
        }
        LeastDraws least = new LeastDraws(wanted);
        IntStream.of(people)
                .sorted()
                .forEach(person -> least.offer(Draw.pair(key, keys.of(person)), person));
        return least.people();
    }

    private static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
