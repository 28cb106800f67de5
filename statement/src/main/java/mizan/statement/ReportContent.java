package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.DATE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.any;
import static mizan.statement.Kinds.whole;

import java.time.LocalDate;
import java.util.List;

/// What was read, seen and heard, and over which hours somebody listened.
/// Closed for rules version 2.
public sealed interface ReportContent extends Content {
    /// What the date of an article rests on. Closed for rules version 1.
    enum DateBasis implements Coded {
        /// It is printed.
        PRINTED,
        /// The name of the file.
        FILE_NAME,
        /// Another article says so.
        OTHER_ARTICLE,
        /// Nothing.
        UNKNOWN;

        static final Kind<DateBasis> KIND = Kind.choice(values());
    }

    /// Whether it is about what the charter covers. Closed for rules version 1.
    enum Scope implements Coded {
        /// It is.
        WITHIN,
        /// It is not; it is in no count.
        OUTSIDE;

        static final Kind<Scope> KIND = Kind.choice(values());
    }

    /// What a claim is about. Closed for rules version 1.
    enum Topic implements Coded {
        /// The instrument and its state.
        INSTRUMENT,
        /// A round or a session.
        ROUND,
        /// The agenda.
        AGENDA,
        /// Who sits at the table.
        DELEGATION,
        /// A position.
        POSITION,
        /// An outcome.
        OUTCOME,
        /// A strike.
        STRIKE,
        /// A clash.
        CLASH,
        /// What came before what.
        SEQUENCE,
        /// The killing of a person.
        KILLING,
        /// Numbers of dead, hurt or displaced.
        FIGURES,
        /// A crossing.
        CROSSING,
        /// Those who return.
        RETURNS,
        /// Aid and need.
        HUMANITARIAN,
        /// What mediators do.
        MEDIATION,
        /// A demand.
        DEMAND,
        /// An assurance.
        ASSURANCE,
        /// An accusation.
        ACCUSATION,
        /// A denial.
        DENIAL,
        /// A threat.
        THREAT,
        /// An appeal.
        APPEAL,
        /// Background.
        BACKGROUND,
        /// Outside the scope.
        OUTSIDE;

        static final Kind<Topic> KIND = Kind.choice(values());
    }

    /// How a speaker stands to what is claimed. Closed for rules version 1.
    enum ClaimStance implements Coded {
        /// Says that it is so.
        ASSERTS,
        /// Says that it is not so.
        DENIES,
        /// Passes it on without confirming it.
        UNCONFIRMED,
        /// Asks for it.
        DEMANDS;

        static final Kind<ClaimStance> KIND = Kind.choice(values());
    }

    /// How something was noticed. Closed for rules version 1.
    enum Means implements Coded {
        /// By ear.
        HEARD,
        /// By eye.
        SEEN,
        /// By a camera.
        CAMERA,
        /// By an unmanned aircraft.
        UAV,
        /// By other means.
        OTHER;

        static final Kind<Means> KIND = Kind.choice(values());
    }

    /// From whom the office learnt of an incident. Closed for rules version 2.
    enum Learnt implements Coded {
        /// By telephone.
        PHONE,
        /// Face to face.
        MEETING,
        /// By written message.
        MESSAGE,
        /// By letter.
        LETTER,
        /// From the press.
        PRESS,
        /// It noticed it itself.
        OWN,
        /// In another way.
        OTHER;

        static final Kind<Learnt> KIND = Kind.choice(values());
    }

    /// How two reports go together, as their author sees it. Closed for rules version 2.
    enum Relation implements Coded {
        /// They speak of one incident.
        SAME_INCIDENT,
        /// They speak of two.
        OTHER_INCIDENT;

        static final Kind<Relation> KIND = Kind.choice(values());
    }

    /// An article of the press, kept by digest: the first of `cited`.
    record ArticleKept(
            LocalDate published, DateBasis dateBasis, Code language, Scope scope)
            implements ReportContent {
        static ArticleKept read(Fields f) {
            return new ArticleKept(
                    f.need("published", DATE),
                    f.need("dateBasis", DateBasis.KIND),
                    f.need("language", CODE),
                    f.need("scope", Scope.KIND));
        }
    }

