package mizan.statement;

import static mizan.statement.Kinds.whole;

/// A cell of about a kilometre: floor of degrees × 100, written by the author's device.
///
/// @param lat −9,000 to 8,999
/// @param lon −18,000 to 17,999
public record Cell(int lat, int lon) {
    /// The kind of the fields `place.cell` and `position.cell`.
    public static final Kind<Cell> KIND = Kind.object("cell", Cell::read);

    static Cell read(Fields f) {
        return new Cell(
                f.need("lat", whole(-9_000, 8_999)), f.need("lon", whole(-18_000, 17_999)));
    }
}
