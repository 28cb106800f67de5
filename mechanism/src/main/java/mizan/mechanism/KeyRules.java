package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.KeyState.Holding;
import mizan.statement.CharterContent.RootRotated;
import mizan.statement.CharterTerms.Member;
import mizan.statement.DelegationContent.Duress;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.Statement;
import mizan.tlog.EntryIndex;
import mizan.tlog.TreeSize;

/// What happens to keys that are lost, stolen or used under duress.
///
/// A member's recovery key, which lies offline, may do what is done here and nothing else.
final class KeyRules {

    /// How long a charter that gives a member another root key waits for that member's word
    /// against it.
    static final Duration ROOT_REPLACED_AFTER = Duration.ofHours(72);

    private KeyRules() {}

    /// The recovery key of the member that a statement is for, where it signs one of these types.
    static Optional<KeyState> recovery(State state, Statement statement) {
        boolean ours = statement.type().equals("charter.root-rotated")
                || statement.type().equals("delegation.duress");
        return !ours ? Optional.empty() : state.charter()
                .flatMap(charter -> Terms.member(charter.terms(), statement.member()))
                .filter(member -> KeyId.of(member.recovery()).equals(statement.officer()))
                .map(member -> new KeyState(
                        statement.officer(), member.recovery(), member.id(), member.person(),
                        new Holding.Root(), new EntryIndex(0), Optional.empty(),
                        Optional.empty()));
    }

    static Optional<Rejection> rotation(Attempt a, RootRotated rotated) {
        if (CharterCheck.unsound(rotated.root())) {
            return Optional.of(new Rejection.KeyNotSound("the root key"));
        }
        if (CharterCheck.unsound(rotated.recovery())) {
            return Optional.of(new Rejection.KeyNotSound("the recovery key"));
        }
        if (rotated.root().equals(rotated.recovery())) {
            return Optional.of(new Rejection.CharterContradicts(
                    "the key %s stands twice".formatted(rotated.root().hex())));
        }
        return List.of(KeyId.of(rotated.root()), KeyId.of(rotated.recovery())).stream()
                .filter(key -> known(a, key))
                .findFirst()
                .map(Rejection.KeyAlreadyRegistered::new);
    }

    /// Whether the record or the charter in force knows the key; a recovery key can stay.
    private static boolean known(Attempt a, KeyId key) {
        boolean own = Terms.member(a.terms(), a.member())
                .filter(member -> KeyId.of(member.recovery()).equals(key))
                .isPresent();
        boolean charters = a.terms().members().stream().anyMatch(member ->
                KeyId.of(member.root()).equals(key) || KeyId.of(member.recovery()).equals(key));
        return a.state().key(key).isPresent() || charters && !own;
    }

    /// The new root key acts from the next entry on, the old ones no longer.
    static State rotate(Attempt a, RootRotated rotated) {
        EntryIndex index = a.submission().index();
        Member before = Terms.member(a.terms(), a.member()).orElseThrow();
        Member after = new Member(
                before.id(), before.kind(), before.name(), rotated.root(), rotated.recovery(),
                rotated.person(), rotated.recipient(), before.cosigner());
        return a.state().change(c -> {
            revokeRoots(a.state(), c, after, index);
            c.key(CharterRules.rootKey(after, index));
            c.charter = a.state().charter().map(inForce ->
                    inForce.withTerms(inForce.terms().withMember(after)));
        });
    }

    /// Revokes the root keys of a member, but for the one that it has now.
    static void revokeRoots(State state, State.Change change, Member now, EntryIndex index) {
        state.keys().stream()
                .filter(key -> key.member().equals(now.id())
                        && key.holding() instanceof Holding.Root
                        && key.revokedAt().isEmpty()
                        && !key.key().equals(KeyId.of(now.root())))
                .forEach(key -> change.key(key.withRevoked(index)));
    }

    static Optional<Rejection> duress(Attempt a, Duress duress) {
        Optional<KeyState> key = a.state().key(duress.officer());
        if (key.isEmpty()) {
            return Optional.of(new Rejection.UnknownKey(duress.officer()));
        }
        if (!key.get().member().equals(a.member())) {
            return Optional.of(
                    new Rejection.KeyOfAnotherMember(a.member(), key.get().member()));
        }
        if (key.get().holding() instanceof Holding.Root) {
            return Optional.of(new Rejection.RoleNotEntitled(
                    a.statement().type(), "root key", "a root key is rotated"));
        }
        if (key.get().duressFrom().isPresent()) {
            return Optional.of(new Rejection.AlreadySaid(
                    "duress of this key", key.get().duressFrom().get()));
        }
        return duress.from() > a.state().size().entries()
                ? Optional.of(new Rejection.SeenBeyondRecord(
                        new TreeSize(duress.from()), a.state().size()))
                : Optional.empty();
    }

    /// What the key signed stays as it is, with its effect, and stands marked from there on.
    static State underDuress(Attempt a, Duress duress) {
        KeyState key = a.state().key(duress.officer()).orElseThrow();
        return a.state().change(c -> c.key(
                key.withDuress(new EntryIndex(duress.from()), a.submission().index())));
    }

    /// Whether a statement is signed under a key that the record knew of its member before: then
    /// the member can be heard.
    static boolean knownBefore(Attempt a) {
        return a.state().key(a.statement().officer()).isPresent()
                || recovery(a.state(), a.statement()).isPresent();
    }

    /// Why a charter cannot give a member other keys yet, in place of some that are said to be
    /// lost: asked of the member that ratifies under them, and of all when the charter would come
    /// into force. It has to wait, and whoever holds a key that the record knows of the member can
    /// stop it by any statement; a ratification under such a key agrees to it.
    static Optional<Rejection> takesAPlace(
            Attempt a, CharterProposal proposal, boolean carries) {
        if (proposal.rules() == 1) {
            // Version 1 lets no charter name another root key, and knows no use of a recovery key.
            return Optional.empty();
        }
        return proposal.terms().members().stream()
                .filter(member -> carries || member.id().equals(a.member()))
                .filter(member -> replaced(a.state(), member) && !agreed(a, proposal, member.id()))
                .flatMap(member -> notYet(a, proposal, member.id()).stream())
                .findFirst();
    }

    /// Whether a charter names another root key or another recovery key than the member has.
    private static boolean replaced(State state, Member named) {
        boolean root = state.keys().stream().anyMatch(key ->
                key.member().equals(named.id()) && key.holding() instanceof Holding.Root
                        && key.revokedAt().isEmpty() && !key.publicKey().equals(named.root()));
        return root || state.charter()
                .flatMap(charter -> Terms.member(charter.terms(), named.id()))
                .filter(now -> !now.recovery().equals(named.recovery()))
                .isPresent();
    }

    private static boolean agreed(Attempt a, CharterProposal proposal, MemberId member) {
        return member.equals(a.member()) && knownBefore(a)
                || proposal.ratified().stream().anyMatch(
                        one -> one.member().equals(member) && one.knownKey());
    }

    private static Optional<Rejection> notYet(
            Attempt a, CharterProposal proposal, MemberId member) {
        Optional<Rejection> heard = a.state().lastSaid(member)
                .filter(last -> last.compareTo(proposal.index()) > 0)
                .map(last -> new Rejection.RootInUse(member, last));
        Instant from = a.state().statement(proposal.id()).orElseThrow()
                .recordedAt().plus(ROOT_REPLACED_AFTER);
        return heard.isPresent() || !a.now().isBefore(from)
                ? heard
                : Optional.of(new Rejection.RootReplacedLater(member, from));
    }
}
