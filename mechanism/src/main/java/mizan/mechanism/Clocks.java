package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CaseState.Access;
import mizan.mechanism.CaseState.Lapse;
import mizan.mechanism.CaseState.Position;
import mizan.mechanism.CaseState.Proposal;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CaseState.Scheduled;
import mizan.mechanism.CaseState.Service;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Deadlines;
import mizan.statement.CommitmentContent.Assessment;
import mizan.statement.CommitmentContent.SelfResult;
import mizan.statement.ContactContent.Direction;
import mizan.statement.MemberId;
import mizan.statement.Urgency;

/// The clocks of cases, notifications, commitments and contacts: functions of a state and an
/// instant.
///
/// Nothing stops a clock by saying nothing, and a clock that has run out changes nothing by itself.
/// A clock that waits for service starts when the member has shown that it saw the entry, or when
/// service is deemed: after two channels and the charter's time.
///
/// Source: `docs/spec/rules.md`, "Clocks".
public final class Clocks {

    private static final int CHANNELS_FOR_DEEMED_SERVICE = 2;

    private Clocks() {}

    /// The clocks of a case, in the order of its path; those of the Parties in the charter's order.
    public static List<Clock> of(CaseState c, CharterTerms terms, Instant now) {
        List<Clock> clocks = new ArrayList<>();
        clocks.add(acknowledge(c, terms, now));
        for (MemberId member : c.opening().concerned()) {
            clocks.add(served(c, terms, now, new Owed(Duty.REPLY, member)));
        }
        clocks.add(screening(c, terms, now));
        c.course().objections().forEach(one ->
                clocks.add(ConductClocks.objection(c, terms, now, one)));
        if (c.screened().isPresent() && !screenedOut(c)) {
            clocks.add(tasking(c, terms, now));
        }
        c.field().tasked().ifPresent(tasking -> {
            c.field().access().forEach(request -> clocks.add(access(c, terms, now, request)));
            clocks.add(onSite(c, terms, now, tasking));
            clocks.add(teamReport(c, terms, now, tasking));
        });
        if (c.field().report().isPresent()) {
            for (MemberId member : c.opening().parties()) {
                clocks.add(served(c, terms, now, new Owed(Duty.COMMENTS, member)));
            }
        }
        c.review().scheduled().ifPresent(scheduled -> {
            clocks.add(finding(c, terms, now, scheduled));
            c.review().current().ifPresent(proposal -> {
                for (MemberId member : c.opening().parties()) {
                    clocks.add(review(c, terms, now, new Reviewed(proposal, member)));
                }
            });
        });
        c.after().remedies().forEach(one ->
                clocks.addAll(ConductClocks.remedy(c, terms, now, one)));
        return List.copyOf(clocks);
    }

    /// The clocks of a notification: one for each member addressed.
    public static List<Clock> of(NotificationState notification, CharterTerms terms, Instant now) {
        List<Clock> clocks = new ArrayList<>();
        notification.to().forEach(member -> clocks.add(acknowledgement(
                notification, terms, now, member, notification.said().recordedAt())));
        notification.relays().forEach(relay -> relay.to().forEach(member ->
                clocks.add(acknowledgement(
                        notification, terms, now, member, relay.said().recordedAt()))));
        return List.copyOf(clocks);
    }

    private static Clock acknowledgement(NotificationState notification, CharterTerms terms,
            Instant now, MemberId member, Instant start) {
        return Clock.at(
                now,
                Duty.ACKNOWLEDGE_NOTIFICATION,
                member,
                new Clock.Facts(
                        Optional.of(start),
                        Optional.of(due(
                                terms, new Owed(Duty.ACKNOWLEDGE_NOTIFICATION, member),
                                start, terms.deadlines().acknowledgeHotline())),
                        notification.acknowledgedBy(member).map(Said::recordedAt),
                        false,
                        false));
    }

    /// The clock of a commitment; none while it is declaratory or waits for another.
    ///
    /// It is met while the newest assessment says so: from when its obligor reported it done, if
    /// that came before the assessment, else from the assessment.
    public static List<Clock> of(CommitmentState commitment, Instant now) {
        return commitment.due()
                .map(due -> {
                    Instant start = commitment.since();
                    Optional<Instant> met = met(commitment);
                    return List.of(Clock.at(
                            now,
                            Duty.COMMITMENT,
                            commitment.undertaken().obligor(),
                            new Clock.Facts(
                                    Optional.of(start),
                                    Optional.of(due),
                                    met,
                                    false,
                                    false)));
                })
                .orElse(List.of());
    }

