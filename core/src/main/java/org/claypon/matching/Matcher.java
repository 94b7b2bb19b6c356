package org.claypon.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Ids;
import org.claypon.cohort.Participants;
import org.claypon.stats.Draw;
import org.claypon.study.Eligibility;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;

/// Gives the cases of a study their controls.
///
/// People who share every exact value make a pool; pools do not touch each other and are matched side by side.
/// The sets depend on the people, their values and the seed: not on the order of rows nor on the number of
/// threads.
///
/// **Closest, without replacement.** Best in this order: as many cases as possible have a control; the smallest
/// numbers of controls are as large as possible; the total is; the sum of the distances of the first caliper is least
/// ([Transport]). What is still equal is decided by draw.
/// **Closest, with replacement.** Each case has its nearest; of equally near ones those of the least draws.
/// **Random.** See [WithReplacement] and [WithoutReplacement].
/// **Not matched.** A person without a known value of every covariate matched on, and, as a distance cannot be
/// told from a limit, one whose value is only known to lie beyond an assay limit.
public final class Matcher {

    private final Participants participants;
    private final Eligibility.Controls wish;
    private final MatchingValues values;
    private final long seed;
    private final List<UnmatchedCase> unmatched = new ArrayList<>();

    private Matcher(Cohort cohort, Study study) {
        this.participants = cohort.participants();
        this.wish = study.eligibility().controls();
        this.values = MatchingValues.of(participants, wish.match());
        this.seed = study.settings().seed();
    }

    /// @param threads how many pools are matched at the same time
    public static MatchedSets match(Cohort cohort, Study study, int threads) {
        return cohort.matchedSets()
                .map(setOf -> GivenSets.of(cohort, setOf))
                .orElseGet(() -> new Matcher(cohort, study).match(cohort, threads));
    }

    private MatchedSets match(Cohort cohort, int threads) {
        int[] cases = knownCases(cohort.cases());
        int[] controls = known(cohort.controls());
        List<Pool> pools = Pools.of(input(cases, controls));
        List<int[][]> chosen = chosen(pools, threads);
        List<SetsInOrder.Found> found = new ArrayList<>();
        for (int pool = 0; pool < pools.size(); pool++) {
            sort(pools.get(pool), chosen.get(pool), cohort.controls().length, found);
        }
        return new SetsInOrder(participants).of(found, unmatched, leftOut(cohort.controls()));
    }

    private int[] known(int[] people) {
        return IntStream.of(people)
                .filter(person -> values.firstUnknown(person).isEmpty())
                .toArray();
    }

    private int[] knownCases(int[] cases) {
        for (int person : cases) {
            values.firstUnknown(person)
                    .ifPresent(rule ->
                            unmatched.add(
                                    new UnmatchedCase(
                                            person,
                                            RuleWords.unknown(values.rules().get(rule)),
                                            true)));
        }
        return known(cases);
    }

    private List<MatchedSets.LeftOut> leftOut(int[] controls) {
        TreeMap<Integer, Integer> byRule = new TreeMap<>();
        for (int person : controls) {
            values.firstUnknown(person).ifPresent(rule -> byRule.merge(rule, 1, Integer::sum));
        }
        return byRule.entrySet().stream()
                .map(entry ->
                        new MatchedSets.LeftOut(
                                RuleWords.unknown(values.rules().get(entry.getKey())),
                                entry.getValue(),
                                true))
                .toList();
    }

    private Pools.Input input(int[] cases, int[] controls) {
        int[] people = IntStream.concat(IntStream.of(cases), IntStream.of(controls)).toArray();
        long[] keys =
                IntStream.of(people)
                        .mapToLong(person -> Draw.key(seed, participants.id(person)))
                        .toArray();
        List<Decimals> calipers = values.calipers(people);
        return new Pools.Input(
                people,
                cases.length,
                keys,
                values.codes(people),
                calipers.stream().map(Decimals::values).toArray(long[][]::new),
                calipers.stream().mapToLong(Decimals::width).toArray(),
                (one, other) ->
                        Ids.ORDER.compare(
                                participants.id(people[one]), participants.id(people[other])));
    }

    private List<int[][]> chosen(List<Pool> pools, int threads) {
        List<Callable<int[][]>> tasks = new ArrayList<>();
        pools.forEach(pool -> tasks.add(() -> chosen(pool)));
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<int[][]> chosen = new ArrayList<>();
            for (Future<int[][]> future : executor.invokeAll(tasks)) {
                chosen.add(future.get());
            }
            return chosen;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("matching was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("matching failed", failed);
        }
    }

    private int[][] chosen(Pool pool) {
        boolean closest = wish.selection() == Eligibility.Selection.CLOSEST;
        int perCase =
                switch (wish.perCase()) {
                    case Eligibility.PerCase.UpTo(int most) -> most;
                    case Eligibility.PerCase.Every _ -> Integer.MAX_VALUE;
                };
        return wish.withReplacement()
                ? WithReplacement.choose(pool, closest, perCase)
                : WithoutReplacement.choose(pool, closest, perCase);
    }

    private void sort(
            Pool pool, int[][] controlsOf, int possibleControls, List<SetsInOrder.Found> found) {
        Cells cases = pool.cases();
        for (int cell = 0; cell < cases.count(); cell++) {
            for (int place = 0; place < cases.size(cell); place++) {
                int person = cases.person(cell, place);
                int[] controls = controlsOf[cases.starts()[cell] + place];
                if (controls.length > 0) {
                    found.add(new SetsInOrder.Found(new int[] {person}, controls, ""));
                } else {
                    unmatched.add(
                            new UnmatchedCase(person, reason(pool, cell, possibleControls), false));
                }
            }
        }
    }

    private String reason(Pool pool, int caseCell, int possibleControls) {
        if (possibleControls == 0) {
            return RuleWords.NO_CONTROLS;
        }
        List<MatchRule> inOrder = values.rules();
        int met =
                pool.exactShared() < values.exact()
                        ? pool.exactShared()
                        : pool.exactShared() + pool.reach().calipersMet(caseCell);
        return met < inOrder.size()
                ? RuleWords.nobodyMeets(inOrder.subList(0, met + 1))
                : RuleWords.ALL_USED;
    }
}
