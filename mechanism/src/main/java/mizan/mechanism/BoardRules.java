package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.MemberId;

/// What the rules of several boards ask: members that the charter names, whose word it is, whether
/// everybody has said it.
final class BoardRules {
    private BoardRules() {}

    /// A Party speaks for itself alone; what others are heard to say, the offices keep.
    static Optional<Rejection> ownName(Attempt a, MemberId spoken) {
        return a.isParty(a.member()) && !spoken.equals(a.member())
                ? CaseRules.theirs(spoken, spoken.code() + " itself to say")
                : Optional.empty();
    }

    /// The charter names this member or subject.
    static Optional<Rejection> named(Attempt a, MemberId member) {
        return Terms.names(a.terms(), member)
                ? Optional.empty()
                : Optional.of(new Rejection.CodeNotInCharter("member", member.code()));
    }

    static Optional<Rejection> allNamed(Attempt a, List<MemberId> members) {
        return members.stream().flatMap(member -> named(a, member).stream()).findFirst();
    }

    /// All of these are members, not subjects.
    static Optional<Rejection> allMembers(Attempt a, List<MemberId> members) {
        return members.stream()
                .filter(member -> Terms.member(a.terms(), member).isEmpty())
                .findFirst()
                .map(member -> new Rejection.CodeNotInCharter("member", member.code()));
    }

    static Optional<Rejection> forbids(Attempt a, String stands, String needed) {
        return Optional.of(
                new Rejection.StandingForbids(a.statement().type(), stands, needed));
    }

    /// Whether all Parties and a mediator are among those who said it.
    static boolean joint(Attempt a, List<Said> said) {
        List<MemberId> members = said.stream().map(Said::member).toList();
        return members.containsAll(Terms.parties(a.terms()))
                && members.stream().anyMatch(member -> Terms.member(a.terms(), member)
                        .filter(one -> one.kind() == MemberKind.MEDIATOR).isPresent());
    }
}