    /// What an article says that somebody said; says nothing about whether it is so.
    record ClaimAttributed(Topic topic, ClaimStance stance, Scope scope) implements ReportContent {
        static ClaimAttributed read(Fields f) {
            return new ClaimAttributed(
                    f.need("topic", Topic.KIND),
                    f.need("stance", ClaimStance.KIND),
                    f.need("scope", Scope.KIND));
        }
    }

    /// An observation in the field.
    ///
    /// @param act a code of the charter
    record FieldReported(Code act, Means means, Urgency urgency) implements ReportContent {
        static FieldReported read(Fields f) {
            return new FieldReported(
                    f.need("act", CODE),
                    f.need("means", Means.KIND),
                    f.need("urgency", Urgency.KIND));
        }
    }

    /// Over which time somebody listened or watched: no report is not zero.
    ///
    /// @param hours hours of observation within the span
    record CoverageStated(
            OffsetInstant from, OffsetInstant until, int hours) implements ReportContent {
        static CoverageStated read(Fields f) {
            return new CoverageStated(
                    f.need("from", INSTANT),
                    f.need("until", INSTANT),
                    f.need("hours", whole(0, 8784)));
        }
    }

    /// An incident as it was reported to the office; says nothing about whether it is so.
    ///
    /// @param act a code of the charter
    record IncidentReported(Code act, Urgency urgency, Learnt learnt) implements ReportContent {
        static IncidentReported read(Fields f) {
            return new IncidentReported(
                    f.need("act", CODE),
                    f.need("urgency", Urgency.KIND),
                    f.need("learnt", Learnt.KIND));
        }
    }

    /// Two reports speak of one incident, or of two.
    record Related(Relation relation) implements ReportContent {
        static Related read(Fields f) {
            return new Related(f.need("relation", Relation.KIND));
        }
    }

    /// What watched. Closed for rules version 2.
    enum Sensor implements Coded {
        /// A camera.
        CAMERA,
        /// An unmanned aircraft.
        UAV,
        /// A microphone.
        ACOUSTIC,
        /// A radar.
        RADAR,
        /// A satellite.
        SATELLITE,
        /// Something else.
        OTHER;

        static final Kind<Sensor> KIND = Kind.choice(values());
    }

    /// Whether a Party answers for a patrol's safety. Closed for rules version 2.
    enum Guarantee implements Coded {
        /// It does.
        GIVEN,
        /// It does under conditions.
        CONDITIONED,
        /// It does not.
        REFUSED;

        static final Kind<Guarantee> KIND = Kind.choice(values());
    }

    /// What a sensor noticed over a time; how often is sealed.
    record ObservationBatch(Sensor sensor, OffsetInstant from, OffsetInstant until)
            implements ReportContent {
        static ObservationBatch read(Fields f) {
            ObservationBatch batch = new ObservationBatch(
                    f.need("sensor", Sensor.KIND),
                    f.need("from", INSTANT),
                    f.need("until", INSTANT));
            f.check(!batch.from.instant().isAfter(batch.until.instant()),
                    "from does not come after until");
            return batch;
        }
    }

    /// A patrol is planned; its route is sealed.
    ///
    /// @param asks who is asked to answer for its safety
    record PatrolPlanned(OffsetInstant from, OffsetInstant until, List<MemberId> asks)
            implements ReportContent {
        static PatrolPlanned read(Fields f) {
            PatrolPlanned planned = new PatrolPlanned(
                    f.need("from", INSTANT),
                    f.need("until", INSTANT),
                    f.need("asks", any(MEMBER)));
            f.check(!planned.from.instant().isAfter(planned.until.instant()),
                    "from does not come after until");
            return planned;
        }
    }

    /// A Party says whether it answers for a patrol's safety.
    record SecurityGuaranteed(Guarantee answer) implements ReportContent {
        static SecurityGuaranteed read(Fields f) {
            return new SecurityGuaranteed(f.need("answer", Guarantee.KIND));
        }
    }
}
