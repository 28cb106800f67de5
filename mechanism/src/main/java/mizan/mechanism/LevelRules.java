package mizan.mechanism;

import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.MemberId;
import mizan.statement.ProcedureContent;
import mizan.statement.ProcedureContent.Level;
import mizan.statement.Provisions.Committee;
import mizan.statement.Role;
import mizan.statement.SectorCode;

/// The level at which a case is dealt with: the joint committee of its sector where the charter has
/// one, the joint commission, the principals; only upward.
final class LevelRules {

    private LevelRules() {}

    private static Optional<Committee> committee(CharterTerms terms, SectorCode sector) {
        return terms.provisions().committees().stream()
                .filter(one -> one.sector().equals(sector)).findFirst();
    }

    /// Where a case of a sector begins.
    static Level first(CharterTerms terms, SectorCode sector) {
        return committee(terms, sector).isPresent() ? Level.COMMITTEE : Level.COMMISSION;
    }

    /// Whether something was said after the case came to its level.
    static boolean atThisLevel(CaseState c, Said said) {
        return c.course().referred()
                .map(referred -> said.index().compareTo(referred.index()) > 0).orElse(true);
    }

    static Optional<Rejection> referred(Attempt a, ProcedureContent.Referred referred) {
        CaseState c = a.theCase();
        Level level = c.course().level();
        return CaseRules.phase(a, c, CaseRules.BEFORE_THE_END)
                .or(() -> referred.to().compareTo(level) > 0
                        ? Optional.empty()
                        : Optional.of(new Rejection.NotUpward(
                                level.code(), referred.to().code())));
    }

    /// Who is no mediator proposes only for its own committee, while the case is there.
    static Optional<Rejection> proposes(Attempt a, CaseState c) {
        boolean mediator = Terms.member(a.terms(), a.member())
                .filter(member -> member.kind() == MemberKind.MEDIATOR).isPresent();
        return mediator || chairsItsCommittee(a.terms(), c, a.member())
                ? Optional.empty()
                : CaseRules.theirs(a.member(), "a mediator; at committee level also the chair of"
                        + " the committee");
    }

    /// Principals take a position once the case is before them.
    static Optional<Rejection> position(Attempt a, CaseState c) {
        boolean head = a.key().roles().contains(Role.HEAD_OF_COMPONENT);
        return head || c.course().level() == Level.PRINCIPALS
                ? Optional.empty()
                : CaseRules.theirs(a.member(), "a head of component; principals once the case is"
                        + " before them");
    }

    /// Whether a member chairs the committee of a case that is dealt with there.
    private static boolean chairsItsCommittee(CharterTerms terms, CaseState c, MemberId member) {
        return c.course().level() == Level.COMMITTEE
                && committee(terms, c.opening().sector()).map(Committee::chair)
                        .filter(chair -> chair.equals(member)).isPresent();
    }
}
