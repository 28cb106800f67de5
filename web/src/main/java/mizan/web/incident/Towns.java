package mizan.web.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Named towns for the map, an extract of Natural Earth (public domain): `towns.tsv`.
final class Towns {
    private static final int UNITS = 1_000;
    private static final List<Town> ALL = read();

    private Towns() {}

    /// @param rank 0 the largest
    record Town(int rank, String name, Coordinates at) {}

    static List<Town> all() {
        return ALL;
    }

    /// The town that words name.
    static Optional<Town> named(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(town -> text.contains(town.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<Town> read() {
        try (InputStream in = mizan.web.Words.class.getResourceAsStream("towns.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program holds no towns.tsv");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Town> towns = new ArrayList<>();
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\t");
                towns.add(new Town(Integer.parseInt(parts[0]), parts[1], new Coordinates(
                        Integer.parseInt(parts[2]) * UNITS, Integer.parseInt(parts[3]) * UNITS)));
            });
            return List.copyOf(towns);
        } catch (IOException failure) {
            throw new UncheckedIOException("could not read towns.tsv", failure);
        }
    }
}
