package org.claypon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// CPU time of this whole process: other work on the machine counts little, our own compiler and collector count in full.
public final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /// The kernel counts a process's CPU time in steps of 0.01 s: one step is then 5 %.
    private static final double LONG_ENOUGH = 0.2;

    private Stopwatch() {}

    public static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /// CPU seconds of each of the repeats, the first one while the code is still being compiled.
    public static List<Double> repeat(int repeats, Runnable work) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            double before = cpuSeconds();
            work.run();
            seconds.add(cpuSeconds() - before);
        }
        return seconds;
    }

    /// Repeats work for so long that its code is compiled; CPU seconds of one, on average.
    static double warmed(double seconds, Runnable work) {
        double start = cpuSeconds();
        int done = 0;
        for (; cpuSeconds() - start < seconds; done++) {
            work.run();
        }
        return (cpuSeconds() - start) / done;
    }

    /// CPU seconds of one piece of work, several times: each measure takes in as many in a row as last longer than the clock is coarse.
    static List<Double> eachOf(int measures, double onceSeconds, Runnable work) {
        int inARow = (int) Math.ceil(Math.max(1, LONG_ENOUGH / Math.max(onceSeconds, 1e-4)));
        return repeat(
                        measures,
                        () -> {
                            for (int i = 0; i < inARow; i++) {
                                work.run();
                            }
                        })
                .stream()
                .map(seconds -> seconds / inARow)
                .toList();
    }

    public static double median(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
