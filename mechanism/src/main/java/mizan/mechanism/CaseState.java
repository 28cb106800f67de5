package mizan.mechanism;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.statement.Axis;
import mizan.statement.CaseContent.AxisValue;
import mizan.statement.CaseContent.Stand;
import mizan.statement.Clause;
import mizan.statement.Code;
import mizan.statement.Coded;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.PersonId;
import mizan.statement.SectorCode;
import mizan.statement.StatementId;
import mizan.statement.Urgency;
import mizan.tlog.EntryIndex;

/// One case as the record tells it up to some entry. Immutable; changed copies by `with…`.
///
/// Everything in it comes from open fields, so operator, Party and outsider hold the same.
///
/// @param id        the statement that opened the case
/// @param number    running number in order of recording, from 1
/// @param opening   how it was opened
/// @param phase     how far it has come
/// @param services  what was served on whom
/// @param replies   in order of recording
/// @param course    how it is conducted beside its path
/// @param field     tasking, access, visits, report, comments
/// @param review    what the commission did
/// @param silences  reminders and lapses
/// @param after     how it ended, and what comes of it
/// @param links     other cases it was linked to
/// @param evidence  statements that handed in evidence, in order of recording
public record CaseState(
        StatementId id,
        int number,
        Opening opening,
        Phase phase,
        List<Service> services,
        List<Reply> replies,
        Course course,
        Verification field,
        Review review,
        Silences silences,
        Aftermath after,
        List<Link> links,
        List<StatementId> evidence) {

    /// Where in the record something was said, when it was recorded, and by whom.
    ///
    /// @param index      0-based
    /// @param recordedAt milliseconds, UTC
    /// @param person     the officer's stable pseudonym
    public record Said(
            StatementId id,
            EntryIndex index,
            Instant recordedAt,
            MemberId member,
            KeyId officer,
            PersonId person) {}

    /// By what a case is opened. Closed by rules version 2.
    public enum Opened implements Coded {
        /// A Party's complaint.
        COMPLAINT,
        /// The chair's motion.
        MOTION,
        /// An act for which the charter asks the registrar to open one.
        GRAVITY
    }

    /// How a case was opened.
    ///
    /// @param concerned those complained of or concerned by the motion, in the charter's order
    /// @param parties   the Parties in the charter's order: the concerned and the complainant;
    ///                  all of the charter where a motion concerns one alone
    /// @param asserted  stances of the opening statement
    /// @param series    how many like events it is about, where more than one
    public record Opening(
            Said said,
            Opened how,
            Code act,
            Clause basis,
            Urgency urgency,
            SectorCode sector,
            List<MemberId> concerned,
            List<MemberId> parties,
            List<Stand> asserted,
            Optional<Integer> series) {
        /// Whether it was opened otherwise than by a Party's complaint.
        public boolean motion() {
            return how != Opened.COMPLAINT;
        }
    }

    /// Something served on a member, from which a clock of the member runs.
    ///
    /// @param duty     what it asks of the member: reply or comments
    /// @param channels codes of the channels used
    /// @param proven   when a statement of the member showed that it had seen the entry
    public record Service(
            Said said, Duty duty, MemberId to, List<String> channels,
            Optional<Instant> proven) {
        Service withProven(Instant at) {
            return new Service(said, duty, to, channels, Optional.of(at));
        }
    }

    /// A reply.
    ///
    /// @param kind   code of the kind, for example `denies`
    /// @param answer whether it fulfils the duty to reply (asking for particulars does not)
    public record Reply(Said said, String kind, boolean answer, List<Stand> on) {}

    /// What was done to verify.
    ///
    /// @param tasked  the team's tasking
    /// @param access  requests for access, in order
    /// @param visits  visits on site, in order
    /// @param report  the team's report
    /// @param comments of the Parties, in order
    public record Verification(
            Optional<Tasking> tasked,
            List<Access> access,
            List<Said> visits,
            Optional<TeamReport> report,
            List<Said> comments) {
        static final Verification NONE = new Verification(
                Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }

    /// The newest tasking.
    ///
    /// @param firstAt when a team was first tasked with the case
    public record Tasking(Said said, MemberId team, Instant firstAt) {}

    /// A request for access and the answers to it.
    ///
    /// @param by end of the time for an answer, exclusive
    public record Access(Said said, MemberId of, Instant by, List<AccessReply> answers) {
        /// The newest answer.
        public Optional<AccessReply> latest() {
            return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
        }
    }

    /// An answer to a request for access.
    ///
    /// @param answer `granted`, `delayed`, `conditioned` or `denied`
    public record AccessReply(Said said, String answer) {}

    /// The team's report: facts only.
    public record TeamReport(Said said, List<Stand> on) {}

    /// What the commission did.
    ///
    /// @param scheduled  the newest scheduling
    /// @param proposals  findings proposed; the newest is the one decided on
    /// @param determined axes determined by the chair
    public record Review(
            Optional<Scheduled> scheduled,
            List<Proposal> proposals,
            List<Determined> determined) {
        static final Review NONE = new Review(Optional.empty(), List.of(), List.of());

        /// The finding that is decided on.
        public Optional<Proposal> current() {
            return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.getLast());
        }
    }

    /// A review scheduled.
    public record Scheduled(Said said, Instant at, boolean extraordinary) {}

    /// A finding proposed and the positions on it.
    ///
    /// @param extraordinary whether the review was so scheduled when it was proposed
    public record Proposal(
            Said said, List<AxisValue> axes, boolean extraordinary, List<Position> positions) {
        /// The proposal's value for an axis.
        public Optional<AxisValue> axis(Axis axis) {
            return axes.stream().filter(value -> value.axis() == axis).findFirst();
        }

        /// A member's position on an axis.
        public Optional<Position> position(MemberId member, Axis axis) {
            return positions.stream()
                    .filter(p -> p.said.member().equals(member) && p.axis == axis)
                    .findFirst();
        }
    }

    /// One head of component's position on one axis.
    public record Position(Said said, Axis axis, boolean concurs) {}

    /// An axis determined by the chair.
    public record Determined(Said said, AxisValue value) {}

    /// Reminders sent and lapses noted.
    public record Silences(List<Reminded> reminders, List<Lapse> lapses) {}

    /// A reminder.
    public record Reminded(Said said, MemberId to, Duty duty) {}

    /// A note of lapse.
    ///
    /// @param contested when the member contested it
    /// @param upheld    how the chair ruled
    public record Lapse(
            Said said,
            MemberId member,
            Duty duty,
            Optional<Instant> contested,
            Optional<Boolean> upheld) {}

    /// A settlement offered.
    ///
    /// @param terms SHA-256 of the terms, hex
    public record Offer(Said said, String terms) {}

    /// The end of a case.
    ///
    /// @param adopted values that were adopted or determined, in the order of the proposal
    public record End(Ending ending, EntryIndex index, Instant at, List<AxisValue> adopted) {}

    /// A link to another case, asserted by a member.
    ///
    /// @param other    number of the other case
    /// @param relation code, for example `retaliation-for`; `merged-into`, `split-into` where
    ///                 it goes on as the other one
    public record Link(Said said, int other, String relation) {}

    /// Whether the member is one of the case's Parties.
    public boolean isParty(MemberId member) {
        return opening.parties.contains(member);
    }

    /// Who the case awaits service on, reply from: those concerned.
    public boolean isConcerned(MemberId member) {
        return opening.concerned.contains(member);
    }

    /// When it was screened.
    public Optional<Instant> screened() {
        return course.screened();
    }

    /// Settlements offered.
    public List<Offer> offers() {
        return after.offers();
    }

    /// How and when it ended.
    public Optional<End> end() {
        return after.end();
    }

    CaseState withPhase(Phase next) {
        return new CaseState(
                id, number, opening, next, services, replies, course, field, review, silences,
                after, links, evidence);
    }

    CaseState withServices(List<Service> next) {
        return new CaseState(
                id, number, opening, phase, List.copyOf(next), replies, course, field, review,
                silences, after, links, evidence);
    }

    CaseState withReply(Reply reply) {
        return new CaseState(
                id, number, opening, phase, services, plus(replies, reply), course, field,
                review, silences, after, links, evidence);
    }

    CaseState withCourse(Course next) {
        return new CaseState(
                id, number, opening, phase, services, replies, next, field, review, silences,
                after, links, evidence);
    }

    CaseState withField(Verification next) {
        return new CaseState(
                id, number, opening, phase, services, replies, course, next, review, silences,
                after, links, evidence);
    }

    CaseState withReview(Review next) {
        return new CaseState(
                id, number, opening, phase, services, replies, course, field, next, silences,
                after, links, evidence);
    }

    CaseState withSilences(Silences next) {
        return new CaseState(
                id, number, opening, phase, services, replies, course, field, review, next,
                after, links, evidence);
    }

    CaseState withAfter(Aftermath next) {
        return new CaseState(
                id, number, opening, phase, services, replies, course, field, review, silences,
                next, links, evidence);
    }

    CaseState withEnd(End next, Phase afterIt) {
        return withAfter(after.withEnd(next)).withPhase(afterIt);
    }

    CaseState withLink(Link link) {
        return new CaseState(
                id, number, opening, phase, services, replies, course, field, review, silences,
                after, plus(links, link), evidence);
    }

    CaseState withEvidence(StatementId statement) {
        return new CaseState(
                id, number, opening, phase, services, replies, course, field, review, silences,
                after, links, plus(evidence, statement));
    }

    static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
