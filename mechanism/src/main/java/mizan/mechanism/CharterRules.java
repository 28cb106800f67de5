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
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;

/// Charters: what one may contain, and when it comes into force.
final class CharterRules {

    private CharterRules() {}

    static Optional<CharterTerms> terms(CharterContent content) {
        return switch (content) {
            case CharterContent.Provisional(var terms) -> Optional.of(terms);
            case CharterContent.Proposed(var terms) -> Optional.of(terms);
            case CharterContent.Ratified _, CharterContent.ParticipationChanged _,
                    CharterContent.RootRotated _, CharterContent.SuccessionActivated _,
                    CharterContent.Ended _, CharterContent.SealedDestroyed _ -> Optional.empty();
        };
    }

    static KeyState rootKey(Member member, EntryIndex since) {
        return new KeyState(
                KeyId.of(member.root()), member.root(), member.id(), member.person(),
                new KeyState.Holding.Root(), since, Optional.empty(), Optional.empty());
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
            case CharterContent.ParticipationChanged changed ->
                    MissionRules.participation(a, changed);
            case CharterContent.RootRotated rotated -> KeyRules.rotation(a, rotated);
            case CharterContent.SuccessionActivated said -> MissionRules.succession(a, said);
            case CharterContent.Ended ended -> MissionRules.end(a, ended);
            case CharterContent.SealedDestroyed destroyed -> MissionRules.destroyed(a, destroyed);
        };
    }

    private static Optional<Rejection> acceptable(
            Attempt a, CharterTerms terms, boolean provisional) {
        return Admission.first(List.of(
                () -> proposer(a, terms),
                () -> CharterCheck.contradiction(terms, a.statement().mechanism(), provisional)
                        .map(Rejection.CharterContradicts::new),
                () -> rootsKeep(a, terms),
                () -> CharterCheck.unsoundKey(terms).map(Rejection.KeyNotSound::new),
                () -> LiveQuorum.of(terms).refuse(),
                () -> CharterCheck.unwritablePolicy(terms).map(Rejection.CharterContradicts::new),
                () -> a.state().charter().flatMap(inForce -> LiveQuorum.of(terms)
                        .refuseAfter(LiveQuorum.of(inForce.terms())))));
    }

    /// The first charter is its operator's; a later one comes from a member of the charter in
    /// force, and while that is provisional, from its operator.
    private static Optional<Rejection> proposer(Attempt a, CharterTerms terms) {
        if (a.state().size().entries() == 0) {
            return a.member().equals(terms.operator())
                    ? Optional.empty()
                    : Optional.of(new Rejection.CharterContradicts(
                            "the first charter is signed by %s, its operator is %s"
                                    .formatted(a.member().code(), terms.operator().code())));
        }
        Optional<CharterInForce> inForce = a.state().charter();
        if (inForce.isPresent()
                && Terms.member(inForce.get().terms(), a.member()).isEmpty()) {
            return Optional.of(new Rejection.MemberNotInCharter(a.member()));
        }
        return inForce.isPresent() && inForce.get().provisional()
                        && !inForce.get().terms().operator().equals(a.member())
                ? CaseRules.theirs(a.member(), "the operator of the provisional charter")
                : Optional.empty();
    }

    /// The root key that a charter names for whoever signs a ratification of it.
    static Optional<KeyState> proposedKey(State state, Statement ratification) {
        return named(state, ratification)
                .flatMap(proposal -> proposal.terms().members().stream()
                        .map(member -> rootKey(member, proposal.index()))
                        .filter(root -> root.key().equals(ratification.officer()))
                        .findFirst());
    }

    /// The charter that a ratification refers to, if it is proposed.
    static Optional<CharterProposal> named(State state, Statement ratification) {
        return ratification.ref("charter")
                .flatMap(state::proposal);
    }

    /// A root key that the record knows stays its member's, and is nobody's officer key.
    ///
    /// Asked of a charter proposed and of each ratification: a proposal that is not in force
    /// reserves neither a key nor the name of a member. From version 2 on a charter may give a
    /// member another root key, which is ratified as [KeyRules#takesAPlace] says.
    private static Optional<Rejection> rootsKeep(Attempt a, CharterTerms terms) {
        State state = a.state();
        for (Member member : terms.members()) {
            KeyState root = rootKey(member, new EntryIndex(0));
            Optional<KeyState> known = state.key(root.key());
            boolean same = known.isEmpty()
                    || (known.get().member().equals(member.id())
                            && known.get().holding().equals(root.holding())
                            && known.get().person().equals(member.person()));
            if (!same) {
                return Optional.of(new Rejection.KeyAlreadyRegistered(root.key()));
            }
            if (known.flatMap(KeyState::revokedAt).isPresent()) {
                return Optional.of(new Rejection.RevokedKey(
                        root.key(), known.get().revokedAt().get()));
            }
            boolean other = a.statement().rules() == 1 && state.keys().stream()
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
        if (Terms.member(proposal.terms(), a.member()).isEmpty()
                && governing(a.state()).flatMap(t -> Terms.member(t, a.member())).isEmpty()) {
            return Optional.of(new Rejection.MemberNotInCharter(a.member()));
        }
        Optional<Rejection> said = proposal.ratified().stream()
                .filter(r -> r.member().equals(a.member()))
                .findFirst()
                .map(r -> new Rejection.AlreadySaid("ratified by this member", r.index()));
        return said.or(() -> rootsKeep(a, proposal.terms()))
                .or(() -> KeyRules.takesAPlace(a, proposal, carries(a, ratified(a, proposal))));
    }

    /// The terms whose Parties must agree to others: the joint charter in force; before one is,
    /// the one that founded the record. None where the record began provisionally.
    private static Optional<CharterTerms> governing(State state) {
        return state.charter().isPresent()
                ? state.charter().filter(c -> !c.provisional()).map(CharterInForce::terms)
                : state.proposals().stream().findFirst().map(CharterProposal::terms);
    }

    /// A charter recorded before the one in force came into force can no longer replace it.
    private static boolean isSuperseded(State state, CharterProposal proposal) {
        return state.charter()
                .filter(inForce -> !inForce.provisional())
                .filter(inForce -> inForce.since().value() > proposal.index().value())
                .isPresent();
    }

    private static CharterProposal proposal(State state, StatementId id) {
        return state.proposal(id).orElseThrow();
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
                if (a.state().size().entries() == 0) {
                    register(a, terms, c);
                }
                c.proposals = c.proposals.with(a.submission().id(), new CharterProposal(
                        a.submission().id(), a.submission().index(), a.statement().rules(),
                        terms, List.of(), Optional.empty()));
            });
            case CharterContent.Ratified() -> ratify(a);
            case CharterContent.ParticipationChanged changed ->
                    MissionRules.participates(a, changed);
            case CharterContent.RootRotated rotated -> KeyRules.rotate(a, rotated);
            case CharterContent.SuccessionActivated said -> MissionRules.succeeds(a, said);
            case CharterContent.Ended _ -> MissionRules.ends(a);
            case CharterContent.SealedDestroyed destroyed -> MissionRules.destroys(a, destroyed);
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

    /// A proposal with the ratification that is under way.
    private static CharterProposal ratified(Attempt a, CharterProposal before) {
        return new CharterProposal(
                before.id(), before.index(), before.rules(), before.terms(),
                CaseState.plus(before.ratified(), new Ratification(
                        a.member(), a.submission().index(), KeyRules.knownBefore(a))),
                before.inForceAt());
    }

    /// Whether these ratifications bring the charter into force.
    private static boolean carries(Attempt a, CharterProposal proposal) {
        return carried(proposal.terms(), proposal.ratified())
                && governing(a.state())
                        .map(terms -> carried(terms, proposal.ratified())).orElse(true);
    }

    private static State ratify(Attempt a) {
        StatementId id = a.required("charter").id();
        CharterProposal before = proposal(a.state(), id);
        EntryIndex index = a.submission().index();
        CharterProposal with = ratified(a, before);
        List<Ratification> ratified = with.ratified();
        boolean carried = carries(a, with);
        CharterProposal after = new CharterProposal(
                before.id(), before.index(), before.rules(), before.terms(), ratified,
                carried ? Optional.of(index) : Optional.empty());
        return a.state().change(c -> {
            c.proposals = c.proposals.change(id, _ -> after);
            if (carried) {
                before.terms().members().forEach(member ->
                        KeyRules.revokeRoots(a.state(), c, member, index));
                register(a, before.terms(), c);
                c.charter = Optional.of(new CharterInForce(
                        id, index, before.rules(), before.terms(), false,
                        ratified.stream().map(Ratification::member).toList()));
            }
        });
    }

    /// All Parties of the terms, and one mediator or guarantor.
    private static boolean carried(CharterTerms terms, List<Ratification> ratified) {
        Set<MemberId> by = new HashSet<>();
        ratified.forEach(r -> by.add(r.member()));
        boolean mediator = terms.members().stream()
                .filter(m -> m.kind() == MemberKind.MEDIATOR || m.kind() == MemberKind.GUARANTOR)
                .anyMatch(m -> by.contains(m.id()));
        return mediator && by.containsAll(Terms.parties(terms));
    }
}
