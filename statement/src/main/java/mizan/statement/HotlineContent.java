package mizan.statement;

import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.some;

import java.util.List;

/// Notifications of planned activity. Closed for rules version 1.
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
}
