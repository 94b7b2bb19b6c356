package org.claypon.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.RiskSets;
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

    private static final double DAYS_A_YEAR = 365.25;

    /// Not how alike two people are: each of them was seen within so many days before the index date.
    private static final String VISIT = "visit";

    /// Of a caliper with fewer people everyone is looked at.
    private static final int SMALL = 64;

    /// Draws for each control wanted before a caliper is gone through whole.
    private static final int PATIENCE = 32;

    private final Population population;
    private final RiskSets risk;
    private final List<MatchRule> rules;
    private final boolean closest;
    private final int perCase;
    private final long[] keys;
    private final Map<String, Pool> pools;

    private RiskSetSampler(Study study, RiskSets risk) {
        Eligibility.Controls wish = study.eligibility().controls();
        this.population = risk.population();
        this.risk = risk;
        this.rules = wish.match();
        this.closest = wish.selection() == Eligibility.Selection.CLOSEST;
        this.perCase =
                switch (wish.perCase()) {
                    case Eligibility.PerCase.UpTo(int most) -> most;
                    case Eligibility.PerCase.Every _ -> Integer.MAX_VALUE;
                };
        this.keys = keys(study.settings().seed(), population);
        this.pools = Pool.of(population, isMatched(new Covariate.Sex()), ageRule());
    }

    private static long[] keys(long seed, Population population) {
        return IntStream.range(0, population.count())
                .mapToLong(person -> Draw.key(seed, Long.toString(population.id(person))))
                .toArray();
    }

    /// @return the controls of each case, by its place among the cases; none where nobody fits
    public static int[][] controls(Study study, RiskSets risk) {
        RiskSetSampler sampler = new RiskSetSampler(study, risk);
        int[][] controls = new int[risk.cases().length][];
        for (int at = 0; at < controls.length; at++) {
            controls[at] = sampler.controls(at);
        }
        return controls;
    }

    /// For each case one person at risk on its index date, drawn without the matching rules; -1 where there is none.
    public static int[] anybody(Study study, RiskSets risk) {
        return new Anybody(risk, study.settings().seed()).ofEachCase();
    }

    private boolean isMatched(Covariate covariate) {
        return rules.contains(new MatchRule.Same(covariate));
    }

    /// The caliper of age in days of birth; without one every birth is as near as any other.
    private OptionalDouble ageRule() {
        return rules.stream()
                .filter(MatchRule.Within.class::isInstance)
                .map(MatchRule.Within.class::cast)
                .filter(rule -> rule.covariate() instanceof Covariate.Age)
                .mapToDouble(rule -> rule.width() * DAYS_A_YEAR)
                .findFirst();
    }

    /// The first thing that is matched on and not known of the case.
    static List<String> unknown(Study study, Population population, int person, int day) {
        List<String> unknown = new ArrayList<>();
        for (MatchRule rule : study.eligibility().controls().match()) {
            if (!new CaseValues(population, person, day).meets(rule)) {
                unknown.add(RuleWords.unknown(rule));
            }
        }
        return unknown;
    }

    private int[] controls(int at) {
        int person = risk.cases()[at];
        CaseValues own = new CaseValues(population, person, risk.indexDays()[at]);
        if (!rules.stream().allMatch(own::meets)) {
            return new int[0];
        }
        Pool pool = pool(isMatched(new Covariate.Sex()) ? population.sex(person) : "");
        long key = keys[person];
        boolean inOrder = closest && ageRule().isPresent();
        return inOrder ? nearest(pool, own, key) : random(pool, own, key);
    }

    private Pool pool(String sex) {
        return Optional.ofNullable(pools.get(sex))
                .orElseThrow(() -> new IllegalArgumentException("no pool of " + sex));
    }

    private boolean fits(CaseValues own, int candidate) {
        return candidate != own.person()
                && risk.isAtRisk(candidate, own.day())
                && own.isLike(candidate, rules);
    }

    private int[] nearest(Pool pool, CaseValues own, long key) {
        int birth = population.birth(own.person());
        int width = (int) Math.floor(ageRule().orElseThrow());
        int above = pool.firstFrom(birth);
        int below = above - 1;
        int[] chosen = new int[0];
        while (chosen.length < perCase) {
            int up = above < pool.size() ? pool.birth(above) - birth : Integer.MAX_VALUE;
            int down = below >= 0 ? birth - pool.birth(below) : Integer.MAX_VALUE;
            int distance = Math.min(up, down);
            if (distance > width) {
                break;
            }
            List<Integer> ring = new ArrayList<>();
            for (; above < pool.size() && pool.birth(above) - birth == distance; above++) {
                ring.add(pool.person(above));
            }
            for (; below >= 0 && birth - pool.birth(below) == distance; below--) {
                ring.add(pool.person(below));
            }
            int[] fitting =
                    ring.stream()
                            .mapToInt(Integer::intValue)
                            .filter(one -> fits(own, one))
                            .toArray();
            chosen = joined(chosen, leastDraws(fitting, perCase - chosen.length, key));
        }
        return chosen;
    }

    private int[] random(Pool pool, CaseValues own, long key) {
        int from = 0;
        int to = pool.size();
        OptionalDouble width = ageRule();
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
                IntStream.range(from, to).map(pool::person).filter(one -> fits(own, one)).toArray();
        return leastDraws(fitting, perCase, key);
    }

    private int[] drawn(Pool pool, int from, int size, CaseValues own, long key) {
        return IntStream.range(0, PATIENCE * perCase)
                .map(k -> pool.person(from + (int) Draw.below(Draw.draw(key, k), size)))
                .distinct()
                .filter(one -> fits(own, one))
                .limit(perCase)
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
                .forEach(person -> least.offer(Draw.pair(key, keys[person]), person));
        return least.people();
    }

    private static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /// What a case has on its index date, and whether somebody else is like it.
    private record CaseValues(Population population, int person, int day) {

        /// A visit further back than the rule asks is none, of the case as of a control.
        boolean meets(MatchRule rule) {
            boolean seen =
                    !(rule instanceof MatchRule.Within within)
                            || !isVisit(within)
                            || value(VISIT, person) <= within.width();
            return seen && isKnown(rule.covariate());
        }

        private static boolean isVisit(MatchRule.Within rule) {
            return rule.covariate().equals(new Covariate.Column(VISIT));
        }

        private boolean isKnown(Covariate covariate) {
            return switch (covariate) {
                case Covariate.Sex _ -> !population.sex(person).isEmpty();
                case Covariate.Age _ -> population.hasBirth(person);
                case Covariate.Column(String name) -> !Double.isNaN(value(name, person));
                case Covariate.Lab(String name) ->
                        !Double.isNaN(population.measured(name, person, day));
            };
        }

        boolean isLike(int candidate, List<MatchRule> rules) {
            return rules.stream().allMatch(rule -> isLike(candidate, rule));
        }

        private boolean isLike(int candidate, MatchRule rule) {
            return switch (rule) {
                case MatchRule.Same(Covariate.Sex _) ->
                        population.sex(person).equals(population.sex(candidate));
                case MatchRule.Same(Covariate covariate) ->
                        number(covariate, candidate) == number(covariate, person);
                case MatchRule.Within(Covariate.Age _, double years, String _) ->
                        population.hasBirth(candidate)
                                && Math.abs(population.birth(candidate) - population.birth(person))
                                        <= years * DAYS_A_YEAR;
                case MatchRule.Within within when isVisit(within) ->
                        value(VISIT, candidate) <= within.width();
                case MatchRule.Within(Covariate covariate, double width, String _) ->
                        Math.abs(number(covariate, candidate) - number(covariate, person)) <= width;
            };
        }

        private double number(Covariate covariate, int one) {
            return switch (covariate) {
                case Covariate.Age _ -> population.age(one, day);
                case Covariate.Column(String name) -> value(name, one);
                case Covariate.Lab(String name) -> population.measured(name, one, day);
                case Covariate.Sex _ -> throw new IllegalArgumentException("sex has no distance");
            };
        }

        private double value(String column, int one) {
            return switch (column) {
                case "observed" -> population.observed(one, day);
                case "visit" -> population.sinceVisit(one, day);
                default -> throw new IllegalArgumentException("nobody has a " + column);
            };
        }
    }

    /// People in the order of their births.
    private record Pool(int[] people, int[] births) {

        static Map<String, Pool> of(Population population, boolean bySex, OptionalDouble age) {
            Map<String, Pool> pools = new HashMap<>();
            for (String sex : bySex ? List.of("male", "female") : List.of("")) {
                int[] people =
                        IntStream.range(0, population.count())
                                .filter(person ->
                                        sex.isEmpty() || population.sex(person).equals(sex))
                                .filter(person -> age.isEmpty() || population.hasBirth(person))
                                .boxed()
                                .sorted((one, other) -> {
                                    int byBirth =
                                            Integer.compare(
                                                    population.birth(one), population.birth(other));
                                    return byBirth != 0 ? byBirth : Integer.compare(one, other);
                                })
                                .mapToInt(Integer::intValue)
                                .toArray();
                pools.put(
                        sex,
                        new Pool(people, IntStream.of(people).map(population::birth).toArray()));
            }
            return pools;
        }

        int size() {
            return people.length;
        }

        int person(int place) {
            return people[place];
        }

        int birth(int place) {
            return births[place];
        }

        /// The first place with a birth on or after the day.
        int firstFrom(int day) {
            int from = 0;
            int to = births.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (births[middle] < day) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }
}
