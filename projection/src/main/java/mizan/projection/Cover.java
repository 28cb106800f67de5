package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every page says of the record it belongs to.
///
/// @param title         from the charter; empty before there is one
/// @param origin        name of the log
/// @param language      the language version that prevails, for the record's own words
/// @param demonstration words of the charter that stand on every page and export
/// @param provisional   the charter in force is provisional
/// @param membersOnly   the charter's audience is its members
/// @param inForce       a charter is in force
/// @param operator      who runs the desk and the ledger
/// @param parties       in the order of this moment
/// @param offsets       places and their offsets from UTC
/// @param size          entries folded into these views
/// @param newest        recorded-at of the newest of them
/// @param sealed        digests that are opened to nobody here
public record Cover(
        String title,
        String origin,
        String language,
        Optional<String> demonstration,
        boolean provisional,
        boolean membersOnly,
        boolean inForce,
        Optional<Voice> operator,
        List<Voice> parties,
        List<Offset> offsets,
        long size,
        Instant newest,
        long sealed) {

    /// A place and its offset, in minutes east of UTC.
    public record Offset(String place, int minutes) {}
}
