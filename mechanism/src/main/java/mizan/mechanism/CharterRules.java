package mizan.mechanism;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.CharterProposal.Ratification;
import mizan.statement.CharterContent;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;

/// Charters: what one may contain, and when it comes into force.
final class CharterRules {

    private CharterRules() {}

    static Optional<CharterTerms> terms(CharterContent content) {
        return switch (content) {
            case CharterContent.Provisional(var terms) -> Optional.of(terms);
            case CharterContent.Proposed(var terms) -> Optional.of(terms);
            case CharterContent.Ratified() -> Optional.empty();
        };
    }

    static KeyState rootKey(Member member, EntryIndex since) {
        return new KeyState(
                KeyId.of(member.root()), member.root(), member.id(), member.person(),
                new KeyState.Holding.Root(), since, Optional.empty());
    }

    /// Precedence: who and when, contradictions, keys, quorums.
    static Optional<Rejection> check(Attempt a, CharterContent content) {
        return switch (content) {
            case CharterContent.Provisional(var terms) -> a.state().size().entries() > 0
                    ? Optional.of(new Rejection.CharterContradicts(
                            "a provisional charter can only begin a record"))
                    : acceptable(a, terms, true);
            case CharterContent.Proposed(var terms) -> acceptable(a, terms, false);
            case CharterContent.Ratified() -> ratifiable(a);
        };
    }

    private static Optional<Rejection> acceptable(
            Attempt a, CharterTerms terms, boolean provisional) {
        boolean byOperator = a.member().equals(terms.operator());
        if (a.state().size().entries() == 0 && !byOperator) {
            return Optional.of(new Rejection.CharterContradicts(
                    "the first charter is signed by %s, its operator is %s"
                            .formatted(a.member().code(), terms.operator().code())));
        }
        return Admission.first(List.of(
                () -> CharterCheck.contradiction(terms, a.statement().mechanism(), provisional)
                        .map(Rejection.CharterContradicts::new),
                () -> rootsKeep(a, terms),
                () -> CharterCheck.unsoundKey(terms).map(Rejection.KeyNotSound::new),
                () -> LiveQuorum.of(terms).refuse(),
                () -> a.state().charter().flatMap(inForce -> LiveQuorum.of(terms)
                        .refuseAfter(LiveQuorum.of(inForce.terms())))));
    }

    /// A root key that the record knows stays its member's, and is nobody's officer key.
    private static Optional<Rejection> rootsKeep(Attempt a, CharterTerms terms) {
        for (Member member : terms.members()) {
            KeyState root = rootKey(member, a.submission().index());
            Optional<KeyState> known = a.state().key(root.key());
            boolean same = known.isEmpty()
                    || (known.get().member().equals(member.id())
                            && known.get().holding().equals(root.holding())
                            && known.get().person().equals(member.person()));
            if (!same) {
                return Optional.of(new Rejection.KeyAlreadyRegistered(root.key()));
            }
            boolean other = a.state().keys().stream()
                    .anyMatch(key -> key.member().equals(member.id())
                            && key.holding() instanceof KeyState.Holding.Root
                            && !key.key().equals(root.key()));
            if (other) {
                return Optional.of(new Rejection.CharterContradicts(
                        "the root key of %s is not the one in the record"
                                .formatted(member.id().code())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> ratifiable(Attempt a) {
        StatementId id = a.required("charter").id();
        CharterProposal proposal = proposal(a.state(), id);
        if (proposal.inForceAt().isPresent() || isSuperseded(a.state(), proposal)) {
            return Optional.of(new Rejection.CharterNotOpen(id));
        }
        if (Terms.member(proposal.terms(), a.member()).isEmpty()) {
            return Optional.of(new Rejection.MemberNotInCharter(a.member()));
        }
        return proposal.ratified().stream()
                .filter(r -> r.member().equals(a.member()))
                .findFirst()
                .map(r -> new Rejection.AlreadySaid("ratified by this member", r.index()));
    }

    /// A charter recorded before the one in force came into force can no longer replace it.
    private static boolean isSuperseded(State state, CharterProposal proposal) {
        return state.charter()
                .filter(inForce -> !inForce.provisional())
                .filter(inForce -> inForce.since().value() > proposal.index().value())
                .isPresent();
    }

    private static CharterProposal proposal(State state, StatementId id) {
        return state.proposals().get(state.proposalPlace(id).orElseThrow());
    }

    static State evolve(Attempt a, CharterContent content) {
        return switch (content) {
            case CharterContent.Provisional(var terms) -> a.state().change(c -> {
                register(a, terms, c);
                c.charter = Optional.of(new CharterInForce(
                        a.submission().id(), a.submission().index(), a.statement().rules(),
                        terms, true, List.of()));
            });
            case CharterContent.Proposed(var terms) -> a.state().change(c -> {
                register(a, terms, c);
                c.proposalPlaces =
                        c.proposalPlaces.with(a.submission().id(), c.proposals.size());
                c.proposals = c.proposals.with(new CharterProposal(
                        a.submission().id(), a.submission().index(), terms, List.of(),
                        Optional.empty()));
            });
            case CharterContent.Ratified() -> ratify(a);
        };
    }

    private static void register(Attempt a, CharterTerms terms, State.Change change) {
        for (Member member : terms.members()) {
            KeyState root = rootKey(member, a.submission().index());
            if (!change.keys.has(root.key())) {
                change.key(root);
            }
        }
    }

    private static State ratify(Attempt a) {
        StatementId id = a.required("charter").id();
        CharterProposal before = proposal(a.state(), id);
        EntryIndex index = a.submission().index();
        List<Ratification> ratified =
                CaseState.plus(before.ratified(), new Ratification(a.member(), index));
        boolean carried = carried(before.terms(), ratified);
        CharterProposal after = new CharterProposal(
                before.id(), before.index(), before.terms(), ratified,
                carried ? Optional.of(index) : Optional.empty());
        return a.state().change(c -> {
            c.proposals = c.proposals.with(a.state().proposalPlace(id).orElseThrow(), after);
            if (carried) {
                c.charter = Optional.of(new CharterInForce(
                        id, index, a.statement().rules(), before.terms(), false,
                        ratified.stream().map(Ratification::member).toList()));
            }
        });
    }

    /// All Parties, and one mediator or guarantor.
    private static boolean carried(CharterTerms terms, List<Ratification> ratified) {
        Set<MemberId> by = new HashSet<>();
        ratified.forEach(r -> by.add(r.member()));
        boolean mediator = terms.members().stream()
                .filter(m -> m.kind() == MemberKind.MEDIATOR || m.kind() == MemberKind.GUARANTOR)
                .anyMatch(m -> by.contains(m.id()));
        return mediator && by.containsAll(Terms.parties(terms));
    }

}
