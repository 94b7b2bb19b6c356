package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same with each of several things on some threads; what comes out is in the order of what went in.
record SideBySide(int threads) {

    <A, B> List<B> each(List<A> things, Function<A, B> work) {
        List<Callable<B>> tasks = new ArrayList<>();
        things.forEach(thing -> tasks.add(() -> work.apply(thing)));
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<B> done = new ArrayList<>();
            for (Future<B> future : executor.invokeAll(tasks)) {
                done.add(future.get());
            }
            return List.copyOf(done);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the analyses were interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an analysis failed", failed);
        }
    }
}
