package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.INSTANT;

/// Early warning: indicators, alerts, what was done and what came of it. A warning opens no case
/// and feeds no count. Closed for rules version 2.
public sealed interface WarningContent extends Content {
    /// How much is to be feared. Closed for rules version 2.
    enum Level implements Coded {
        /// Something to watch.
        WATCH,
        /// More than usual.
        ELEVATED,
        /// Much.
        HIGH;

        static final Kind<Level> KIND = Kind.choice(values());
    }

    /// Whether what was warned of happened. Closed for rules version 2.
    enum Outcome implements Coded {
        /// It did.
        OCCURRED,
        /// It did not.
        DID_NOT_OCCUR,
        /// Nobody can tell.
        UNCLEAR;

        static final Kind<Outcome> KIND = Kind.choice(values());
    }

    /// An indicator reached a level.
    record IndicatorCrossed(Code indicator, Level level) implements WarningContent {
        static IndicatorCrossed read(Fields f) {
            return new IndicatorCrossed(
                    f.need("indicator", CODE),
                    f.need("level", Level.KIND));
        }
    }

    /// Chair and mediators are warned.
    ///
    /// @param until how long the alert is to be heeded
    record AlertIssued(Level level, OffsetInstant until) implements WarningContent {
        static AlertIssued read(Fields f) {
            return new AlertIssued(
                    f.need("level", Level.KIND),
                    f.need("until", INSTANT));
        }
    }

    /// An alert has another level or another end.
    record AlertUpdated(Level level, OffsetInstant until) implements WarningContent {
        static AlertUpdated read(Fields f) {
            return new AlertUpdated(
                    f.need("level", Level.KIND),
                    f.need("until", INSTANT));
        }
    }

    /// An alert holds no longer.
    record AlertCancelled() implements WarningContent {}

    /// Something was done upon an alert.
    record EarlyAction() implements WarningContent {}

    /// What came of what was warned of.
    record OutcomeFiled(Outcome outcome) implements WarningContent {
        static OutcomeFiled read(Fields f) {
            return new OutcomeFiled(f.need("outcome", Outcome.KIND));
        }
    }
}
