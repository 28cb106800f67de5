package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.Code;
import mizan.tlog.Hash;

/// A communiqué by the digest of its text, and who agreed to it.
///
/// @param number   running number in order of recording, from 1
/// @param by       who agreed, in order of recording
/// @param agreedAt when all Parties and a mediator had
record CommuniqueState(
        int number, Hash digest, List<Code> languages, List<Said> by,
        Optional<Instant> agreedAt) {

    CommuniqueState with(Said more, Optional<Instant> agreed) {
        return new CommuniqueState(
                number, digest, languages, CaseState.plus(by, more), agreedAt.or(() -> agreed));
    }
}
