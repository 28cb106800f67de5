package mizan.mechanism;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mizan.mechanism.Aftermath.Followed;
import mizan.mechanism.Aftermath.Remedy;
import mizan.mechanism.Aftermath.Replied;
import mizan.mechanism.CaseState.Said;
import mizan.statement.AftermathContent.FollowUp;
import mizan.statement.AftermathContent.RemedyAnswer;
import mizan.statement.AftermathContent.RemedyProposed;
import mizan.statement.OffsetInstant;
import mizan.statement.StatementId;

/// Remedies and consequences: proposed of a Party, replied to by it, and only then assigned; what
/// was assigned is followed up until somebody else than who owes it says what became of it.
final class RemedyRules {

    private static final Set<Phase> ENDED = EnumSet.of(Phase.ENDED);

    private RemedyRules() {}

    static Optional<Rejection> proposed(Attempt a, RemedyProposed proposed) {
        CaseState c = a.theCase();
        boolean known = a.terms().provisions().consequences().contains(proposed.remedy());
        return Admission.first(List.of(
                () -> CaseRules.phase(a, c, ENDED),
                () -> known ? Optional.empty() : Optional.of(new Rejection.CodeNotInCharter(
                        "consequence", proposed.remedy().code())),
                () -> a.isParty(a.member()) ? CaseRules.party(a, c) : Optional.empty(),
                () -> c.isParty(proposed.of()) && !proposed.of().equals(a.member())
                        ? Optional.empty()
                        : CaseRules.theirs(
                                proposed.of(), "another Party to the case, to carry it out"),
                () -> founded(c),
                () -> again(c, proposed)));
    }

    /// Something must have been found or agreed of which a remedy can follow.
    private static Optional<Rejection> founded(CaseState c) {
        Ending ending = c.end().orElseThrow().ending();
        return ending.found() || ending == Ending.SETTLED
                ? Optional.empty()
                : Optional.of(new Rejection.RemedyNotOpen(
                        "the case ended as %s".formatted(ending.code())));
    }

    private static Optional<Rejection> again(CaseState c, RemedyProposed proposed) {
        return c.after().remedies().stream()
                .filter(one -> one.remedy().equals(proposed.remedy())
                        && one.of().equals(proposed.of()) && one.settled().isEmpty())
                .findFirst()
                .map(one -> new Rejection.AlreadySaid("%s, proposed of %s".formatted(
                        one.remedy().code(), one.of().code()), one.said().index()));
    }

    private static Optional<Remedy> named(Attempt a) {
        StatementId id = a.required("remedy").id();
        return a.theCase().after().remedies().stream()
                .filter(one -> one.said().id().equals(id)).findFirst();
    }

    private static Optional<Rejection> ofAnotherCase(Attempt a) {
        return Optional.of(new Rejection.RefOfAnotherCase("remedy", a.required("remedy").id()));
    }

    static Optional<Rejection> replied(Attempt a) {
        Optional<Remedy> remedy = named(a);
        if (remedy.isEmpty()) {
            return ofAnotherCase(a);
        }
        if (!remedy.get().of().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the Party of which the remedy is proposed");
        }
        return CaseRules.phase(a, a.theCase(), ENDED)
                .or(() -> remedy.get().reply().map(reply -> new Rejection.AlreadySaid(
                        "replied", reply.said().index())));
    }

    static Optional<Rejection> assigned(Attempt a) {
        Optional<Remedy> remedy = named(a);
        if (remedy.isEmpty()) {
            return ofAnotherCase(a);
        }
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> CaseRules.phase(a, c, ENDED),
                () -> remedy.get().assigned().map(said ->
                        new Rejection.AlreadySaid("assigned", said.index())),
                () -> remedy.get().reply().isPresent()
                                || ConductClocks.replyLapsed(c, a.terms(), a.now(), remedy.get())
                        ? Optional.empty()
                        : Optional.of(new Rejection.RemedyNotOpen(
                                "%s has not replied, and no lapse of it stands"
                                        .formatted(remedy.get().of().code())))));
    }

    static Optional<Rejection> followed(Attempt a) {
        Optional<Remedy> remedy = named(a);
        if (remedy.isEmpty()) {
            return ofAnotherCase(a);
        }
        if (a.isParty(a.member()) && !remedy.get().of().equals(a.member())) {
            return CaseRules.theirs(
                    a.member(), "the Party whose remedy it is, or those who verify");
        }
        return CaseRules.phase(a, a.theCase(), EnumSet.of(Phase.ENDED, Phase.CLOSED))
                .or(() -> remedy.get().assigned().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Rejection.RemedyNotOpen("it is not assigned")));
    }

    /// Why a case cannot be filed yet: a remedy is assigned, and nobody has verified it.
    static Optional<String> unfinished(CaseState c) {
        return c.after().remedies().stream().filter(Remedy::open).findFirst()
                .map(one -> "%s is assigned to %s, and nobody has verified what became of it"
                        .formatted(one.remedy().code(), one.of().code()));
    }

    static CaseState proposed(Attempt a, CaseState c, RemedyProposed proposed) {
        return c.withAfter(c.after().withRemedies(CaseState.plus(
                c.after().remedies(), new Remedy(a.said(), proposed.remedy(), proposed.of(),
                        proposed.by().map(OffsetInstant::instant), Optional.empty(),
                        Optional.empty(), List.of()))));
    }

    static CaseState replied(Attempt a, CaseState c, RemedyAnswer answer) {
        Said said = a.said();
        return change(a, c, remedy -> remedy.withReply(new Replied(said, answer)));
    }

    static CaseState assigned(Attempt a, CaseState c) {
        return change(a, c, remedy -> remedy.withAssigned(a.said()));
    }

    static CaseState followed(Attempt a, CaseState c, FollowUp result) {
        boolean verified = !a.isParty(a.member());
        return change(a, c, remedy ->
                remedy.withFollowed(new Followed(a.said(), result, verified)));
    }

    private static CaseState change(Attempt a, CaseState c, UnaryOperator<Remedy> change) {
        StatementId id = a.required("remedy").id();
        return c.withAfter(c.after().withRemedies(c.after().remedies().stream()
                .map(one -> one.said().id().equals(id) ? change.apply(one) : one)
                .toList()));
    }
}
