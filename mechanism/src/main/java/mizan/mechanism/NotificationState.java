package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.MemberId;

/// A notification on the hotline and who has acknowledged it. Acknowledged is not approved.
///
/// @param number       running number in order of recording, from 1
/// @param kind         code, for example `convoy`
/// @param to           members addressed, as the statement lists them
/// @param acknowledged in order of recording, one a member
public record NotificationState(
        int number, Said said, String kind, List<MemberId> to, List<Said> acknowledged) {

    NotificationState withAcknowledged(Said by) {
        return new NotificationState(number, said, kind, to, CaseState.plus(acknowledged, by));
    }

    /// The member's acknowledgement.
    public Optional<Said> acknowledgedBy(MemberId member) {
        return acknowledged.stream().filter(a -> a.member().equals(member)).findFirst();
    }
}