    /// The clock of a contact that asks for an answer: of the other side where the office turned to
    /// it, else of the operator. It is met by the first answer, however that came.
    public static List<Clock> of(ContactState contact, CharterTerms terms, Instant now) {
        Instant start = contact.said().recordedAt();
        return contact.answerBy()
                .map(due -> List.of(Clock.at(
                        now,
                        Duty.ANSWER,
                        contact.direction().equals(Optional.of(Direction.OUT))
                                ? contact.other()
                                : terms.operator(),
                        new Clock.Facts(
                                Optional.of(start),
                                Optional.of(due),
                                contact.answered().map(Said::recordedAt),
                                false,
                                false))))
                .orElse(List.of());
    }

    private static Optional<Instant> met(CommitmentState commitment) {
        Optional<Instant> assessed = commitment.current().reversed().stream()
                .findFirst()
                .filter(newest -> newest.result().equals(Assessment.MET.code()))
                .map(newest -> newest.said().recordedAt());
        return assessed.map(at -> commitment.reports().stream()
                .filter(report -> report.result().equals(SelfResult.DONE.code()))
                .map(report -> report.said().recordedAt())
                .filter(done -> done.isBefore(at) && (commitment.closed() == 0
                        || done.isAfter(commitment.since())))
                .findFirst()
                .orElse(at));
    }

    /// Whether a note of lapse has effect at an instant: uncontested in time, or upheld.
    public static boolean stands(Lapse lapse, CharterTerms terms, Instant now) {
        if (lapse.upheld().isPresent()) {
            return lapse.upheld().get();
        }
        return lapse.contested().isEmpty() && !now.isBefore(contestCloses(lapse, terms));
    }

    /// End of the time for contesting a note of lapse, exclusive.
    public static Instant contestCloses(Lapse lapse, CharterTerms terms) {
        return lapse.said().recordedAt()
                .plus(Duration.ofMinutes(terms.deadlines().lapseContest()));
    }

    /// Whether a note of lapse speaks of a clock: one of its duty and member that had run out when
    /// the note was recorded. What is asked of the member afterwards, it is asked anew.
    static boolean covers(Lapse lapse, Duty duty, MemberId by, Optional<Instant> dueAt) {
        return lapse.member().equals(by)
                && lapse.duty() == duty
                && dueAt.isPresent()
                && !lapse.said().recordedAt().isBefore(dueAt.get());
    }

    private static boolean lapsed(
            CaseState c, CharterTerms terms, Instant now, Owed owed, Optional<Instant> dueAt) {
        return c.silences().lapses().stream()
                .anyMatch(lapse -> covers(lapse, owed.duty, owed.by, dueAt)
                        && stands(lapse, terms, now));
    }

    /// Whether a lapse of the member stands for its position on the newest proposal.
    static boolean reviewLapsed(
            CaseState c, CharterTerms terms, Instant now, MemberId member) {
        Proposal proposal = c.review().current().orElseThrow();
        Owed owed = new Owed(Duty.REVIEW, member);
        Instant start = proposal.said().recordedAt();
        Instant due = due(terms, owed, start, reviewMinutes(terms, proposal.extraordinary()));
        return lapsed(c, terms, now, owed, Optional.of(
                c.course().pauses().moved(terms, owed, start, due, now).due()));
    }

    /// Whether a lapse of the Party asked stands for its answer to a request for access.
    static boolean accessLapsed(
            CaseState c, CharterTerms terms, Instant now, Access request) {
        Owed owed = new Owed(Duty.ACCESS, request.of());
        return lapsed(c, terms, now, owed, Optional.of(c.course().pauses().moved(terms, owed,
                request.said().recordedAt(), accessDue(terms, request), now).due()));
    }

    private static Instant accessDue(CharterTerms terms, Access request) {
        Instant due = due(terms, new Owed(Duty.ACCESS, request.of()),
                request.said().recordedAt(), terms.deadlines().access());
        return later(due, request.by());
    }

    /// A duty and the member who owes it.
    record Owed(Duty duty, MemberId by) {}

    /// A position that is awaited.
    private record Reviewed(Proposal proposal, MemberId by) {}

    private static Clock acknowledge(CaseState c, CharterTerms terms, Instant now) {
        Deadlines deadlines = terms.deadlines();
        int minutes = c.opening().urgency() == Urgency.URGENT
                ? deadlines.acknowledgeHotline()
                : deadlines.acknowledge();
        return clock(c, terms, now, new Owed(Duty.ACKNOWLEDGE, terms.operator()),
                Optional.of(c.opening().said().recordedAt()), minutes, allServed(c));
    }

    /// When the last Party concerned was first served; absent while one is not.
    private static Optional<Instant> allServed(CaseState c) {
        Instant last = Instant.EPOCH;
        for (MemberId member : c.opening().concerned()) {
            Optional<Service> service = service(c, Duty.REPLY, member);
            if (service.isEmpty()) {
                return Optional.empty();
            }
            last = later(last, service.get().said().recordedAt());
        }
        return Optional.of(last);
    }

