package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.Code;
import mizan.statement.InstrumentContent;
import mizan.statement.InstrumentContent.CommuniqueAgreed;
import mizan.statement.StatementId;

/// Instruments, what is claimed of them and ruled on their meaning, and communiqués.
final class InstrumentRules {
    private InstrumentRules() {}

    static Optional<Rejection> check(Attempt a, InstrumentContent content) {
        return switch (content) {
            case InstrumentContent.Recorded recorded ->
                    BoardRules.allNamed(a, recorded.signatories());
            case InstrumentContent.StatusClaimed claimed -> BoardRules.named(a, claimed.by())
                    .or(() -> BoardRules.ownName(a, claimed.by()));
            case InstrumentContent.InterpretationRuled ruled ->
                    languages(a, List.of(ruled.prevails()));
            case CommuniqueAgreed agreed ->
                    languages(a, agreed.languages()).or(() -> agreeing(a, agreed));
        };
    }

    private static Optional<Rejection> languages(Attempt a, List<Code> languages) {
        return languages.stream()
                .filter(language -> !a.terms().languages().contains(language))
                .findFirst()
                .map(language -> new Rejection.CodeNotInCharter("language", language.code()));
    }

    private static Optional<CommuniqueState> joined(Attempt a) {
        return a.ref("text").flatMap(kept -> a.state().boards().communiques().toList().stream()
                .filter(one -> one.by().stream().anyMatch(said -> said.id().equals(kept.id())))
                .findFirst());
    }

    private static Optional<Rejection> agreeing(Attempt a, CommuniqueAgreed agreed) {
        Optional<CommuniqueState> joined = joined(a);
        if (joined.filter(one -> !one.digest().equals(agreed.digest())).isPresent()) {
            return Optional.of(new Rejection.TermsDiffer());
        }
        return joined.flatMap(one -> one.by().stream()
                .filter(said -> said.member().equals(a.member()))
                .findFirst()
                .map(said -> new Rejection.AlreadySaid("agreed", said.index())));
    }

    static State evolve(Attempt a, InstrumentContent content) {
        return switch (content) {
            case InstrumentContent.Recorded _, InstrumentContent.StatusClaimed _,
                    InstrumentContent.InterpretationRuled _ -> a.state();
            case CommuniqueAgreed agreed -> agreed(a, agreed);
        };
    }

    private static State agreed(Attempt a, CommuniqueAgreed agreed) {
        Optional<CommuniqueState> joined = joined(a);
        List<Said> before = joined.map(CommuniqueState::by).orElse(List.of());
        Optional<Instant> at = BoardRules.joint(a, CaseState.plus(before, a.said()))
                ? Optional.of(a.now())
                : Optional.empty();
        StatementId first = joined.map(one -> one.by().getFirst().id())
                .orElse(a.submission().id());
        return a.state().onBoards(c -> c.communiques = joined.isPresent()
                ? c.communiques.change(first, one -> one.with(a.said(), at))
                : c.communiques.with(first, new CommuniqueState(
                        c.communiques.next(), agreed.digest(), agreed.languages(),
                        List.of(a.said()), at)));
    }
}
