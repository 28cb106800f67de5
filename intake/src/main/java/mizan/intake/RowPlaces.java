package mizan.intake;

import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.SectorCode;

/// Where a row lies.
///
/// @param point with its radius in metres
record RowPlaces(String name, String district, String sector, Optional<Spot> point) {
    private static final int RADIUS_LEAST = 100;
    private static final int[] METRES_BY_DECIMALS = {55_000, 5_500, 550, RADIUS_LEAST};

    /// 1e-7 degree, metres.
    record Spot(int lat, int lon, int radius) {
        Json json() {
            java.util.Map<String, Json> members = new java.util.LinkedHashMap<>();
            members.put("lat", Json.whole(lat));
            members.put("lon", Json.whole(lon));
            members.put("radius", Json.whole(radius));
            return new Json.Members(members);
        }
    }

    static RowPlaces of(RowWork work, ImportSetting setting) {
        String name = work.text(Meaning.PLACE);
        String district = work.text(Meaning.DISTRICT);
        String sector = work.code(Meaning.SECTOR).orElse("");
        if (sector.isEmpty()) {
            sector = byName(work, setting, name, district);
        }
        return new RowPlaces(name, district, sector, point(work, setting, name, district));
    }

    private static String byName(
            RowWork work, ImportSetting setting, String name, String district) {
        Optional<String> named = setting.charter().sector(name)
                .or(() -> setting.charter().sector(district));
        named.ifPresent(sector -> work.remark(Meaning.PLACE,
                "names a place of the charter; sector %s was taken".formatted(sector),
                "look whether it lies there"));
        return named.orElse(SectorCode.NONE.toString());
    }

    private static Optional<Spot> point(
            RowWork work, ImportSetting setting, String name, String district) {
        Optional<CoordinateText.Pair> pair = written(work);
        String code = work.text(Meaning.PLACE_PRECISION).isEmpty() ? ""
                : work.mapping().code(Meaning.PLACE_PRECISION,
                        work.text(Meaning.PLACE_PRECISION)).orElse("");
        if (pair.isPresent()) {
            if (code.equals(Mapping.LEFT_OUT)) {
                work.remark(Meaning.PLACE_PRECISION,
                        "is too coarse for a point; the point was left out",
                        "the place keeps its name");
                return Optional.empty();
            }
            int radius = code.matches("\\d{1,7}") ? Integer.parseInt(code) : rounding(work);
            return Optional.of(new Spot(pair.get().lat(), pair.get().lon(), radius));
        }
        boolean stated = !work.text(Meaning.LATITUDE).isEmpty()
                || !work.text(Meaning.LONGITUDE).isEmpty()
                || !work.text(Meaning.COORDINATES).isEmpty();
        if (stated || name.isEmpty() || !work.mapping().gazetteer()) {
            return Optional.empty();
        }
        return switch (setting.gazetteer().find(name, district)) {
            case Gazetteer.Found.One(var entry) -> {
                work.remark(Meaning.PLACE, "the point is that of %s in the gazetteer".formatted(
                        entry.name()), "look whether this place is meant");
                yield Optional.of(new Spot(entry.lat(), entry.lon(), entry.radius()));
            }
            case Gazetteer.Found.Several _, Gazetteer.Found.None _ -> Optional.empty();
        };
    }

    private static Optional<CoordinateText.Pair> written(RowWork work) {
        String both = work.text(Meaning.COORDINATES);
        String latitude = work.text(Meaning.LATITUDE);
        String longitude = work.text(Meaning.LONGITUDE);
        Optional<CoordinateText.Pair> pair;
        if (latitude.isEmpty() && longitude.isEmpty()) {
            if (both.isEmpty()) {
                return Optional.empty();
            }
            pair = CoordinateText.pair(both);
        } else {
            pair = CoordinateText.one(latitude).flatMap(lat -> CoordinateText.one(longitude)
                    .flatMap(lon -> pair(work, lat, lon)));
        }
        Meaning means = latitude.isEmpty() && longitude.isEmpty()
                ? Meaning.COORDINATES : Meaning.LATITUDE;
        if (pair.isEmpty()) {
            work.remark(means, CoordinateText.isGrid(both) ? "is a reference to a military grid,"
                    + " which is not read; the point was left out"
                    : "“%s” is no place on the earth; the point was left out".formatted(
                            Plain.shown((latitude + " " + longitude + " " + both).strip(), 40)),
                    "write it in degrees, such as 34.567800 and 69.876500");
        } else if (pair.get().lat() == 0 && pair.get().lon() == 0) {
            work.remark(means, "is 0, 0, which programs write for none; it was left out",
                    "write the place, or leave it empty");
            return Optional.empty();
        }
        return pair;
    }

    private static Optional<CoordinateText.Pair> pair(
            RowWork work, CoordinateText.One lat, CoordinateText.One lon) {
        boolean letters = lat.axis() == 'e' || lon.axis() == 'n';
        return letters || work.mapping().swapped()
                ? CoordinateText.pair(lon, lat) : CoordinateText.pair(lat, lon);
    }

    /// How exact the words can be: half of the last written digit.
    private static int rounding(RowWork work) {
        String words = Plain.text(work.text(Meaning.LATITUDE) + work.text(Meaning.COORDINATES));
        if (words.contains("°") || words.contains("'") || words.contains("º")) {
            return words.contains("\"") || words.contains("''") ? RADIUS_LEAST : 1_000;
        }
        String latitude = words.replaceFirst("(?<=\\d)[ ,;/]+-?\\d.*", "");
        int dot = Math.max(latitude.indexOf('.'), latitude.indexOf(','));
        int decimals = dot < 0 ? 0 : latitude.replaceAll("[^0-9]+$", "").length() - dot - 1;
        return METRES_BY_DECIMALS[Math.clamp(decimals, 0, METRES_BY_DECIMALS.length - 1)];
    }
}
