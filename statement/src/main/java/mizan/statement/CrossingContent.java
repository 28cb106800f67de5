package mizan.statement;

import static mizan.statement.Kinds.CROSSING;
import static mizan.statement.Kinds.DATE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;

import java.time.LocalDate;
import java.util.Optional;

/// Crossings, those who return through them, freedom of movement, and handovers.
/// Closed for rules version 2.
public sealed interface CrossingContent extends Content {
    /// What may pass. Closed for rules version 1.
    enum TrafficClass implements Coded {
        /// People on foot.
        PEDESTRIAN,
        /// Passenger vehicles.
        PASSENGER_VEHICLE,
        /// Cargo.
        CARGO,
        /// Transit trade.
        TRANSIT_TRADE,
        /// Humanitarian goods and staff.
        HUMANITARIAN,
        /// The sick and those with them.
        MEDICAL,
        /// Those who return.
        RETURNEES;

        static final Kind<TrafficClass> KIND = Kind.choice(values());
    }

    /// Whether it may pass. Closed for rules version 1.
    enum CrossingStatus implements Coded {
        /// It may.
        OPEN,
        /// It may under conditions.
        RESTRICTED,
        /// It may not.
        CLOSED,
        /// It is not known.
        UNKNOWN;

        static final Kind<CrossingStatus> KIND = Kind.choice(values());
    }

    /// The reason that is given. Closed for rules version 1.
    enum CrossingReason implements Coded {
        /// Security.
        SECURITY,
        /// A dispute.
        DISPUTE,
        /// A disaster.
        DISASTER,
        /// Health.
        HEALTH,
        /// A holiday.
        HOLIDAY,
        /// A technical reason.
        TECHNICAL,
        /// Another reason.
        OTHER,
        /// No reason was given.
        NONE_GIVEN;

        static final Kind<CrossingReason> KIND = Kind.choice(values());
    }

    /// How people return. Closed for rules version 1.
    enum ReturnKind implements Coded {
        /// On their own.
        SPONTANEOUS,
        /// Deported.
        DEPORTED,
        /// With assistance.
        FACILITATED;

        static final Kind<ReturnKind> KIND = Kind.choice(values());
    }

    /// With which papers people return. Closed for rules version 1.
    enum ReturnStatus implements Coded {
        /// Without.
        UNDOCUMENTED,
        /// Registered.
        REGISTERED,
        /// Other.
        OTHER;

        static final Kind<ReturnStatus> KIND = Kind.choice(values());
    }

    /// Who runs a crossing declares its status for one class in one direction.
    ///
    /// @param from a member or a subject
    /// @param to   a member or a subject
    record StatusDeclared(
            CrossingCode crossing, MemberId from, MemberId to, TrafficClass trafficClass,
            CrossingStatus status, CrossingReason reason, OffsetInstant since)
            implements CrossingContent {
        static StatusDeclared read(Fields f) {
            return new StatusDeclared(
                    f.need("crossing", CROSSING),
                    f.need("from", MEMBER),
                    f.need("to", MEMBER),
                    f.need("class", TrafficClass.KIND),
                    f.need("status", CrossingStatus.KIND),
                    f.need("reason", CrossingReason.KIND),
                    f.need("since", INSTANT));
        }
    }

    /// Somebody observed the status of a crossing for one class in one direction.
    ///
    /// @param from a member or a subject
    /// @param to   a member or a subject
    record StatusObserved(
            CrossingCode crossing, MemberId from, MemberId to, TrafficClass trafficClass,
            CrossingStatus status, CrossingReason reason, OffsetInstant since)
            implements CrossingContent {
        static StatusObserved read(Fields f) {
            return new StatusObserved(
                    f.need("crossing", CROSSING),
                    f.need("from", MEMBER),
                    f.need("to", MEMBER),
                    f.need("class", TrafficClass.KIND),
                    f.need("status", CrossingStatus.KIND),
                    f.need("reason", CrossingReason.KIND),
                    f.need("since", INSTANT));
        }
    }

    /// A count of what passed on one day; the figures are sealed.
    ///
    /// @param from a member or a subject
    /// @param to   a member or a subject
    record FlowCounted(
            CrossingCode crossing, MemberId from, MemberId to, TrafficClass trafficClass,
            LocalDate day) implements CrossingContent {
        static FlowCounted read(Fields f) {
            return new FlowCounted(
                    f.need("crossing", CROSSING),
                    f.need("from", MEMBER),
                    f.need("to", MEMBER),
                    f.need("class", TrafficClass.KIND),
                    f.need("day", DATE));
        }
    }

    /// A count of those who returned on one day; the figures are sealed.
    record ReturnsCounted(
            Optional<CrossingCode> crossing, ReturnKind kind, ReturnStatus status,
            LocalDate day) implements CrossingContent {
        static ReturnsCounted read(Fields f) {
            return new ReturnsCounted(
                    f.may("crossing", CROSSING),
                    f.need("kind", ReturnKind.KIND),
                    f.need("status", ReturnStatus.KIND),
                    f.need("day", DATE));
        }
    }

    /// How somebody was kept from moving. Closed for rules version 2.
    enum Restriction implements Coded {
        /// By denial.
        DENIAL,
        /// By delay.
        DELAY,
        /// By conditions.
        CONDITIONAL_ACCESS,
        /// By mines.
        MINES,
        /// By threat or violence.
        THREAT_OR_VIOLENCE,
        /// By fire near a patrol.
        FIRE_NEAR_PATROL,
        /// By interference with signals.
        SIGNAL_INTERFERENCE,
        /// By refusing to say what is needed.
        REFUSAL_TO_INFORM,
        /// In another way.
        OTHER;

        static final Kind<Restriction> KIND = Kind.choice(values());
    }

    /// Who or what changes hands. Closed for rules version 2.
    enum Handed implements Coded {
        /// Detainees.
        DETAINEES,
        /// The remains of the dead.
        REMAINS,
        /// Civilians who strayed across.
        STRAY_CIVILIANS;

        static final Kind<Handed> KIND = Kind.choice(values());
    }

    /// Staff of a neutral member were kept from moving.
    ///
    /// @param by a member or a subject
    record AccessRestricted(
            Restriction kind, Optional<CrossingCode> crossing, Optional<MemberId> by,
            Optional<OffsetInstant> since) implements CrossingContent {
        static AccessRestricted read(Fields f) {
            return new AccessRestricted(
                    f.need("kind", Restriction.KIND),
                    f.may("crossing", CROSSING),
                    f.may("by", MEMBER),
                    f.may("since", INSTANT));
        }
    }

    /// A handover, declared by a Party to it or observed; the number is sealed.
    ///
    /// @param from a member or a subject
    /// @param to   a member or a subject
    record HandedOver(
            Handed kind, MemberId from, MemberId to, LocalDate day,
            Optional<CrossingCode> crossing) implements CrossingContent {
        static HandedOver read(Fields f) {
            return new HandedOver(
                    f.need("kind", Handed.KIND),
                    f.need("from", MEMBER),
                    f.need("to", MEMBER),
                    f.need("day", DATE),
                    f.may("crossing", CROSSING));
        }
    }
}
