package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Provisions;
import mizan.statement.PublicationContent.ReleaseWidened;
import mizan.statement.Release;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.tlog.EntryIndex;

/// Corrections, releases to more readers, and void entries that members let stand.
final class ReleaseRules {
    private ReleaseRules() {}

    static Optional<Rejection> corrected(Attempt a, List<String> fields) {
        Kept of = a.required("of");
        if (!of.member().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the member who said it");
        }
        StatementType type = StatementTypes.named(of.type()).orElseThrow();
        return fields.stream()
                .filter(field -> type.open().stream().noneMatch(f -> f.name().equals(field))
                        && type.sealable(field).isEmpty())
                .findFirst()
                .flatMap(field -> noField(a, of, field));
    }

    private static Optional<Rejection> noField(Attempt a, Kept of, String field) {
        return BoardRules.forbids(
                a, "%s has no field %s".formatted(of.type(), field), "fields that it has");
    }

    static Optional<Rejection> widened(Attempt a, ReleaseWidened widened) {
        Kept of = a.required("of");
        StatementType type = StatementTypes.named(of.type()).orElseThrow();
        Optional<WideningState> begun = begun(a, widened);
        if (!of.member().equals(a.member()) && !(begun.isPresent() && concurs(a, widened))) {
            return CaseRules.theirs(a.member(), "the member who said it, first of all");
        }
        if (widened.to() == Release.OWN) {
            return BoardRules.forbids(a, "it is released to its own member", "more readers");
        }
        return widened.fields().stream()
                .filter(field -> type.sealable(field).isEmpty())
                .findFirst()
                .flatMap(field -> noField(a, of, field))
                .or(() -> begun.flatMap(one -> once(a, "released", one.by())));
    }

    /// What is to be public, all Parties and a chair release; so they may say it after its author.
    private static boolean concurs(Attempt a, ReleaseWidened widened) {
        return widened.to() == Release.PUBLIC && Terms.member(a.terms(), a.member())
                .map(Member::kind)
                .filter(kind -> kind == MemberKind.PARTY || kind == MemberKind.MEDIATOR)
                .isPresent();
    }

    private static Optional<Rejection> once(Attempt a, String word, List<Said> before) {
        return before.stream().filter(said -> said.member().equals(a.member())).findFirst()
                .map(said -> new Rejection.AlreadySaid(word, said.index()));
    }

    private static Optional<WideningState> begun(Attempt a, ReleaseWidened widened) {
        return a.state().boards().widenings().stream()
                .filter(one -> same(a, widened, one)).findFirst();
    }

    private static boolean same(Attempt a, ReleaseWidened widened, WideningState one) {
        return one.of().equals(a.required("of").id()) && one.to() == widened.to()
                && one.fields().equals(widened.fields());
    }

    static State widening(Attempt a, ReleaseWidened widened) {
        List<WideningState> all = a.state().boards().widenings();
        Optional<WideningState> begun = begun(a, widened);
        List<Said> by = CaseState.plus(
                begun.map(WideningState::by).orElse(List.of()), a.said());
        Optional<Instant> effective = effective(a, widened, by);
        return a.state().onBoards(c -> c.widenings = begun
                .map(one -> c.widenings.with(all.indexOf(one), one.with(a.said(), effective)))
                .orElseGet(() -> c.widenings.with(new WideningState(
                        a.required("of").id(), a.required("of").type(), widened.to(),
                        widened.fields(), by, effective))));
    }

    /// From when the release holds, by the charter in force now.
    private static Optional<Instant> effective(
            Attempt a, ReleaseWidened widened, List<Said> by) {
        if (widened.to() != Release.PUBLIC) {
            return Optional.of(a.now());
        }
        Provisions provisions = a.terms().provisions();
        Kept of = a.required("of");
        if (!provisions.publicTypes().contains(of.type()) && !BoardRules.joint(a, by)) {
            return Optional.empty();
        }
        Instant earliest = of.recordedAt().plus(Duration.ofMinutes(provisions.publicDelay()));
        return Optional.of(earliest.isAfter(a.now()) ? earliest : a.now());
    }

    static Optional<Rejection> acknowledged(Attempt a, EntryIndex index) {
        boolean isVoid = a.state().voids().stream()
                .anyMatch(entry -> entry.index().equals(index));
        if (!isVoid) {
            return BoardRules.forbids(
                    a, "entry %d is not void".formatted(index.value()), "a void entry");
        }
        return acknowledgement(a, index).flatMap(one -> once(a, "acknowledged", one.by()));
    }

    private static Optional<Acknowledgement> acknowledgement(Attempt a, EntryIndex index) {
        return a.state().boards().acknowledgements().stream()
                .filter(one -> one.index().equals(index)).findFirst();
    }

    static State acknowledging(Attempt a, EntryIndex index) {
        List<Acknowledgement> all = a.state().boards().acknowledgements();
        Optional<Acknowledgement> before = acknowledgement(a, index);
        List<Said> by = CaseState.plus(
                before.map(Acknowledgement::by).orElse(List.of()), a.said());
        boolean joint = BoardRules.joint(a, by);
        return a.state().onBoards(c -> c.acknowledgements = before
                .map(one -> c.acknowledgements.with(
                        all.indexOf(one), one.with(a.said(), joint)))
                .orElseGet(() -> c.acknowledgements.with(
                        new Acknowledgement(index, by, joint))));
    }
}
