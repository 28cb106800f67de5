package mizan.mechanism;

import java.util.List;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.MemberId;
import mizan.statement.StatementId;

/// What befell one piece of evidence after it was handed in.
///
/// @param evidence  the statement that handed it in
/// @param custody   events, by code, in order of recording
/// @param disclosed to whom it was disclosed, in order
/// @param replies   of Parties to the case, in order
record EvidenceState(
        StatementId evidence, List<Result> custody, List<MemberId> disclosed,
        List<Said> replies) {

    static EvidenceState of(StatementId evidence) {
        return new EvidenceState(evidence, List.of(), List.of(), List.of());
    }

    EvidenceState withCustody(Result event) {
        return new EvidenceState(
                evidence, CaseState.plus(custody, event), disclosed, replies);
    }

    EvidenceState withDisclosed(List<MemberId> to) {
        List<MemberId> all = disclosed;
        for (MemberId member : to) {
            all = all.contains(member) ? all : CaseState.plus(all, member);
        }
        return new EvidenceState(evidence, custody, all, replies);
    }

    EvidenceState withReply(Said reply) {
        return new EvidenceState(
                evidence, custody, disclosed, CaseState.plus(replies, reply));
    }
}
