package org.claypon.simulate.life;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.claypon.simulate.World;
import org.claypon.sql.NewDatabase;
import org.claypon.sql.NewRows;

/// Fills a database with the people of a world.
///
/// People are lived in blocks, some of them at a time, and their rows are handed over in the order of the people: the same rows with any number of
/// threads, and no more in memory than a few blocks, whose room is used again.
public final class Simulation {

    /// So that a statement of the engine is small beside what it inserts.
    private static final int BLOCK = 4_000;

    private final Plan plan;
    private final long seed;
    private final Specialties specialties;
    private final List<List<Reporting>> reporting;
    private final List<NewRows> vocabulary;
    private final int backgroundUnitText;
    private final List<String> texts;

    public Simulation(World world, long seed) {
        Texts dictionary = new Texts();
        this.plan = new Plan(world);
        this.seed = seed;
        this.specialties = Specialties.of(world);
        this.reporting = Reporting.of(world, dictionary);
        this.vocabulary = Vocabulary.rows(plan, dictionary);
        this.backgroundUnitText = dictionary.place(Reporting.BACKGROUND_UNIT);
        this.texts = dictionary.all();
    }

    /// The texts that the rows name by their place.
    public List<String> texts() {
        return texts;
    }

    /// @param lived is told how many people there are so far
    public void fill(NewDatabase database, int people, int threads, IntConsumer lived) {
        database.add(vocabulary);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Block>> ahead = new ArrayDeque<>();
            Deque<Block> written = new ArrayDeque<>();
            int asked = 0;
            for (int done = 0; done < people; done = Math.min(people, done + BLOCK)) {
                while (asked < people && ahead.size() <= threads) {
                    int first = asked;
                    int next = Math.min(people, first + BLOCK);
                    Block rows = written.isEmpty() ? emptyBlock() : written.remove();
                    ahead.add(workers.submit(() -> live(first, next, rows)));
                    asked = next;
                }
                Block lives = result(ahead.remove());
                database.add(lives.rows());
                written.add(lives);
                lived.accept(Math.min(people, done + BLOCK));
            }
        }
    }

    private Block emptyBlock() {
        return new Block(reporting, specialties, backgroundUnitText);
    }

    /// @param rows of lives that were handed over
    private Block live(int first, int next, Block rows) {
        rows.clear();
        Life life = new Life(plan, seed);
        for (int person = first; person < next; person++) {
            Ending ending = life.live(person + 1L);
            rows.add(life.person(), ending, life.writing().log());
        }
        return rows;
    }

    private static Block result(Future<Block> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while people were lived", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException ours
                    ? ours
                    : new IllegalStateException("a block of people failed", e);
        }
    }
}