    private static Clock served(CaseState c, CharterTerms terms, Instant now, Owed owed) {
        Optional<Instant> start = start(c, terms, owed.duty, owed.by);
        return switch (owed.duty) {
            case REPLY -> clock(c, terms, now, owed, start, terms.deadlines().reply(),
                    c.replies().stream()
                            .filter(r -> r.answer() && r.said().member().equals(owed.by))
                            .findFirst()
                            .map(r -> r.said().recordedAt()));
            case COMMENTS -> clock(c, terms, now, owed, start, terms.deadlines().comments(),
                    c.field().comments().stream()
                            .filter(said -> said.member().equals(owed.by))
                            .findFirst()
                            .map(Said::recordedAt));
            case ACKNOWLEDGE, SCREENING, TASKING, ACCESS, ON_SITE, TEAM_REPORT, FINDING, REVIEW,
                    ACKNOWLEDGE_NOTIFICATION, COMMITMENT, ANSWER, OBJECTION, CONSEQUENCE_REPLY,
                    FOLLOW_UP, COOPERATION, AD_REFERENDUM ->
                    throw new IllegalStateException(owed.duty + " waits for no service");
        };
    }

    private static Optional<Service> service(CaseState c, Duty duty, MemberId member) {
        return c.services().stream()
                .filter(s -> s.duty() == duty && s.to().equals(member))
                .findFirst();
    }

    /// When service counts: proven, or deemed, whichever is earlier.
    ///
    /// Deemed: after the charter's time from the service with which two different channels had
    /// been used; a team report reaches everybody through the record, so it needs no channel.
    private static Optional<Instant> start(
            CaseState c, CharterTerms terms, Duty duty, MemberId member) {
        Set<String> channels = new HashSet<>();
        Optional<Instant> start = Optional.empty();
        boolean deemed = false;
        for (Service service : c.services()) {
            if (service.duty() != duty || !service.to().equals(member)) {
                continue;
            }
            channels.addAll(service.channels());
            start = earlier(start, service.proven());
            if (!deemed && (duty == Duty.COMMENTS
                    || channels.size() >= CHANNELS_FOR_DEEMED_SERVICE)) {
                deemed = true;
                start = earlier(start, Optional.of(service.said().recordedAt()
                        .plus(Duration.ofMinutes(terms.deadlines().deemedService()))));
            }
        }
        return start;
    }

