package mizan.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mizan.mechanism.Clock;

/// One duty with its time: what is owed, by whom, since when, until when, and how it stands.
///
/// @param of        what it belongs to
/// @param number    running number of that; 0 for a statement outside cases
/// @param about     act of the case, kind of the notification, contact or request, code of the
///                  commitment or item
/// @param duty      code
/// @param startedAt when it began to run, or will
/// @param dueAt     end, exclusive
/// @param metAt     when it was fulfilled
/// @param late      fulfilled after its time, or past it now
public record DueLine(
        Of of,
        int number,
        String about,
        String duty,
        Voice awaited,
        Optional<Instant> startedAt,
        Optional<Instant> dueAt,
        Clock.Status status,
        Optional<Instant> metAt,
        boolean late) {

    /// What has clocks. Closed by rules version 2.
    public enum Of {
        /// A case.
        CASE,
        /// A notification on the hotline.
        NOTIFICATION,
        /// A commitment.
        COMMITMENT,
        /// A contact of the register that asks for an answer.
        CONTACT,
        /// A request for action.
        COOPERATION,
        /// What was agreed to subject to approval at home.
        REFERENDUM
    }

    /// Whether somebody is awaited now.
    public boolean open() {
        return switch (status) {
            case RUNNING, STOPPED, OVERDUE, LAPSED -> true;
            case NOT_STARTED, MET, MOOT -> false;
        };
    }

    /// Time until it is due, negative once it is past; absent without an end.
    public Optional<Duration> left(Instant now) {
        return dueAt.map(due -> Duration.between(now, due));
    }
}
