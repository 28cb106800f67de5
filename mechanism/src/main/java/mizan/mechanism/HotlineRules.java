package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.HotlineContent;
import mizan.statement.HotlineContent.LocalArrangement;
import mizan.statement.HotlineContent.Notified;
import mizan.statement.MemberId;

/// The hotline: notifications from their beginning to their end, and windows of quiet.
final class HotlineRules {
    private HotlineRules() {}

    static Optional<Rejection> check(Attempt a, HotlineContent content) {
        return switch (content) {
            case Notified notified -> notified.to().contains(a.member())
                    ? CaseRules.theirs(a.member(), "other members, as those addressed")
                    : BoardRules.allMembers(a, notified.to());
            case HotlineContent.Acknowledged() -> acknowledged(a);
            case HotlineContent.Relayed(var to) -> relayed(a, to);
            case HotlineContent.Activated _ ->
                    step(a, NotificationState.ACTIVATED, List.of("notified"));
            case HotlineContent.Completed _ ->
                    step(a, NotificationState.COMPLETED, List.of(NotificationState.ACTIVATED));
            case HotlineContent.Cancelled() -> step(a, NotificationState.CANCELLED,
                    List.of("notified", NotificationState.ACTIVATED));
            case LocalArrangement window -> arrangement(a, window);
        };
    }

    private static NotificationState notification(Attempt a) {
        return a.state().notification(a.required("notification").id()).orElseThrow();
    }

    private static Optional<Rejection> acknowledged(Attempt a) {
        NotificationState notification = notification(a);
        if (!notification.addressed().contains(a.member())) {
            return CaseRules.theirs(a.member(), "the members addressed");
        }
        return notification.acknowledgedBy(a.member())
                .map(said -> new Rejection.AlreadySaid("acknowledged", said.index()));
    }

    private static Optional<Rejection> relayed(Attempt a, List<MemberId> to) {
        NotificationState notification = notification(a);
        if (to.contains(notification.said().member())) {
            return CaseRules.theirs(notification.said().member(),
                    "other members than who notified, as those it is passed on to");
        }
        return BoardRules.allMembers(a, to).or(() -> standing(
                a, notification, List.of("notified", NotificationState.ACTIVATED)));
    }

    private static Optional<Rejection> step(Attempt a, String word, List<String> needed) {
        NotificationState notification = notification(a);
        if (!notification.said().member().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the member who notified");
        }
        return notification.steps().stream()
                .filter(step -> step.result().equals(word))
                .findFirst()
                .<Rejection>map(step -> new Rejection.AlreadySaid(word, step.said().index()))
                .or(() -> standing(a, notification, needed));
    }

    private static Optional<Rejection> standing(
            Attempt a, NotificationState notification, List<String> needed) {
        return needed.contains(notification.standing())
                ? Optional.empty()
                : BoardRules.forbids(a, "notification %d is %s".formatted(
                        notification.number(), notification.standing()),
                        String.join(" or ", needed));
    }

    private static Optional<Rejection> arrangement(Attempt a, LocalArrangement window) {
        if (!a.isParty(window.with()) || window.with().equals(a.member())) {
            return CaseRules.theirs(window.with(), "another Party");
        }
        Optional<ArrangementState> offer = a.ref("offer")
                .flatMap(kept -> a.state().boards().arrangements().of(kept.id()));
        if (a.ref("offer").isPresent() && offer.isEmpty()) {
            return BoardRules.forbids(a, "it agrees to an offer itself", "the offer");
        }
        return offer.flatMap(one -> agreeing(a, window, one));
    }

    private static Optional<Rejection> agreeing(
            Attempt a, LocalArrangement window, ArrangementState offer) {
        if (!offer.with().equals(a.member()) || !offer.said().member().equals(window.with())) {
            return CaseRules.theirs(a.member(), "the Party to whom the window was offered");
        }
        boolean same = offer.kind().equals(window.kind().code())
                && offer.from().equals(window.from().instant())
                && offer.until().equals(window.until().instant());
        if (!same) {
            return Optional.of(new Rejection.TermsDiffer());
        }
        return offer.agreed().map(said -> new Rejection.AlreadySaid("agreed", said.index()));
    }

    static State evolve(Attempt a, HotlineContent content) {
        return switch (content) {
            case Notified notified -> a.state().change(c ->
                    c.notifications = c.notifications.with(
                            a.submission().id(), new NotificationState(
                                    c.notifications.next(), a.said(), notified.kind().code(),
                                    notified.to().stream().distinct().toList(), List.of(),
                                    List.of(), List.of())));
            case HotlineContent.Acknowledged() ->
                    replace(a, notification(a).withAcknowledged(a.said()));
            case HotlineContent.Relayed(var to) ->
                    replace(a, notification(a).withRelay(a.said(), to));
            case HotlineContent.Activated _ -> stepped(a, NotificationState.ACTIVATED);
            case HotlineContent.Completed _ -> stepped(a, NotificationState.COMPLETED);
            case HotlineContent.Cancelled() -> stepped(a, NotificationState.CANCELLED);
            case LocalArrangement window -> arranged(a, window);
        };
    }

    private static State stepped(Attempt a, String word) {
        return replace(a, notification(a).withStep(new Result(a.said(), word)));
    }

    private static State replace(Attempt a, NotificationState next) {
        return a.state().change(
                c -> c.notifications = c.notifications.replaced(next.number(), next));
    }

    private static State arranged(Attempt a, LocalArrangement window) {
        return a.state().onBoards(c -> c.arrangements = a.ref("offer")
                .map(offer -> c.arrangements.change(
                        offer.id(), one -> one.withAgreed(a.said())))
                .orElseGet(() -> c.arrangements.with(a.submission().id(), new ArrangementState(
                        c.arrangements.next(), a.said(), window.kind().code(), window.with(),
                        window.from().instant(), window.until().instant(),
                        Optional.empty()))));
    }
}
