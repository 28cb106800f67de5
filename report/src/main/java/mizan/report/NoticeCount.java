package mizan.report;

import java.time.Duration;
import mizan.projection.Locality;

/// Notifications of one kind in one sector, added up.
///
/// @param kind         code: exercise, flight, movement, convoy
/// @param acknowledged by everybody who was notified; acknowledged is not approved
public record NoticeCount(String kind, Locality sector, Tally notified, Tally acknowledged) {
    /// How long after its keeping a notification may be told to everybody.
    public static final Duration LATE = Duration.ofHours(72);
}
