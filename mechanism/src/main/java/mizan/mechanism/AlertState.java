package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;

/// One alert: its level and end as they were last stated, what was done, and what came of it.
///
/// @param number    running number in order of recording, from 1
/// @param level     code of the newest statement
/// @param until     end of the newest statement
/// @param updates   how often it was updated
/// @param actions   early actions upon it, in order
/// @param cancelled where it was cancelled
/// @param outcome   what came of it
record AlertState(
        int number, Said said, String level, Instant until, int updates, List<Said> actions,
        Optional<Said> cancelled, Optional<Result> outcome) {

    AlertState withLevel(String next, Instant end) {
        return new AlertState(
                number, said, next, end, updates + 1, actions, cancelled, outcome);
    }

    AlertState withAction(Said action) {
        return new AlertState(number, said, level, until, updates,
                CaseState.plus(actions, action), cancelled, outcome);
    }

    AlertState withCancelled(Said by) {
        return new AlertState(
                number, said, level, until, updates, actions, Optional.of(by), outcome);
    }

    AlertState withOutcome(Result filed) {
        return new AlertState(
                number, said, level, until, updates, actions, cancelled, Optional.of(filed));
    }

    /// How it stands, as a code.
    String standing() {
        return outcome.isPresent() ? "filed" : cancelled.isPresent() ? "cancelled" : "open";
    }
}
