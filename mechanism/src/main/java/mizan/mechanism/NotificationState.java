package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.MemberId;

/// A notification on the hotline and who has acknowledged it. Acknowledged is not approved.
///
/// @param number       running number in order of recording, from 1
/// @param kind         code, for example `convoy`
/// @param to           members addressed, as the statement lists them
/// @param acknowledged in order of recording, one a member
/// @param relays       to whom it was passed on besides, in order of recording
/// @param steps        codes of what became of it, in order: activated, completed, cancelled
public record NotificationState(
        int number, Said said, String kind, List<MemberId> to, List<Said> acknowledged,
        List<Relay> relays, List<Result> steps) {

    /// A notification passed on.
    ///
    /// @param to members that it was not addressed to before
    public record Relay(Said said, List<MemberId> to) {}

    static final String ACTIVATED = "activated";
    static final String COMPLETED = "completed";
    static final String CANCELLED = "cancelled";

    NotificationState withAcknowledged(Said by) {
        return new NotificationState(
                number, said, kind, to, CaseState.plus(acknowledged, by), relays, steps);
    }

    NotificationState withRelay(Said by, List<MemberId> further) {
        List<MemberId> anew = further.stream().distinct()
                .filter(member -> !addressed().contains(member)).toList();
        return new NotificationState(number, said, kind, to, acknowledged,
                CaseState.plus(relays, new Relay(by, anew)), steps);
    }

    NotificationState withStep(Result step) {
        return new NotificationState(
                number, said, kind, to, acknowledged, relays, CaseState.plus(steps, step));
    }

    /// Members addressed, and those whom it was passed on to.
    public List<MemberId> addressed() {
        return Stream.concat(to.stream(), relays.stream().flatMap(relay -> relay.to().stream()))
                .toList();
    }

    /// How it stands, as a code: `notified`, `activated`, `completed` or `cancelled`.
    public String standing() {
        return steps.isEmpty() ? "notified" : steps.getLast().result();
    }

    /// The member's acknowledgement.
    public Optional<Said> acknowledgedBy(MemberId member) {
        return acknowledged.stream().filter(a -> a.member().equals(member)).findFirst();
    }
}
