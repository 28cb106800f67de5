package mizan.statement;

import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.some;

import java.util.List;
import java.util.Optional;

/// Notifications of planned activity, and windows of quiet that two Parties agree on.
/// Closed for rules version 2.
public sealed interface HotlineContent extends Content {
    /// What is notified. Closed for rules version 1.
    enum Activity implements Coded {
        /// An exercise.
        EXERCISE,
        /// A flight.
        FLIGHT,
        /// A movement.
        MOVEMENT,
        /// A convoy.
        CONVOY;

        static final Kind<Activity> KIND = Kind.choice(values());
    }

    /// An activity is notified to members; its time, route and place are sealed.
    record Notified(Activity kind, List<MemberId> to) implements HotlineContent {
        static Notified read(Fields f) {
            return new Notified(
                    f.need("kind", Activity.KIND),
                    f.need("to", some(MEMBER)));
        }
    }

    /// The notification was taken note of; never an approval.
    record Acknowledged() implements HotlineContent {}

    /// For what a window of quiet is. Closed for rules version 2.
    enum Purpose implements Coded {
        /// Repair of what people depend on.
        REPAIR,
        /// A harvest.
        HARVEST,
        /// An evacuation.
        EVACUATION,
        /// A burial.
        BURIAL,
        /// Medical help.
        MEDICAL,
        /// Something else.
        OTHER;

        static final Kind<Purpose> KIND = Kind.choice(values());
    }

    /// The notification was passed on to further members.
    record Relayed(List<MemberId> to) implements HotlineContent {
        static Relayed read(Fields f) {
            return new Relayed(f.need("to", some(MEMBER)));
        }
    }

    /// What was notified has begun.
    ///
    /// @param at when, where it was not just now
    record Activated(Optional<OffsetInstant> at) implements HotlineContent {
        static Activated read(Fields f) {
            return new Activated(f.may("at", INSTANT));
        }
    }

    /// What was notified is over.
    ///
    /// @param at when, where it was not just now
    record Completed(Optional<OffsetInstant> at) implements HotlineContent {
        static Completed read(Fields f) {
            return new Completed(f.may("at", INSTANT));
        }
    }

    /// What was notified will not be, or was broken off.
    record Cancelled() implements HotlineContent {}

    /// A window of quiet between two Parties, offered or agreed; its place is sealed.
    ///
    /// @param with  the other Party
    /// @param until not before `from`
    record LocalArrangement(
            Purpose kind, MemberId with, OffsetInstant from, OffsetInstant until)
            implements HotlineContent {
        static LocalArrangement read(Fields f) {
            LocalArrangement arrangement = new LocalArrangement(
                    f.need("kind", Purpose.KIND),
                    f.need("with", MEMBER),
                    f.need("from", INSTANT),
                    f.need("until", INSTANT));
            f.check(!arrangement.from.instant().isAfter(arrangement.until.instant()),
                    "from does not come after until");
            return arrangement;
        }
    }
}
