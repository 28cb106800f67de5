package mizan.mechanism;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.Pauses.Asked;
import mizan.mechanism.Pauses.Extended;
import mizan.mechanism.Pauses.Stop;
import mizan.statement.CharterContent.Participation;
import mizan.statement.MemberId;
import mizan.statement.ProcedureContent;
import mizan.statement.ProcedureContent.CaseDuty;
import mizan.statement.Provisions;
import mizan.statement.StatementId;

/// More time, asked for and given before the time is over; clocks stopped for a reason of the
/// charter, by a named officer, for all to see.
final class ClockRules {

    private static final Set<Clock.Status> BEFORE_DUE =
            EnumSet.of(Clock.Status.RUNNING, Clock.Status.NOT_STARTED);

    private ClockRules() {}

    private static Optional<Clock> clock(
            Attempt a, Clocks.Owed owed, Set<Clock.Status> statuses) {
        return Clocks.of(a.theCase(), a.terms(), a.now()).stream()
                .filter(clock -> clock.duty() == owed.duty()
                        && clock.awaited().equals(owed.by()))
                .filter(clock -> statuses.contains(clock.status()))
                .findFirst();
    }

    /// When the time that is asked about began; for one that has not, what was said at any time.
    private static Instant began(Attempt a, Clock clock) {
        return clock.startedAt().filter(start -> !start.isAfter(a.now())).orElse(Instant.EPOCH);
    }

    private static List<Asked> asked(CaseState c, Clocks.Owed owed, Instant since) {
        return c.course().pauses().asked().stream()
                .filter(one -> one.duty() == owed.duty() && one.member().equals(owed.by()))
                .filter(one -> !one.said().recordedAt().isBefore(since))
                .toList();
    }

    private static boolean by(List<Asked> asked, MemberId member) {
        return asked.stream().anyMatch(one -> one.said().member().equals(member));
    }

    static Optional<Rejection> asked(Attempt a, ProcedureContent.ExtensionAsked ask) {
        CaseState c = a.theCase();
        Clocks.Owed owed = new Clocks.Owed(SilenceRules.duty(ask.step()), ask.member());
        boolean own = ask.member().equals(a.member());
        if (!own && !c.isParty(a.member())) {
            return CaseRules.party(a, c);
        }
        Optional<Clock> clock = clock(a, owed, BEFORE_DUE);
        if (clock.isEmpty()) {
            return Optional.of(new Rejection.NothingAwaited(owed.by(), owed.duty()));
        }
        List<Asked> earlier = asked(c, owed, began(a, clock.get()));
        Optional<Rejection> twice = earlier.stream()
                .filter(one -> one.said().member().equals(a.member()))
                .findFirst()
                .map(one -> new Rejection.AlreadySaid("asked for or agreed to",
                        one.said().index()));
        return twice.or(() -> own || by(earlier, ask.member())
                ? Optional.empty()
                : Optional.of(new Rejection.ExtensionNotOpen(
                        "%s has not asked for it".formatted(ask.member().code()))));
    }

    static Optional<Rejection> extended(Attempt a, ProcedureContent.Extended extended) {
        CaseState c = a.theCase();
        Clocks.Owed owed =
                new Clocks.Owed(SilenceRules.duty(extended.step()), extended.member());
        Optional<Clock> clock = clock(a, owed, EnumSet.of(Clock.Status.RUNNING));
        if (clock.isEmpty()) {
            return Optional.of(new Rejection.NothingAwaited(owed.by(), owed.duty()));
        }
        return notOpen(a, c, owed, clock.get(), extended.minutes())
                .map(Rejection.ExtensionNotOpen::new);
    }

