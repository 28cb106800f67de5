package mizan.statement;

import static mizan.statement.Kinds.whole;

/// A place on the WGS84 ellipsoid with a radius of uncertainty.
///
/// @param lat    1e-7 degree, −900,000,000 to 900,000,000, north positive
/// @param lon    1e-7 degree, −1,800,000,000 to 1,800,000,000, east positive
/// @param radius metres, 0 to 1,000,000
public record Point(int lat, int lon, int radius) {
    /// The kind of the fields `place.point`.
    public static final Kind<Point> KIND = Kind.object("point", Point::read);

    static Point read(Fields f) {
        return new Point(
                f.need("lat", whole(-900_000_000, 900_000_000)),
                f.need("lon", whole(-1_800_000_000, 1_800_000_000)),
                f.need("radius", whole(0, 1_000_000)));
    }
}
