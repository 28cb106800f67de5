package mizan.projection;

import java.util.Optional;
import mizan.statement.OffsetInstant;

/// What a report of an incident says of when and where, as far as it is open.
final class IncidentFields {

    /// Metres that two reports of one incident may lie apart.
    static final int APART_METRES = 5_000;

    private static final double METRES_IN_DEGREE = 111_195;
    private static final double UNITS_IN_DEGREE = 1e7;
    private static final long CELL_UNITS = 100_000;

    private IncidentFields() {}

    /// A place, in 1e-7 degree.
    record Spot(long lat, long lon) {

        /// Metres to another place, on a ball; good to a percent at these distances.
        long metresTo(Spot other) {
            double middle = Math.toRadians((lat + other.lat) / 2 / UNITS_IN_DEGREE);
            double north = (lat - other.lat) / UNITS_IN_DEGREE * METRES_IN_DEGREE;
            double degrees = Math.abs(lon - other.lon) / UNITS_IN_DEGREE;
            double east = Math.min(degrees, 360 - degrees) * METRES_IN_DEGREE * Math.cos(middle);
            return Math.round(Math.hypot(north, east));
        }
    }

    /// Units of latitude that [#APART_METRES] are.
    static long apart() {
        return Math.round(APART_METRES / METRES_IN_DEGREE * UNITS_IN_DEGREE);
    }

    static Optional<OffsetInstant> began(Values fields) {
        return fields.instant("occurred.from").or(() -> fields.instant("observed.from"));
    }

    /// The point, else the middle of the cell.
    static Optional<Spot> spot(Values fields) {
        return spot(fields, "place.point", 1, 0)
                .or(() -> spot(fields, "place.cell", CELL_UNITS, CELL_UNITS / 2));
    }

    private static Optional<Spot> spot(Values fields, String name, long unit, long more) {
        return fields.value(name).map(Values::of).flatMap(point -> point.whole("lat").flatMap(lat ->
                point.whole("lon").map(lon -> new Spot(lat * unit + more, lon * unit + more))));
    }

    /// The place's name, folded; empty where none is told.
    static String name(Values fields) {
        return fields.text("place.name").map(Folded::text).orElse("");
    }
}
