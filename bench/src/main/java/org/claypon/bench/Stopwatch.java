package org.claypon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// CPU time of this whole process: other work on the machine counts little, our own compiler and collector count in full.
public final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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

    public static double median(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
