package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.MemberId;

/// One request for action: who is asked for what, what it did, and what was found of that.
///
/// @param number    running number in order of recording, from 1
/// @param of        who is asked
/// @param kind      code, for example `demine`
/// @param answerBy  by when an answer is asked for; else in the charter's time
/// @param measures  by the member asked, in order
/// @param followUps by others, in order; the newest stands
public record CooperationState(
        int number, Said said, MemberId of, String kind, Optional<Instant> answerBy,
        List<Result> measures, List<Result> followUps) {

    CooperationState withMeasure(Result measure) {
        return new CooperationState(number, said, of, kind, answerBy,
                CaseState.plus(measures, measure), followUps);
    }

    CooperationState withFollowUp(Result followUp) {
        return new CooperationState(number, said, of, kind, answerBy, measures,
                CaseState.plus(followUps, followUp));
    }
}
