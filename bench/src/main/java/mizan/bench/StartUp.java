package mizan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mizan.tlog.Ed25519;

/// A start as an operator sees it: a process of its own opens the ledger, the blobs and the desk.
///
/// @param entries   in the record
/// @param wall      seconds until the desk takes statements in, the virtual machine's own start
///                  included where it is a process of its own
/// @param cpu       seconds of all processors until then
/// @param heapBytes in use once the desk is open and the collector has run
record StartUp(long entries, double wall, double cpu, long heapBytes) {

    private static final String LINE = "opened %d %.3f %.3f %d";

    /// Opens the record once and says on standard output what it took.
    ///
    /// @param arguments the record's directory
    public static void main(String[] arguments) {
        long began = System.currentTimeMillis();
        double machine = (began - ProcessHandle.current().info().startInstant()
                .map(instant -> instant.toEpochMilli()).orElse(began)) / 1e3;
        StartUp here = here(Path.of(arguments[0]), Providers.fastest());
        System.out.println(String.format(Locale.ROOT, LINE, here.entries(),
                here.wall() + machine, here.cpu(), here.heapBytes()));
        // The figures are out; nothing needs to be put away.
        Runtime.getRuntime().halt(0);
    }

    /// In this process, which may be warm.
    static StartUp here(Path directory, Ed25519 ed25519) {
        long before = System.nanoTime();
        long cpuBefore = Stretch.processNanos();
        try (Counter counter = Counter.open(directory, ed25519)) {
            double wall = (System.nanoTime() - before) / 1e9;
            double cpu = (Stretch.processNanos() - cpuBefore) / 1e9;
            return new StartUp(
                    counter.desk().state().size().entries(), wall, cpu, Replays.used());
        }
    }

    /// In a process of its own, with the class path of this one.
    static StartUp apart(Path directory) throws Exception {
        Process child = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                StartUp.class.getName(), directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines = child.inputReader()) {
            String[] words = lines.lines().filter(line -> line.startsWith("opened "))
                    .findFirst().orElseThrow(() -> new IllegalStateException(
                            "the process that opens the record said nothing"))
                    .split(" ");
            int unused = child.waitFor();
            return new StartUp(Long.parseLong(words[1]), Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]), Long.parseLong(words[4]));
        }
    }
}
