package mizan.mechanism;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.Course.Challenge;
import mizan.mechanism.Rule.Signer;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.PersonId;
import mizan.statement.ProcedureContent;
import mizan.statement.Role;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;

/// Who chairs a case: challenged by a Party, recused by itself. A challenge alone stops nothing;
/// upheld or recused, that person takes no chair's step in the case any more.
final class ChairRules {

    private static final Set<Role> CHAIRS = EnumSet.of(Role.CHAIR, Role.ALTERNATE_CHAIR);

    private ChairRules() {}

    /// Refuses a chair's step of somebody who takes no part as a chair in the case.
    static Optional<Rejection> barred(Attempt a) {
        if (a.ref("case").isEmpty() || !a.theCase().course().bars(a.key().person())) {
            return Optional.empty();
        }
        Set<Role> others = new HashSet<>(a.key().roles());
        others.removeAll(CHAIRS);
        MemberKind kind = Terms.member(a.terms(), a.member()).orElseThrow().kind();
        boolean otherwise = RuleTable.row(
                        RuleTable.version(a.statement().rules()), a.statement().type())
                .orElseThrow().signers().stream()
                .anyMatch(signer -> signer instanceof Signer.Officer(var kinds, var roles)
                        && (kinds.isEmpty() || kinds.contains(kind))
                        && roles.stream().anyMatch(others::contains));
        return otherwise
                ? Optional.empty()
                : Optional.of(new Rejection.TakesNoPart(since(a.theCase(), a.key().person())));
    }

    private static EntryIndex since(CaseState c, PersonId person) {
        return c.course().recused().stream()
                .filter(said -> said.person().equals(person)).map(Said::index).findFirst()
                .or(() -> c.course().challenges().stream()
                        .filter(one -> one.person().equals(person)
                                && one.upheld().equals(Optional.of(true)))
                        .map(one -> one.said().index()).findFirst())
                .orElseThrow();
    }

    static Optional<Rejection> challenged(
            Attempt a, ProcedureContent.ChairChallenged challenged) {
        CaseState c = a.theCase();
        Optional<KeyState> chair = a.state().key(challenged.chair());
        return Admission.first(List.of(
                () -> CaseRules.party(a, c),
                () -> CaseRules.phase(a, c, CaseRules.BEFORE_THE_END),
                () -> chair.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Rejection.UnknownKey(challenged.chair())),
                () -> chair.orElseThrow().roles().stream().anyMatch(CHAIRS::contains)
                        ? Optional.empty()
                        : CaseRules.theirs(
                                chair.orElseThrow().member(), "a chair, as the one challenged"),
                () -> again(a, c, chair.orElseThrow().person())));
    }

    private static Optional<Rejection> again(Attempt a, CaseState c, PersonId person) {
        if (c.course().bars(person)) {
            return Optional.of(new Rejection.AlreadySaid(
                    "takes no part as a chair", since(c, person)));
        }
        return c.course().challenges().stream()
                .filter(one -> one.person().equals(person) && one.upheld().isEmpty()
                        && one.said().member().equals(a.member()))
                .findFirst()
                .map(one -> new Rejection.AlreadySaid("challenged", one.said().index()));
    }

    static Optional<Rejection> ruled(Attempt a) {
        CaseState c = a.theCase();
        StatementId id = a.required("challenge").id();
        Optional<Challenge> challenge = c.course().challenges().stream()
                .filter(one -> one.said().id().equals(id)).findFirst();
        if (challenge.isEmpty()) {
            return Optional.of(new Rejection.RefOfAnotherCase("challenge", id));
        }
        if (challenge.get().person().equals(a.key().person())) {
            return CaseRules.theirs(a.member(), "another chair than the one challenged");
        }
        return CaseRules.phase(a, c, CaseRules.BEFORE_THE_END)
                .or(() -> challenge.get().upheld().map(_ -> new Rejection.AlreadySaid(
                        "ruled on", challenge.get().said().index())));
    }

    static Optional<Rejection> recused(Attempt a) {
        CaseState c = a.theCase();
        return CaseRules.phase(a, c, CaseRules.BEFORE_THE_END)
                .or(() -> a.state().keys().stream().anyMatch(key -> replaces(a, c, key))
                        ? Optional.empty()
                        : Optional.of(new Rejection.NobodyElseChairs()));
    }

    /// Whether somebody else could chair the case: else it could no longer be decided.
    private static boolean replaces(Attempt a, CaseState c, KeyState key) {
        boolean mediator = Terms.member(a.terms(), key.member())
                .filter(member -> member.kind() == MemberKind.MEDIATOR).isPresent();
        boolean inForce = key.revokedAt().isEmpty()
                && key.holding() instanceof KeyState.Holding.Delegated(_, var area, var until, _)
                && a.now().isBefore(until)
                && (area.isEmpty() || area.contains(c.opening().sector()));
        return mediator && inForce && key.roles().stream().anyMatch(CHAIRS::contains)
                && !key.person().equals(a.key().person()) && !c.course().bars(key.person());
    }

    static CaseState challenged(
            Attempt a, CaseState c, ProcedureContent.ChairChallenged challenged) {
        KeyState chair = a.state().key(challenged.chair()).orElseThrow();
        return c.withCourse(c.course().withChallenges(CaseState.plus(
                c.course().challenges(), new Challenge(a.said(), chair.person(),
                        chair.member(), challenged.grounds().code(), Optional.empty()))));
    }

    static CaseState ruled(Attempt a, CaseState c, boolean upheld) {
        StatementId id = a.required("challenge").id();
        return c.withCourse(c.course().withChallenges(c.course().challenges().stream()
                .map(one -> one.said().id().equals(id)
                        ? new Challenge(one.said(), one.person(), one.member(), one.grounds(),
                                Optional.of(upheld))
                        : one)
                .toList()));
    }
}