    private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
        return a.isPresent() && b.isPresent()
                ? Optional.of(a.get().isBefore(b.get()) ? a.get() : b.get())
                : a.or(() -> b);
    }

    private static Clock screening(CaseState c, CharterTerms terms, Instant now) {
        Instant start = Instant.EPOCH;
        for (MemberId member : c.opening().concerned()) {
            Optional<Instant> one = start(c, terms, Duty.REPLY, member);
            if (one.isEmpty()) {
                start = Instant.MAX;
                break;
            }
            start = later(start, one.get());
        }
        Optional<Instant> known =
                start.equals(Instant.MAX) ? Optional.empty() : Optional.of(start);
        return clock(c, terms, now, new Owed(Duty.SCREENING, terms.operator()), known,
                terms.deadlines().screening(), c.screened());
    }

    private static boolean screenedOut(CaseState c) {
        return c.end().isPresent() && c.end().get().at().equals(c.screened().orElseThrow());
    }

    private static Clock tasking(CaseState c, CharterTerms terms, Instant now) {
        return clock(c, terms, now, new Owed(Duty.TASKING, terms.operator()),
                ReopeningRules.admitted(c),
                terms.deadlines().tasking(),
                c.field().tasked().map(CaseState.Tasking::firstAt)
                        .or(() -> AssessmentRules.withoutTeam(c).map(Said::recordedAt)));
    }

    private static Clock access(
            CaseState c, CharterTerms terms, Instant now, Access request) {
        Instant asked = request.said().recordedAt();
        Optional<Instant> met = request.answers().stream()
                .filter(answer -> !answer.answer().equals("delayed"))
                .findFirst()
                .map(answer -> answer.said().recordedAt());
        return timed(c, terms, now, new Owed(Duty.ACCESS, request.of()), new Timed(
                Optional.of(asked), Optional.of(accessDue(terms, request)), met,
                c.phase().over() || c.field().report().isPresent()));
    }

    /// Whether the tasked team's time to be on site, or to report, has run out: then another one
    /// can be tasked.
    static boolean teamIsOverdue(CaseState c, CharterTerms terms, Instant now) {
        return of(c, terms, now).stream()
                .filter(clock -> clock.duty() == Duty.ON_SITE
                        || clock.duty() == Duty.TEAM_REPORT)
                .anyMatch(clock -> clock.status() == Clock.Status.OVERDUE);
    }

    /// Visits since the newest tasking; those of a team that was replaced do not count for it.
    private static List<Instant> visits(CaseState c, CaseState.Tasking tasking) {
        return c.field().visits().stream()
                .filter(visit -> visit.index().compareTo(tasking.said().index()) > 0)
                .map(Said::recordedAt)
                .toList();
    }

    private static Clock onSite(
            CaseState c, CharterTerms terms, Instant now, CaseState.Tasking tasking) {
        Optional<Instant> met = visits(c, tasking).stream().findFirst();
        Owed owed = new Owed(Duty.ON_SITE, tasking.team());
        Instant start = tasking.said().recordedAt();
        return timed(c, terms, now, owed, new Timed(Optional.of(start),
                Optional.of(due(terms, owed, start, terms.deadlines().onSite())), met,
                pastField(c)));
    }

    private static Clock teamReport(
            CaseState c, CharterTerms terms, Instant now, CaseState.Tasking tasking) {
        Optional<Instant> start = visits(c, tasking).reversed().stream().findFirst();
        Owed owed = new Owed(Duty.TEAM_REPORT, tasking.team());
        return timed(c, terms, now, owed, new Timed(start,
                start.map(visit -> due(terms, owed, visit, terms.deadlines().teamReport())),
                c.field().report().map(report -> report.said().recordedAt()), pastField(c)));
    }

    private static boolean pastField(CaseState c) {
        return c.phase().compareTo(Phase.VERIFYING) > 0;
    }

    private static Clock finding(
            CaseState c, CharterTerms terms, Instant now, Scheduled scheduled) {
        Optional<Instant> met = c.review().proposals().stream()
                .filter(proposal -> LevelRules.atThisLevel(c, proposal.said()))
                .map(proposal -> proposal.said().recordedAt()).findFirst();
        Instant start = LevelRules.atThisLevel(c, scheduled.said())
                ? scheduled.at()
                : later(scheduled.at(), c.course().referred().orElseThrow().recordedAt());
        return clock(c, terms, now, new Owed(Duty.FINDING, scheduled.said().member()),
                Optional.of(start), reviewMinutes(terms, scheduled.extraordinary()), met);
    }

    private static Clock review(
            CaseState c, CharterTerms terms, Instant now, Reviewed reviewed) {
        List<Position> positions = reviewed.proposal.positions().stream()
                .filter(position -> position.said().member().equals(reviewed.by))
                .toList();
        boolean complete = positions.size() == reviewed.proposal.axes().size();
        Optional<Instant> met = complete
                ? Optional.of(positions.getLast().said().recordedAt())
                : Optional.empty();
        return clock(c, terms, now, new Owed(Duty.REVIEW, reviewed.by),
                Optional.of(reviewed.proposal.said().recordedAt()),
                reviewMinutes(terms, reviewed.proposal.extraordinary()), met);
    }

    private static int reviewMinutes(CharterTerms terms, boolean extraordinary) {
        return extraordinary
                ? terms.deadlines().extraordinary()
                : terms.deadlines().review();
    }

    private static Clock clock(
            CaseState c, CharterTerms terms, Instant now, Owed owed,
            Optional<Instant> start, int minutes, Optional<Instant> met) {
        Optional<Instant> due = start.map(at -> due(terms, owed, at, minutes));
        return timed(c, terms, now, owed, new Timed(start, due, met, c.phase().over()));
    }

    /// A clock of a case before it is moved by what was extended or stopped.
    ///
    /// @param due its end, exclusive, as the charter has it
    record Timed(
            Optional<Instant> start, Optional<Instant> due, Optional<Instant> met,
            boolean moot) {}

    /// The clock as it was moved, with the lapse that stands for it.
    static Clock timed(
            CaseState c, CharterTerms terms, Instant now, Owed owed, Timed timed) {
        Optional<Pauses.Moved> moved = timed.start.flatMap(start -> timed.due
                .map(due -> c.course().pauses().moved(terms, owed, start, due, now)));
        Optional<Instant> due = moved.map(Pauses.Moved::due);
        return Clock.at(now, owed.duty, owed.by, new Clock.Facts(timed.start, due, timed.met,
                mayLapse(owed.duty) && lapsed(c, terms, now, owed, due), timed.moot,
                moved.map(Pauses.Moved::stopped).orElse(false)));
    }

    /// What nobody is reminded of cannot lapse: the duties of the secretariat, teams and chairs.
    private static boolean mayLapse(Duty duty) {
        return SilenceRules.step(duty).isPresent();
    }

    static Instant due(CharterTerms terms, Owed owed, Instant start, int minutes) {
        return WorkingDays.due(terms, owed.duty, owed.by, start, minutes);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
