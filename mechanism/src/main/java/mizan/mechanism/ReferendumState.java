package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;

/// An item that the head of a delegation agreed to subject to approval at home.
///
/// @param number running number in order of recording, from 1
/// @param item   code of the agenda
/// @param until  by when the answer is to come; else in the charter's time
/// @param answer from home
public record ReferendumState(
        int number, Said said, String item, Optional<Instant> until, Optional<Result> answer) {

    ReferendumState withAnswer(Result given) {
        return new ReferendumState(number, said, item, until, Optional.of(given));
    }
}
