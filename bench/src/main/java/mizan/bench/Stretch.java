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
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        long count = work.run();
        double wall = (System.nanoTime() - before) / 1e9;
        double cpu = (system.getProcessCpuTime() - cpuBefore) / 1e9;
        return new Stretch(what, count, wall, cpu);
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

    static String heading() {
        return String.format(Locale.ROOT, "%-44s %10s %9s %12s %14s", "", "count", "seconds",
                "per second", "per CPU-second");
    }

    String line() {
        return String.format(Locale.ROOT, "%-44s %,10d %9.2f %,12.0f %,14.0f", what, count, wall,
                perSecond(), perCpuSecond());
    }

    String json() {
        return String.format(Locale.ROOT, "{\"what\":\"%s\",\"count\":%d,\"wallSeconds\":%.3f,"
                + "\"cpuSeconds\":%.3f,\"perSecond\":%.1f,\"perCpuSecond\":%.1f}",
                what, count, wall, cpu, perSecond(), perCpuSecond());
    }
}
