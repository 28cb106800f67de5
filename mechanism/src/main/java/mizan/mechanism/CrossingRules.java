package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.statement.CharterTerms;
import mizan.statement.CrossingContent;
import mizan.statement.CrossingContent.AccessRestricted;
import mizan.statement.CrossingContent.HandedOver;
import mizan.statement.CrossingCode;
import mizan.statement.MemberId;

/// Crossings, freedom of movement and handovers: codes that the charter defines, areas, whose word
/// it is. Declarations and observations stand side by side; none has an effect on another.
final class CrossingRules {
    private CrossingRules() {}

    static Optional<Rejection> check(Attempt a, CrossingContent content) {
        return switch (content) {
            case CrossingContent.StatusDeclared s ->
                    crossing(a, s.crossing(), List.of(s.from(), s.to()));
            case CrossingContent.StatusObserved s ->
                    crossing(a, s.crossing(), List.of(s.from(), s.to()));
            case CrossingContent.FlowCounted f ->
                    crossing(a, f.crossing(), List.of(f.from(), f.to()));
            case CrossingContent.ReturnsCounted r ->
                    r.crossing().flatMap(code -> crossing(a, code));
            case AccessRestricted r -> r.crossing().flatMap(code -> crossing(a, code))
                    .or(() -> r.by().flatMap(by -> BoardRules.named(a, by)));
            case HandedOver handed -> handedOver(a, handed);
        };
    }

    private static Optional<Rejection> crossing(
            Attempt a, CrossingCode code, List<MemberId> fromAndTo) {
        Optional<Rejection> refused = crossing(a, code);
        if (refused.isPresent()) {
            return refused;
        }
        if (fromAndTo.getFirst().equals(fromAndTo.getLast())) {
            return CaseRules.theirs(fromAndTo.getLast(), "two different Parties, from and to");
        }
        return fromAndTo.stream()
                .filter(member -> !a.isParty(member))
                .findFirst()
                .flatMap(member -> CaseRules.theirs(member, "Parties, from and to"));
    }

    /// What is said of a crossing is said in the crossing's sector.
    private static Optional<Rejection> crossing(Attempt a, CrossingCode code) {
        Optional<CharterTerms.Crossing> crossing = a.terms().crossings().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        return crossing.isEmpty()
                ? Optional.of(new Rejection.CodeNotInCharter("crossing", code.code()))
                : Admission.outsideArea(a, crossing.get().sector());
    }

    private static Optional<Rejection> handedOver(Attempt a, HandedOver handed) {
        List<MemberId> both = List.of(handed.from(), handed.to());
        Optional<Rejection> unknown = BoardRules.allNamed(a, both);
        if (unknown.isPresent()) {
            return unknown;
        }
        if (handed.from().equals(handed.to())) {
            return CaseRules.theirs(handed.to(), "two different members, from and to");
        }
        if (a.isParty(a.member()) && !both.contains(a.member())) {
            return CaseRules.theirs(a.member(), "a Party to the handover, or an observer of it");
        }
        return handed.crossing().flatMap(code -> crossing(a, code));
    }
}
