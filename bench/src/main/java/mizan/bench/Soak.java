package mizan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.tlog.Ed25519;

/// `./mizan soak`, its second half: one large record, and the page with the results of both halves.
///
/// The first half are tests that the script runs before: kills, seeds, faults. What they came to is
/// read from their reports.
final class Soak {

    static final String USAGE = """
            ./mizan soak [--kills N] [--runs N] [--statements N] [--page FILE]

              --kills N       how often a ledger and a desk are killed under load (default 500)
              --runs N        seeds of each property (default 5000)
              --statements N  statements of the large record (default 1000000)
              --page FILE     where the results go (default: in docs/soak, by date and commit)
            """;

    private final Path root;
    private final Machine machine;
    private final List<String> lines = new ArrayList<>();

    Soak(Path root, Machine machine) {
        this.root = root;
        this.machine = machine;
    }

    /// @param arguments as the usage says; those of the first half are passed over
    static void main(List<String> arguments) throws Exception {
        int statements = 1_000_000;
        Optional<Path> named = Optional.empty();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--statements" -> statements = Main.number("--statements", value);
                case "--page" -> named = Optional.of(Main.path("--page", value));
                default -> { }
            }
        }
        Path root = Path.of(System.getProperty("mizan.root", "."));
        Machine machine = Machine.here(Providers.fastest());
        Path place = Main.temporary();
        int failed;
        try {
            Soak soak = new Soak(root, machine);
            failed = soak.run(place, statements);
            Path page = named.orElse(root.resolve("docs/soak/%s-%s.md".formatted(
                    machine.at().toString().substring(0, 10), machine.commit())));
            Path folder = Optional.ofNullable(page.toAbsolutePath().getParent()).orElse(page);
            Path unused = Files.createDirectories(folder);
            unused = Files.writeString(page, soak.page());
            System.out.println("written: " + page);
        } finally {
            Main.delete(place);
        }
        if (failed > 0) {
            System.exit(1);
        }
    }

    /// How many of the tests that ran before failed.
    int run(Path place, int statements) throws Exception {
        say("# Soak of %s, commit %s".formatted(
                machine.at().toString().substring(0, 10), machine.commit()));
        say("");
        say(machine.line() + ".");
        say("");
        say("## Tests run long");
        say("");
        Reports.Read read = new Reports(root).read();
        tests(read);
        say("");
        say("## One large record");
        say("");
        say("| | count | seconds | per second | per CPU-second | |");
        say("|---|--:|--:|--:|--:|---|");
        large(place, statements);
        return read.failed();
    }

    private void tests(Reports.Read read) {
        if (read.rows().isEmpty()) {
            say("Not run.");
            return;
        }
        say("| test | passed | failed | seconds | what it says |");
        say("|---|--:|--:|--:|---|");
        read.rows().forEach(this::say);
    }

    private void large(Path place, int statements) throws Exception {
        Ed25519 ed25519 = Providers.fastest();
        try (Counter counter = Counter.create(place, ed25519)) {
            Counter.Run run = counter.run(
                    "handed in at the desk, 512 authors", 0, statements, 512, false);
            row(run.stretch(), String.format(Locale.ROOT,
                    "receipt after %.1f ms, 99 %% within %.0f ms; published every half second",
                    run.medianMillis(), run.slowMillis()));
        }
        var replays = new Replays(place, ed25519);
        row(replays.audit(), "");
        row(replays.verify(), "one thread");
        Replays.Replay rules = replays.rules();
        row(rules.stretch(), "the state keeps "
                + Measurements.megabytes(rules.heapBytes()) + " of heap");
        StartUp start = StartUp.apart(place);
        row(new Stretch("a start, cold", start.entries(), start.wall(), start.cpu()),
                "%s of heap in use once open".formatted(
                        Measurements.megabytes(start.heapBytes())));
    }

    private void row(Stretch stretch, String note) {
        say(String.format(Locale.ROOT, "| %s | %,d | %,.1f | %,.0f | %,.0f | %s |", stretch.what(),
                stretch.count(), stretch.wall(), stretch.perSecond(), stretch.perCpuSecond(),
                note));
    }

    private void say(String line) {
        System.out.println(line);
        lines.add(line);
    }

    String page() {
        return String.join("\n", lines) + "\n";
    }
}
