package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.EvidenceContent;
import mizan.statement.EvidenceContent.BlobWithdrawn;
import mizan.statement.EvidenceContent.CustodyStep;
import mizan.statement.EvidenceContent.SealedUnreadable;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.tlog.Hash;

/// Evidence after it was handed in, and content that cannot be opened or is withdrawn.
final class EvidenceRules {
    private EvidenceRules() {}

    static Optional<Rejection> check(Attempt a, EvidenceContent content) {
        return switch (content) {
            case EvidenceContent.Submitted _ -> CaseRules.evidence(a);
            case EvidenceContent.Custody _ -> custody(a);
            case EvidenceContent.Disclosed(var to) -> disclosed(a, to);
            case EvidenceContent.Replied() -> theCase(a).isParty(a.member())
                    ? Optional.empty()
                    : CaseRules.theirs(a.member(), "a Party to the case");
            case SealedUnreadable unreadable -> unreadable(a, unreadable);
            case BlobWithdrawn withdrawn -> withdrawn(a, withdrawn);
        };
    }

    private static CaseState theCase(Attempt a) {
        return a.state().caseOf(a.required("evidence").id()).orElseThrow();
    }

    private static Optional<EvidenceState> known(Attempt a) {
        return a.state().boards().evidence().of(a.required("evidence").id());
    }

    private static Optional<Rejection> custody(Attempt a) {
        CaseState c = theCase(a);
        boolean holder = c.isParty(a.member()) || CaseRules.isTeam(c, a.member())
                || a.required("evidence").member().equals(a.member())
                || a.terms().operator().equals(a.member());
        if (!holder) {
            return CaseRules.theirs(
                    a.member(), "a Party to the case, the tasked team or the secretariat");
        }
        return known(a).flatMap(one -> one.custody().stream()
                .filter(event -> event.result().equals(CustodyStep.DISPOSED.code()))
                .findFirst())
                .flatMap(event -> BoardRules.forbids(a, "the evidence was disposed of in entry "
                        + event.said().index().value(), "evidence that is there"));
    }

    private static Optional<Rejection> disclosed(Attempt a, List<MemberId> to) {
        boolean chair = Terms.member(a.terms(), a.member())
                .filter(member -> member.kind() == MemberKind.MEDIATOR).isPresent();
        return chair || a.required("evidence").member().equals(a.member())
                ? BoardRules.allMembers(a, to)
                : CaseRules.theirs(a.member(), "who handed it in, or the chair");
    }

    private static Optional<Rejection> unreadable(Attempt a, SealedUnreadable unreadable) {
        Optional<Carried> carried = a.state().boards().carried(a.required("of").id());
        boolean reader = carried.filter(one -> keys(a).anyMatch(one::isSealedTo)).isPresent();
        if (!reader) {
            return CaseRules.theirs(a.member(), "a member to whose key content is sealed");
        }
        return unreadable.file()
                .filter(file -> !carried.orElseThrow().hasSealed(file))
                .flatMap(_ -> missing(a, "sealed file"));
    }

    /// Keys to which content is sealed for the member: its own, and those of its officers.
    private static Stream<KeyId> keys(Attempt a) {
        return Stream.concat(
                Terms.member(a.terms(), a.member()).stream()
                        .map(member -> KeyId.of(member.recipient())),
                a.state().keys().stream()
                        .filter(key -> key.member().equals(a.member()))
                        .flatMap(key -> switch (key.holding()) {
                            case KeyState.Holding.Root() -> Stream.empty();
                            case KeyState.Holding.Delegated(_, _, _, var recipient) ->
                                    Stream.of(recipient);
                        }));
    }

    private static Optional<Rejection> withdrawn(Attempt a, BlobWithdrawn withdrawn) {
        Kept of = a.required("of");
        if (!of.member().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the member whose statement it is");
        }
        Hash sha256 = withdrawn.sha256();
        if (a.state().boards().carried(of.id()).filter(one -> one.has(sha256)).isEmpty()) {
            return missing(a, "file or attachment");
        }
        return a.state().boards().notices().stream()
                .filter(notice -> notice.digest().equals(Optional.of(sha256))
                        && notice.about().equals(of.id()))
                .findFirst()
                .map(notice -> new Rejection.AlreadySaid("withdrawn", notice.said().index()));
    }

    private static Optional<Rejection> missing(Attempt a, String what) {
        return BoardRules.forbids(
                a, "the statement has no such " + what, "the digest of a " + what + " of it");
    }

    static State evolve(Attempt a, EvidenceContent content) {
        return switch (content) {
            case EvidenceContent.Submitted _ -> {
                CaseState next = a.theCase().withEvidence(a.submission().id());
                yield a.state().change(change -> change.replace(next));
            }
            case EvidenceContent.Custody(var event, _) -> replace(
                    a, evidence(a).withCustody(new Result(a.said(), event.code())));
            case EvidenceContent.Disclosed(var to) -> replace(a, evidence(a).withDisclosed(to));
            case EvidenceContent.Replied() -> replace(a, evidence(a).withReply(a.said()));
            case SealedUnreadable unreadable -> noticed(a, unreadable.file(), "");
            case BlobWithdrawn withdrawn -> noticed(
                    a, Optional.of(withdrawn.sha256()), withdrawn.reason().code());
        };
    }

    private static EvidenceState evidence(Attempt a) {
        return known(a).orElseGet(() -> EvidenceState.of(a.required("evidence").id()));
    }

    private static State replace(Attempt a, EvidenceState next) {
        boolean begun = known(a).isPresent();
        return a.state().onBoards(c -> c.evidence = begun
                ? c.evidence.change(next.evidence(), _ -> next)
                : c.evidence.with(next.evidence(), next));
    }

    private static State noticed(Attempt a, Optional<Hash> digest, String word) {
        return a.state().onBoards(c -> c.notices = c.notices.with(new Notice(
                a.said(), a.statement().type(), a.required("of").id(), digest, word)));
    }
}
