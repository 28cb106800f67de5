package mizan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `./mizan bench`: every stretch in one run, in one table.
final class Main {

    private static final String USAGE = """
            ./mizan bench [--statements N] [--entries N] [--dir DIR] [--json] [--plot FILE.svg]

              --statements N  statements handed in at the desk, and incidents under
                              the pages (default 100000)
              --pages         only the pages
              --entries N     opaque entries appended (default 500000)
              --dir DIR       where the records are written (default: below target/)
              --json          one object on one line, for a program
              --plot FILE     a picture of where the time of one statement goes
            """;

    private Main() {}

    /// What was asked for.
    ///
    /// @param pages only pages are measured
    /// @param given the directory was named and is left as it is
    private record Asked(int statements, int entries, Path directory, boolean given, boolean json,
            boolean pages, Optional<Path> plot) {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        boolean soak = words.contains("soak");
        if (words.contains("--help")) {
            System.out.print(soak ? Soak.USAGE : USAGE);
            return;
        }
        if (soak) {
            Soak.main(words.subList(1, words.size()));
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
            Table table = new Table(Machine.here(Providers.fastest()), asked.json());
            Measurements measurements = new Measurements(
                    table, asked.directory(), asked.statements(), asked.entries(), 2);
            if (asked.pages()) {
                measurements.pages();
            } else {
                measurements.run();
            }
            if (asked.json()) {
                System.out.println(table.json());
            }
            if (asked.plot().isPresent()) {
                Path unused = Files.writeString(
                        asked.plot().get(), table.svg(Measurements.STAGES));
            }
        } finally {
            if (!asked.given()) {
                delete(asked.directory());
            }
        }
    }

    private static Asked parse(String[] arguments) throws IOException {
        int statements = 100_000;
        int entries = 500_000;
        Optional<Path> directory = Optional.empty();
        Optional<Path> plot = Optional.empty();
        boolean json = false;
        boolean pages = false;
        for (int i = 0; i < arguments.length; i++) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--pages" -> pages = true;
                case "--statements" -> statements = number(arguments[i++], value);
                case "--entries" -> entries = number(arguments[i++], value);
                case "--dir" -> directory = Optional.of(path(arguments[i++], value));
                case "--plot" -> plot = Optional.of(path(arguments[i++], value));
                default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
            }
        }
        return new Asked(statements, entries, directory.isPresent() ? directory.get() : temporary(),
                directory.isPresent(), json, pages, plot);
    }

    static int number(String option, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, like a number that is too small.
        }
        throw new IllegalArgumentException(option + " needs a number, not \"" + value + "\"");
    }

    static Path path(String option, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a path");
        }
        return Path.of(value);
    }

    /// On the disk of the clone, because a system's temporary directory is often no disk at all.
    static Path temporary() throws IOException {
        Path target = Path.of(System.getProperty("mizan.root", "."), "target");
        return Files.createTempDirectory(Files.createDirectories(target), "bench");
    }

    static void delete(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
