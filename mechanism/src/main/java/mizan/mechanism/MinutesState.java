package mizan.mechanism;

import java.util.List;
import mizan.mechanism.CaseState.Said;
import mizan.statement.StatementId;

/// The minutes of a session, and who adopted them.
///
/// @param session the statement that a session was held
/// @param by      Parties, in order of recording
record MinutesState(StatementId session, List<Said> by) {
    MinutesState with(Said more) {
        return new MinutesState(session, CaseState.plus(by, more));
    }
}
