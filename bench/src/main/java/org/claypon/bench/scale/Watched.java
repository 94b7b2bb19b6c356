package org.claypon.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program run to its end while the kernel's account of it is read every few milliseconds.
///
/// What it uses after the last reading, ten milliseconds at most, is missing. Linux only.
///
/// @param cpuSeconds    user and system, of all its threads
/// @param peakMebibytes of memory at one time: `VmHWM`
record Watched(double wallSeconds, double cpuSeconds, long peakMebibytes) {

    private static final long PAUSE_MILLIS = 5;

    /// The kernel counts CPU time for programs in hundredths of a second, on every machine.
    private static final double TICKS_A_SECOND = 100;

    /// In `/proc/PID/stat`, counted behind the name in parentheses.
    private static final int USER_TICKS = 11;

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    static Watched run(List<String> command, Path log) {
        try {
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Watched last = new Watched(0, 0, 0);
            while (process.isAlive()) {
                last = read(process.pid(), last);
                Thread.sleep(PAUSE_MILLIS);
            }
            double wall = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        "%s ended with %d: %s"
                                .formatted(command, process.exitValue(), Files.readString(log)));
            }
            return new Watched(wall, last.cpuSeconds, last.peakMebibytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ran", e);
        }
    }

    /// A program that is about to end has no account any more: what was read before stays.
    private static Watched read(long pid, Watched before) {
        try {
            String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks =
                    Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
            Matcher peak =
                    PEAK.matcher(Files.readString(Path.of("/proc/%d/status".formatted(pid))));
            long kibibytes = peak.find() ? Long.parseLong(peak.group(1)) : 0;
            return new Watched(
                    0, ticks / TICKS_A_SECOND, Math.max(before.peakMebibytes, kibibytes >> 10));
        } catch (IOException e) {
            return before;
        }
    }
}
