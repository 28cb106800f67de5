package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.Release;
import mizan.statement.StatementId;

/// A release of some fields of one statement to more readers.
///
/// @param of          the statement released from
/// @param type        its type
/// @param to          to whom
/// @param fields      names of the fields, ascending
/// @param by          its author's member first, then who concurred, in order of recording
/// @param effectiveAt from when it holds, inclusive; absent while somebody's word is missing
public record WideningState(
        StatementId of, String type, Release to, List<String> fields, List<Said> by,
        Optional<Instant> effectiveAt) {

    WideningState with(Said more, Optional<Instant> effective) {
        return new WideningState(of, type, to, fields, CaseState.plus(by, more),
                effectiveAt.or(() -> effective));
    }

    /// Whether it holds at an instant.
    public boolean holds(Instant now) {
        return effectiveAt.filter(at -> !now.isBefore(at)).isPresent();
    }
}
