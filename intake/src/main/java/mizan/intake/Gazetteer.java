package mizan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mizan.tlog.Bytes;

/// Names of places with a point each. It proposes; it never says on which side of a line one lies.
///
/// Format: CSV in UTF-8 with the columns `name`, `district`, `latitude`, `longitude`, `radius`
/// (metres).
public final class Gazetteer {
    /// Places of one gazetteer.
    static final int PLACES_MAX = 100_000;

    /// One without places.
    public static final Gazetteer EMPTY = new Gazetteer(new HashMap<>());

    private static final Pattern GENERIC = Pattern.compile(
            " (?:town|village|city|area|tehsil|valley|district|agency|post|sector)$");
    private static final int RADIUS_METRES = 5_000;

    private static final int DEGREE = 10_000_000;

    private final Map<String, List<Entry>> places;
    private final Set<Long> squares = new HashSet<>();

    private Gazetteer(Map<String, List<Entry>> places) {
        this.places = places;
        places.values().forEach(entries -> entries.forEach(
                entry -> squares.add(square(entry.lat(), entry.lon()))));
    }

    /// A place: 1e-7 degree, metres.
    record Entry(String name, String district, int lat, int lon, int radius) {}

    /// What a name leads to. Closed.
    sealed interface Found {
        /// One place.
        record One(Entry entry) implements Found {}

        /// Several places far from each other.
        record Several(int places) implements Found {}

        /// None.
        record None() implements Found {}
    }

    /// Reads a gazetteer; lines without a name or a point are left out.
    public static Gazetteer parse(Bytes csv) {
        Map<String, List<Entry>> places = new HashMap<>();
        List<String> header = new ArrayList<>();
        int[] count = {0};
        CsvFile file = new CsvFile(csv, CsvForms.of(csv, "gazetteer").form(), List.of());
        file.read(0, false, row -> {
            if (header.isEmpty()) {
                row.cells().forEach(cell -> header.add(cell.trimmed()));
            } else {
                add(places, header, row);
            }
            return ++count[0] < PLACES_MAX;
        });
        return new Gazetteer(places);
    }

    private static void add(Map<String, List<Entry>> places, List<String> header, SheetRow row) {
        String name = row.cell(header.indexOf("name")).trimmed();
        Optional<CoordinateText.One> lat =
                CoordinateText.one(row.cell(header.indexOf("latitude")).text());
        Optional<CoordinateText.One> lon =
                CoordinateText.one(row.cell(header.indexOf("longitude")).text());
        if (name.isEmpty() || lat.isEmpty() || lon.isEmpty()
                || CoordinateText.pair(lat.get(), lon.get()).isEmpty()) {
            return;
        }
        int radius = CountText.number(row.cell(header.indexOf("radius")).text())
                .filter(metres -> metres <= 1_000_000).map(Long::intValue).orElse(RADIUS_METRES);
        Entry entry = new Entry(name, row.cell(header.indexOf("district")).trimmed(),
                lat.get().value(), lon.get().value(), radius);
        String key = Plain.key(name);
        places.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
        String bare = GENERIC.matcher(key).replaceFirst("");
        if (!bare.equals(key)) {
            places.computeIfAbsent(bare, _ -> new ArrayList<>()).add(entry);
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /// The place of this name; the district decides between several.
    Found find(String place, String district) {
        String key = Plain.key(place);
        List<Entry> found = places.getOrDefault(key,
                places.getOrDefault(GENERIC.matcher(key).replaceFirst(""), List.of()));
        if (found.size() > 1 && !district.isEmpty()) {
            String wanted = bare(district);
            List<Entry> there = found.stream()
                    .filter(entry -> bare(entry.district()).equals(wanted)).toList();
            found = there.isEmpty() ? found : there;
        }
        if (found.isEmpty()) {
            return new Found.None();
        }
        Entry first = found.getFirst();
        // Within a tenth of a degree two spellings of one place are meant.
        return found.stream().allMatch(entry -> Math.abs(entry.lat() - first.lat()) < 1_000_000
                && Math.abs(entry.lon() - first.lon()) < 1_000_000)
                ? new Found.One(first) : new Found.Several(found.size());
    }

    private static String bare(String name) {
        return GENERIC.matcher(Plain.key(name)).replaceFirst("");
    }

    /// Whether some place lies in the same square of one degree or beside it.
    boolean isNear(int lat, int lon) {
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                if (squares.contains(square(lat + y * DEGREE, lon + x * DEGREE))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long square(int lat, int lon) {
        return Math.floorDiv(lat, DEGREE) * 1000L + Math.floorDiv(lon, DEGREE);
    }
}
