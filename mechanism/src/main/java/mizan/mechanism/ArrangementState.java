package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.MemberId;

/// A window of quiet that one Party offered to another, and whether the other agreed.
///
/// @param number running number in order of recording, from 1
/// @param kind   code, for example `harvest`
/// @param agreed where the other said the same window
record ArrangementState(
        int number, Said said, String kind, MemberId with, Instant from, Instant until,
        Optional<Said> agreed) {

    ArrangementState withAgreed(Said by) {
        return new ArrangementState(number, said, kind, with, from, until, Optional.of(by));
    }
}
