package mizan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Where and when a run took place.
record Machine(String processor, int cores, String system, String jdk, String commit, Instant at) {

    static Machine here() {
        return new Machine(processorName(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                System.getProperty("mizan.commit", "unknown"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    String line() {
        return "%s, %d cores, %s, %s, commit %s, %s"
                .formatted(processor, cores, system, jdk, commit, at);
    }

    String json() {
        return ("{\"processor\":\"%s\",\"cores\":%d,\"system\":\"%s\",\"jdk\":\"%s\","
                + "\"commit\":\"%s\",\"at\":\"%s\"}")
                .formatted(processor, cores, system, jdk, commit, at);
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
