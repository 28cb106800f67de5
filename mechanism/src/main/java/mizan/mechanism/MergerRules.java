package mizan.mechanism;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CaseState.Link;
import mizan.statement.MemberId;
import mizan.statement.StatementId;

/// A case that goes on as part of another one, or as several others: it is filed, and links lead
/// on.
final class MergerRules {

    static final String MERGED_INTO = "merged-into";
    static final String SPLIT_INTO = "split-into";

    private MergerRules() {}

    static Optional<Rejection> merged(Attempt a) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> others(a, c),
                () -> CaseRules.phase(a, c, CaseRules.BEFORE_THE_END),
                () -> open(a, Ending.MERGED),
                () -> sameParties(a, c)));
    }

    static Optional<Rejection> split(Attempt a) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> others(a, c),
                () -> CaseRules.phase(a, c, CaseRules.BEFORE_THE_END),
                () -> open(a, Ending.SPLIT)));
    }

    private static List<CaseState> into(Attempt a) {
        return a.refs("into").stream().map(id -> a.state().caseOf(id).orElseThrow()).toList();
    }

    /// Other cases than this one, each once.
    private static Optional<Rejection> others(Attempt a, CaseState c) {
        Set<StatementId> before = new HashSet<>(Set.of(c.id()));
        return a.refs("into").stream().filter(id -> !before.add(id)).findFirst()
                .map(id -> new Rejection.RefOfAnotherCase("into", id));
    }

    /// What a case goes on as must not be over itself: it leads to an end, and never in a circle.
    private static Optional<Rejection> open(Attempt a, Ending ending) {
        return into(a).stream().filter(other -> other.phase().over()).findFirst()
                .map(other -> new Rejection.EndingNotOpen(ending.code(),
                        "case %d is %s".formatted(other.number(), other.phase().code())));
    }

    private static Optional<Rejection> sameParties(Attempt a, CaseState c) {
        return into(a).stream()
                .filter(other -> !other.opening().parties().equals(c.opening().parties()))
                .findFirst()
                .map(other -> new Rejection.EndingNotOpen(Ending.MERGED.code(),
                        "case %d has other Parties".formatted(other.number())));
    }

    /// Who opened a case cannot withdraw what others brought into it.
    static Optional<Rejection> withdrawn(Attempt a, CaseState c) {
        MemberId member = a.member();
        boolean ofOthers = a.state().cases().stream()
                .filter(other -> other.links().stream().anyMatch(link ->
                        link.other() == c.number() && link.relation().equals(MERGED_INTO)))
                .anyMatch(other -> !other.opening().said().member().equals(member));
        return ofOthers
                ? CaseRules.theirs(member, "all who opened the cases that were merged into it")
                : Optional.empty();
    }

    static CaseState merged(Attempt a, CaseState c) {
        return linked(a, CaseSteps.end(a, c, Ending.MERGED), MERGED_INTO);
    }

    static CaseState split(Attempt a, CaseState c) {
        return linked(a, CaseSteps.end(a, c, Ending.SPLIT), SPLIT_INTO);
    }

    private static CaseState linked(Attempt a, CaseState ended, String relation) {
        CaseState next = ended.withPhase(Phase.CLOSED);
        for (CaseState other : into(a)) {
            next = next.withLink(new Link(a.said(), other.number(), relation));
        }
        return next;
    }
}
