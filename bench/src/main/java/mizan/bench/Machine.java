package mizan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import mizan.tlog.Ed25519;

/// Where and when a run took place.
///
/// @param signatures provider of signatures
/// @param load       processes that wanted a core, over the minute before: above 0 at the start of
///                   a run, other work shares the machine
record Machine(String processor, int cores, String system, String jdk, String signatures,
        String commit, Instant at, double load) {

    static Machine here(Ed25519 ed25519) {
        return new Machine(processorName(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                ed25519.provider(), System.getProperty("mizan.commit", "unknown"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    String line() {
        return String.format(Locale.ROOT,
                "%s, %d cores, %s, %s, signatures: %s, commit %s, %s, load %.1f",
                processor, cores, system, jdk, signatures, commit, at, load);
    }

    String json() {
        return String.format(Locale.ROOT,
                "{\"processor\":\"%s\",\"cores\":%d,\"system\":\"%s\",\"jdk\":\"%s\","
                        + "\"signatures\":\"%s\",\"commit\":\"%s\",\"at\":\"%s\",\"load\":%.2f}",
                processor, cores, system, jdk, signatures, commit, at, load);
    }

    private static String processorName() {
        Path file = Path.of("/proc/cpuinfo");
        try {
            if (Files.exists(file)) {
                return Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst().orElse(System.getProperty("os.arch"));
            }
        } catch (IOException unreadable) {
            // The architecture says less, and is always there.
        }
        return System.getProperty("os.arch");
    }
}
