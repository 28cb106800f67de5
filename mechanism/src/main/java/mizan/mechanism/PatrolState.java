package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.MemberId;

/// A patrol that is planned, who is asked to answer for its safety, and what they say.
///
/// @param number  running number in order of recording, from 1
/// @param answers one of each member asked, in order of recording
record PatrolState(
        int number, Said said, Instant from, Instant until, List<MemberId> asks,
        List<Result> answers) {

    PatrolState withAnswer(Result answer) {
        return new PatrolState(
                number, said, from, until, asks, CaseState.plus(answers, answer));
    }
}
