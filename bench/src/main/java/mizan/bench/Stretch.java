package mizan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// Work that was timed.
///
/// @param what    in words
/// @param count   how many were done
/// @param wall    seconds on the wall
/// @param cpu     seconds of all processors of this process, compiler and collector included
record Stretch(String what, long count, double wall, double cpu) {

    /// What is timed; says how many it did.
    @FunctionalInterface
    interface Work {
        long run() throws Exception;
    }

    static Stretch of(String what, Work work) throws Exception {
        long cpuBefore = processNanos();
        long before = System.nanoTime();
        long count = work.run();
        double wall = (System.nanoTime() - before) / 1e9;
        double cpu = (processNanos() - cpuBefore) / 1e9;
        return new Stretch(what, count, wall, cpu);
    }

    /// Processor time of this process so far, in nanoseconds.
    static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// Both together, under the first one's name.
    Stretch plus(Stretch other) {
        return new Stretch(what, count + other.count, wall + other.wall, cpu + other.cpu);
    }

    double perSecond() {
        return count / wall;
    }

    double perCpuSecond() {
        return count / cpu;
    }

    /// Microseconds of processor for one.
    double cpuMicros() {
        return 1e6 * cpu / count;
    }

    String json() {
        return String.format(Locale.ROOT, "{\"what\":\"%s\",\"count\":%d,\"wallSeconds\":%.3f,"
                + "\"cpuSeconds\":%.3f,\"perSecond\":%.1f,\"perCpuSecond\":%.1f}",
                what, count, wall, cpu, perSecond(), perCpuSecond());
    }
}
