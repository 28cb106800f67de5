package mizan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Ed25519;

/// `./mizan bench`: every stretch once, in one table.
final class Main {

    private static final String USAGE = """
            ./mizan bench [--entries N] [--dir DIR] [--json]

              --entries N   opaque entries appended (default 100000)
              --dir DIR     where the ledgers are written (default: a temporary directory)
              --json        one object on one line, for a program
            """;

    private Main() {}

    /// What was asked for.
    private record Asked(int entries, Path directory, boolean temporary, boolean json) {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        Asked asked;
        try {
            asked = parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        try {
            run(asked);
        } finally {
            if (asked.temporary()) {
                delete(asked.directory());
            }
        }
    }

    private static Asked parse(String[] arguments) throws IOException {
        int entries = 100_000;
        Optional<Path> directory = Optional.empty();
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            boolean last = i + 1 == arguments.length;
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--entries" -> entries = Integer.parseInt(last ? "" : arguments[++i]);
                case "--dir" -> directory = Optional.of(Path.of(last ? "" : arguments[++i]));
                default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
            }
        }
        return directory.isPresent()
                ? new Asked(entries, directory.get(), false, json)
                : new Asked(entries, Files.createTempDirectory("mizan-bench"), true, json);
    }

    private static void run(Asked asked) throws Exception {
        Machine machine = Machine.here();
        Ed25519 ed25519 = Signatures.fastest();
        var stretches = new ArrayList<Stretch>();
        if (!asked.json()) {
            System.out.println(machine.line());
            System.out.println(Stretch.heading());
        }
        add(Signatures.verifications(ed25519, 2), stretches, asked);
        add(Signatures.verifications(Ed25519.jdk(), 2), stretches, asked);
        var appends = new Appends(asked.directory(), ed25519);
        appends.run("warm", asked.entries() / 5, 1024, 65_536);
        add(appends.run("wide", asked.entries(), 1024, 65_536), stretches, asked);
        add(appends.run("narrow", asked.entries() / 20, 1, 65_536), stretches, asked);
        appends.audit("warm");
        add(appends.audit("wide"), stretches, asked);
        var path = new FullPath(asked.directory(), ed25519);
        Path root = Path.of(System.getProperty("mizan.root", "."));
        path.run("path-warm", root, asked.entries() / 50, 256);
        add(path.run("path", root, asked.entries() / 10, 256), stretches, asked);
        add(path.run("path-alone", root, asked.entries() / 100, 1), stretches, asked);
        path.verify("path-warm");
        add(path.verify("path"), stretches, asked);
        if (asked.json()) {
            System.out.println("{\"machine\":" + machine.json() + ",\"stretches\":["
                    + String.join(",", stretches.stream().map(Stretch::json).toList()) + "]}");
        }
    }

    private static void add(Stretch stretch, List<Stretch> stretches, Asked asked) {
        stretches.add(stretch);
        if (!asked.json()) {
            System.out.println(stretch.line());
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
