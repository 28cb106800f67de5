package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.mechanism.CaseState.Lapse;
import mizan.statement.CaseContent;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.statement.Step;

/// Silence: reminders, notes of lapse, and how they are contested and ruled on.
///
/// Silence past a deadline is computed and shown; it has effect only by a signed note of lapse.
final class SilenceRules {

    private SilenceRules() {}

    static Optional<Rejection> reminder(Attempt a, CaseContent.Reminder reminder) {
        Duty duty = duty(reminder.step());
        return clock(a, reminder.to(), duty).filter(SilenceRules::isAwaited).isPresent()
                ? Optional.empty()
                : Optional.of(new Rejection.NothingAwaited(reminder.to(), duty));
    }

    static Optional<Rejection> note(Attempt a, CaseContent.NoteOfLapse note) {
        Duty duty = duty(note.step());
        CaseState c = a.theCase();
        StatementId reminder = a.required("reminder").id();
        Optional<Clock> clock = clock(a, note.member(), duty);
        boolean reminded = c.silences().reminders().stream()
                .filter(r -> r.said().id().equals(reminder))
                .filter(r -> r.to().equals(note.member()) && r.duty() == duty)
                .anyMatch(r -> clock.flatMap(Clock::startedAt)
                        .map(start -> !r.said().recordedAt().isBefore(start))
                        .orElse(true));
        if (!reminded) {
            return Optional.of(new Rejection.NoReminder(note.member(), duty));
        }
        Optional<Lapse> earlier = c.silences().lapses().stream()
                .filter(lapse -> Clocks.covers(
                        lapse, duty, note.member(), clock.flatMap(Clock::dueAt)))
                .filter(lapse -> !lapse.upheld().equals(Optional.of(false)))
                .findFirst();
        if (earlier.isPresent()) {
            return Optional.of(new Rejection.AlreadySaid(
                    "note of lapse for %s, %s".formatted(note.member().code(), duty.code()),
                    earlier.get().said().index()));
        }
        if (clock.isEmpty() || clock.get().dueAt().isEmpty()) {
            return Optional.of(new Rejection.NothingAwaited(note.member(), duty));
        }
        return switch (clock.get().status()) {
            case OVERDUE -> Optional.empty();
            case RUNNING, STOPPED, NOT_STARTED -> Optional.of(new Rejection.NotOverdue(
                    note.member(), duty, clock.get().dueAt().get()));
            case MET, LAPSED, MOOT ->
                    Optional.of(new Rejection.NothingAwaited(note.member(), duty));
        };
    }

    static Optional<Rejection> contested(Attempt a) {
        Optional<Lapse> lapse = lapse(a);
        if (lapse.isEmpty()) {
            return Optional.of(
                    new Rejection.RefOfAnotherCase("lapse", a.required("lapse").id()));
        }
        if (!lapse.get().member().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the member whose lapse it is");
        }
        if (lapse.get().contested().isPresent()) {
            return Optional.of(new Rejection.AlreadySaid(
                    "contested", lapse.get().said().index()));
        }
        Instant closes = Clocks.contestCloses(lapse.get(), a.terms());
        return a.now().isBefore(closes)
                ? Optional.empty()
                : Optional.of(new Rejection.ContestClosed(closes, a.now()));
    }

    static Optional<Rejection> ruled(Attempt a) {
        Optional<Lapse> lapse = lapse(a);
        if (lapse.isEmpty()) {
            return Optional.of(
                    new Rejection.RefOfAnotherCase("lapse", a.required("lapse").id()));
        }
        if (lapse.get().contested().isEmpty()) {
            return CaseRules.theirs(a.member(), "nobody while the lapse is not contested");
        }
        return lapse.get().upheld().isPresent()
                ? Optional.of(new Rejection.AlreadySaid(
                        "ruled on", lapse.get().said().index()))
                : Optional.empty();
    }

    private static Optional<Lapse> lapse(Attempt a) {
        StatementId id = a.required("lapse").id();
        return a.theCase().silences().lapses().stream()
                .filter(one -> one.said().id().equals(id))
                .findFirst();
    }

    /// The member's clock of a duty; where there are several, the first that runs or has run out.
    ///
    /// Nothing is awaited of a subject: who has never joined cannot answer, and so cannot lapse.
    /// Who joined and left again can, so that leaving keeps no case open.
    private static Optional<Clock> clock(Attempt a, MemberId member, Duty duty) {
        if (a.state().keys().stream().noneMatch(key -> key.member().equals(member))) {
            return Optional.empty();
        }
        return Clocks.of(a.theCase(), a.terms(), a.now()).stream()
                .filter(clock -> clock.duty() == duty && clock.awaited().equals(member))
                .reduce((first, next) -> isAwaited(first) ? first : next);
    }

    private static boolean isAwaited(Clock clock) {
        return clock.status() == Clock.Status.RUNNING
                || clock.status() == Clock.Status.OVERDUE;
    }

    /// The duty that a step of the statements names.
    static Duty duty(Step step) {
        return switch (step) {
            case REPLY -> Duty.REPLY;
            case ACCESS -> Duty.ACCESS;
            case COMMENTS -> Duty.COMMENTS;
            case REVIEW -> Duty.REVIEW;
            case CONSEQUENCE_REPLY -> Duty.CONSEQUENCE_REPLY;
        };
    }

    /// The step under which a member can be reminded of a duty, if there is one.
    static Optional<Step> step(Duty duty) {
        return Stream.of(Step.values()).filter(step -> duty(step) == duty).findFirst();
    }
}
