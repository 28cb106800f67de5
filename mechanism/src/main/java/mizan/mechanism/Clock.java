package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import mizan.statement.Coded;
import mizan.statement.MemberId;

/// One duty of one member with its time, as it stands at an instant; computed, never stored.
///
/// A clock that has run out changes nothing by itself: silence has effect only by a signed note of
/// lapse.
///
/// @param duty      what is owed
/// @param awaited   by whom
/// @param startedAt when it began to run (for service: proven or deemed), absent before
/// @param dueAt     end, exclusive; absent before the start is known
/// @param status    how it stands
/// @param metAt     when the duty was fulfilled, absent until then
public record Clock(
        Duty duty,
        MemberId awaited,
        Optional<Instant> startedAt,
        Optional<Instant> dueAt,
        Status status,
        Optional<Instant> metAt) {

    /// How a clock stands. Closed.
    public enum Status implements Coded {
        /// Not running yet: what starts it has not happened.
        NOT_STARTED,
        /// Running, due in the future.
        RUNNING,
        /// Stopped for a reason of the charter; its end moves on with the time.
        STOPPED,
        /// Fulfilled, in time or late.
        MET,
        /// Past due and not fulfilled.
        OVERDUE,
        /// Past due, and a note of lapse stands.
        LAPSED,
        /// No longer owed: the case ended before.
        MOOT
    }

    /// Facts from which a clock is made.
    ///
    /// @param started when it starts, possibly in the future; absent if nothing has started it
    /// @param due     its end, exclusive; absent while its start is not known
    /// @param met     when fulfilled
    /// @param lapsed  a note of lapse for it stands
    /// @param moot    the case has ended
    /// @param stopped it is stopped
    record Facts(
            Optional<Instant> started,
            Optional<Instant> due,
            Optional<Instant> met,
            boolean lapsed,
            boolean moot,
            boolean stopped) {
        Facts(Optional<Instant> started, Optional<Instant> due, Optional<Instant> met,
                boolean lapsed, boolean moot) {
            this(started, due, met, lapsed, moot, false);
        }
    }

    static Clock at(Instant now, Duty duty, MemberId awaited, Facts facts) {
        boolean running = facts.started.isPresent() && !now.isBefore(facts.started.get());
        Status status;
        if (facts.met.isPresent()) {
            status = Status.MET;
        } else if (facts.lapsed) {
            status = Status.LAPSED;
        } else if (facts.moot) {
            status = Status.MOOT;
        } else if (!running) {
            status = Status.NOT_STARTED;
        } else if (facts.stopped) {
            status = Status.STOPPED;
        } else {
            status = now.isBefore(facts.due.orElseThrow()) ? Status.RUNNING : Status.OVERDUE;
        }
        return new Clock(duty, awaited, facts.started, facts.due, status, facts.met);
    }

    /// Whether the duty was or is late: fulfilled after its time, or past it now.
    public boolean late(Instant now) {
        return dueAt.map(due -> !metAt.orElse(now).isBefore(due)).orElse(false)
                && status != Status.MOOT;
    }
}
