package mizan.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the places of a sheet have in common: swapped columns, names that a gazetteer knows.
final class PlaceFacts {
    /// Different names of places that are counted.
    static final int NAMES_MAX = 5_000;

    private final ImportSetting setting;
    private final Mapping mapping;
    private final Map<String, Integer> several = new HashMap<>();
    private int points;
    private int pastPole;
    private int nearOnlySwapped;
    private int near;
    private int named;
    private int unknown;

    PlaceFacts(ImportSetting setting, Mapping mapping) {
        this.setting = setting;
        this.mapping = mapping;
    }

    void take(SheetRow row) {
        Optional<CoordinateText.One> lat = one(row, Meaning.LATITUDE);
        Optional<CoordinateText.One> lon = one(row, Meaning.LONGITUDE);
        if (lat.isPresent() && lon.isPresent()) {
            points++;
            int y = lat.get().value();
            int x = lon.get().value();
            boolean past = Math.abs((long) y) > 900_000_000L;
            pastPole += past && Math.abs((long) x) <= 900_000_000L ? 1 : 0;
            if (!setting.gazetteer().isEmpty()) {
                boolean here = !past && setting.gazetteer().isNear(y, x);
                near += here ? 1 : 0;
                nearOnlySwapped += !here && setting.gazetteer().isNear(x, y) ? 1 : 0;
            }
        } else if (!setting.gazetteer().isEmpty()) {
            name(row);
        }
    }

    private void name(SheetRow row) {
        String place = text(row, Meaning.PLACE);
        if (place.isEmpty()) {
            return;
        }
        switch (setting.gazetteer().find(place, text(row, Meaning.DISTRICT))) {
            case Gazetteer.Found.One _ -> named++;
            case Gazetteer.Found.None _ -> unknown++;
            case Gazetteer.Found.Several _ -> {
                if (several.size() < NAMES_MAX) {
                    several.merge(place, 1, Integer::sum);
                }
            }
        }
    }

    private String text(SheetRow row, Meaning means) {
        List<Integer> columns = mapping.columns(means);
        return columns.isEmpty() ? "" : row.cell(columns.getFirst()).trimmed();
    }

    private Optional<CoordinateText.One> one(SheetRow row, Meaning means) {
        return CoordinateText.one(text(row, means));
    }

    void ask(Mapping decided, List<Question> questions, List<Remark> remarks) {
        boolean swapped = pastPole > 0 || nearOnlySwapped > near;
        if (swapped && !decided.swapped()) {
            questions.add(new Question("coordinates", "the coordinates",
                    "latitude and longitude look swapped: "
                            + (pastPole > 0 ? "%d of %d latitudes lie past a pole"
                                    .formatted(pastPole, points)
                                    : "%d of %d points lie near places of the gazetteer only the"
                                            .formatted(nearOnlySwapped, points)
                                    + " other way round"),
                    List.of(), List.of("swapped", "as-written"),
                    "set coordinates to swapped in the mapping, or change which column means"
                            + " latitude; these points are left out until then", false));
        }
        if (named > 0 && decided.gazetteer()) {
            remarks.add(new Remark("the places",
                    "%d rows without coordinates name a place of the gazetteer".formatted(named),
                    "its point is proposed with a radius; set gazetteer to false in the mapping to"
                            + " leave it out"));
        }
        if (unknown > 0) {
            remarks.add(new Remark("the places", "%d rows without coordinates name a place that"
                    .formatted(unknown) + " the gazetteer does not have",
                    "they keep the name only"));
        }
        if (!several.isEmpty()) {
            remarks.add(new Remark("the places", "%d names stand for several places: %s".formatted(
                    several.size(), Plain.shown(String.join(", ", several.keySet()), 200)),
                    "a district in its own column decides; without one they keep the name only"));
        }
    }
}