    private static Optional<String> notOpen(
            Attempt a, CaseState c, Clocks.Owed owed, Clock clock, int minutes) {
        Provisions.Extension allowed = a.terms().provisions().extension();
        List<Asked> asked = asked(c, owed, began(a, clock));
        if (!by(asked, owed.by())) {
            return Optional.of("%s has not asked for it".formatted(owed.by().code()));
        }
        Optional<MemberId> silent = c.opening().parties().stream()
                .filter(party -> allowed.consent() && !by(asked, party))
                .filter(party -> a.state().mission().participation(party)
                        == Participation.ACTIVE)
                .findFirst();
        if (silent.isPresent()) {
            return Optional.of("%s has not agreed".formatted(silent.get().code()));
        }
        if (minutes > allowed.minutes()) {
            return Optional.of("%d minutes; the charter gives at most %d"
                    .formatted(minutes, allowed.minutes()));
        }
        long given = c.course().pauses().extended().stream()
                .filter(one -> one.duty() == owed.duty() && one.member().equals(owed.by()))
                .filter(one -> !one.said().recordedAt().isBefore(began(a, clock)))
                .count();
        return given < allowed.times()
                ? Optional.empty()
                : Optional.of("given %d times; the charter gives it %d times"
                        .formatted(given, allowed.times()));
    }

    static Optional<Rejection> stopped(Attempt a, ProcedureContent.ClockStopped stopped) {
        if (!a.terms().provisions().stopReasons().contains(stopped.reason())) {
            return Optional.of(new Rejection.CodeNotInCharter(
                    "stop reason", stopped.reason().code()));
        }
        Clocks.Owed owed = new Clocks.Owed(duty(stopped.duty()), stopped.member());
        return clock(a, owed, EnumSet.of(Clock.Status.RUNNING)).isPresent()
                ? Optional.empty()
                : Optional.of(new Rejection.NothingAwaited(owed.by(), owed.duty()));
    }

    static Optional<Rejection> resumed(Attempt a) {
        StatementId id = a.required("stop").id();
        Optional<Stop> stop = a.theCase().course().pauses().stops().stream()
                .filter(one -> one.said().id().equals(id)).findFirst();
        if (stop.isEmpty()) {
            return Optional.of(new Rejection.RefOfAnotherCase("stop", id));
        }
        return stop.get().resumed().map(_ ->
                new Rejection.AlreadySaid("resumed", stop.get().said().index()));
    }

    static CaseState asked(Attempt a, CaseState c, ProcedureContent.ExtensionAsked ask) {
        return c.withCourse(c.course().withPauses(c.course().pauses().withAsked(
                new Asked(a.said(), SilenceRules.duty(ask.step()), ask.member()))));
    }

    static CaseState extended(Attempt a, CaseState c, ProcedureContent.Extended extended) {
        return c.withCourse(c.course().withPauses(c.course().pauses().withExtended(
                new Extended(a.said(), SilenceRules.duty(extended.step()), extended.member(),
                        extended.minutes()))));
    }

    static CaseState stopped(Attempt a, CaseState c, ProcedureContent.ClockStopped stopped) {
        Pauses before = c.course().pauses();
        return c.withCourse(c.course().withPauses(before.withStops(CaseState.plus(
                before.stops(), new Stop(a.said(), duty(stopped.duty()), stopped.member(),
                        stopped.reason().code(), Optional.empty())))));
    }

    static CaseState resumed(Attempt a, CaseState c) {
        StatementId id = a.required("stop").id();
        Pauses before = c.course().pauses();
        return c.withCourse(c.course().withPauses(before.withStops(before.stops().stream()
                .map(one -> one.said().id().equals(id)
                        ? new Stop(one.said(), one.duty(), one.member(), one.reason(),
                                Optional.of(a.now()))
                        : one)
                .toList())));
    }

    /// The duty that a statement names.
    static Duty duty(CaseDuty duty) {
        return switch (duty) {
            case ACKNOWLEDGE -> Duty.ACKNOWLEDGE;
            case REPLY -> Duty.REPLY;
            case SCREENING -> Duty.SCREENING;
            case TASKING -> Duty.TASKING;
            case ACCESS -> Duty.ACCESS;
            case ON_SITE -> Duty.ON_SITE;
            case TEAM_REPORT -> Duty.TEAM_REPORT;
            case COMMENTS -> Duty.COMMENTS;
            case FINDING -> Duty.FINDING;
            case REVIEW -> Duty.REVIEW;
            case OBJECTION -> Duty.OBJECTION;
            case CONSEQUENCE_REPLY -> Duty.CONSEQUENCE_REPLY;
            case FOLLOW_UP -> Duty.FOLLOW_UP;
        };
    }
}
