package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.mechanism.RoundState.Position;
import mizan.statement.OffsetInstant;
import mizan.statement.StatementId;
import mizan.statement.TalksContent;
import mizan.statement.TalksContent.AdReferendum;
import mizan.statement.TalksContent.RoundClosed;

/// Talks: rounds, positions and how they lapse, approval at home, minutes.
final class TalksRules {
    private TalksRules() {}

    static Optional<Rejection> check(Attempt a, TalksContent content) {
        return switch (content) {
            case TalksContent.Delegation delegation -> BoardRules.named(a, delegation.of())
                    .or(() -> BoardRules.ownName(a, delegation.of()));
            case TalksContent.OutcomeClaimed claimed -> BoardRules.named(a, claimed.by())
                    .or(() -> BoardRules.ownName(a, claimed.by()));
            case TalksContent.RoundConvened _, TalksContent.SessionHeld _,
                    TalksContent.AgendaItem _, TalksContent.Position _, AdReferendum _,
                    TalksContent.MediatorNote(), TalksContent.MediatorsDiffer() ->
                    Optional.empty();
            case TalksContent.AdReferendumAnswered _ -> answered(a);
            case RoundClosed _ -> round(a, a.required("round").id()).closed()
                    .map(how -> new Rejection.AlreadySaid("closed", how.said().index()));
            case TalksContent.PositionKept() -> positionKept(a);
            case TalksContent.MinutesAdopted() -> once("adopted", a, minutes(a).by());
        };
    }

    private static Optional<Rejection> once(String word, Attempt a, List<Said> before) {
        return before.stream().filter(said -> said.member().equals(a.member())).findFirst()
                .map(said -> new Rejection.AlreadySaid(word, said.index()));
    }

    private static Optional<Rejection> answered(Attempt a) {
        ReferendumState asked =
                a.state().boards().asked().of(a.required("referendum").id()).orElseThrow();
        if (!asked.said().member().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the Party whose head agreed to it");
        }
        return asked.answer()
                .map(answer -> new Rejection.AlreadySaid("answered", answer.said().index()));
    }

    private static RoundState round(Attempt a, StatementId convened) {
        return a.state().boards().rounds().of(convened)
                .orElseGet(() -> RoundState.of(convened));
    }

    private static RoundState roundOf(Attempt a, StatementId position) {
        return a.state().boards().rounds().toList().stream()
                .filter(round -> round.position(position).isPresent())
                .findFirst().orElseThrow();
    }

    private static Optional<Rejection> positionKept(Attempt a) {
        StatementId id = a.required("position").id();
        return once("kept", a, roundOf(a, id).position(id).orElseThrow().kept());
    }

    private static MinutesState minutes(Attempt a) {
        StatementId session = a.required("session").id();
        return a.state().boards().minutes().of(session)
                .orElseGet(() -> new MinutesState(session, List.of()));
    }

    static State evolve(Attempt a, TalksContent content) {
        return switch (content) {
            case TalksContent.RoundConvened _, TalksContent.SessionHeld _,
                    TalksContent.AgendaItem _, TalksContent.Delegation _,
                    TalksContent.OutcomeClaimed _, TalksContent.MediatorNote() -> a.state();
            case TalksContent.Position(var item) -> inRound(a, round -> round.withPosition(
                    new Position(a.said(), item.code(), List.of())));
            case TalksContent.MediatorsDiffer() ->
                    inRound(a, round -> round.withDiffering(a.said()));
            case RoundClosed(var outcome) -> inRound(a, round -> round.withClosed(
                    new Result(a.said(), outcome.code())));
            case TalksContent.PositionKept() -> {
                StatementId id = a.required("position").id();
                yield replace(a, roundOf(a, id).withKept(id, a.said()));
            }
            case AdReferendum(var item, var until) -> a.state().onBoards(c -> c.referenda =
                    c.referenda.with(a.submission().id(), new ReferendumState(
                            c.referenda.next(), a.said(), item.code(),
                            until.map(OffsetInstant::instant), Optional.empty())));
            case TalksContent.AdReferendumAnswered(var result) -> a.state().onBoards(
                    c -> c.referenda = c.referenda.change(a.required("referendum").id(),
                            one -> one.withAnswer(new Result(a.said(), result.code()))));
            case TalksContent.MinutesAdopted() -> adopted(a, minutes(a).with(a.said()));
        };
    }

    private static State inRound(Attempt a, UnaryOperator<RoundState> change) {
        return replace(a, change.apply(round(a, a.required("round").id())));
    }

    private static State replace(Attempt a, RoundState next) {
        return a.state().onBoards(c -> c.rounds = c.rounds.of(next.round()).isPresent()
                ? c.rounds.change(next.round(), _ -> next)
                : c.rounds.with(next.round(), next));
    }

    private static State adopted(Attempt a, MinutesState next) {
        return a.state().onBoards(c -> c.minutes = c.minutes.of(next.session()).isPresent()
                ? c.minutes.change(next.session(), _ -> next)
                : c.minutes.with(next.session(), next));
    }
}
