package mizan.mechanism;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Cosigner;
import mizan.statement.CharterTerms.Member;
import mizan.statement.KeyId;

/// How many of which cosigners make a head *cosigned*: the blind keys of all members but the
/// operator.
///
/// Two quorums that share nobody could each cosign one side of a fork; so a charter in which they
/// could is refused, and so is an amendment whose quorum could avoid the present one.
///
/// @param live k, at least 1 where there are cosigners
/// @param keys ids of the blind keys that count
public record LiveQuorum(int live, Set<KeyId> keys) {

    /// Keeps an unmodifiable copy.
    public LiveQuorum {
        keys = Set.copyOf(keys);
    }

    /// The quorum that a charter sets.
    public static LiveQuorum of(CharterTerms terms) {
        Set<KeyId> keys = new HashSet<>();
        terms.members().stream()
                .filter(member -> !member.id().equals(terms.operator()))
                .map(Member::cosigner)
                .flatMap(Optional::stream)
                .map(Cosigner::blind)
                .forEach(blind -> keys.add(KeyId.of(blind.publicKey())));
        return new LiveQuorum(terms.live(), keys);
    }

    /// Why a charter with this quorum is refused.
    Optional<Rejection> refuse() {
        boolean none = live == 0 && keys.isEmpty();
        boolean sound = live > 0 && live <= keys.size() && 2 * live > keys.size();
        return none || sound
                ? Optional.empty()
                : Optional.of(new Rejection.LiveQuorumsDisjoint(live, keys.size()));
    }

    /// Why an amendment to this quorum is refused while `before` is in force. Where nobody had to
    /// cosign before, anybody may from now on; never the other way round.
    Optional<Rejection> refuseAfter(LiveQuorum before) {
        return before.live > 0 && canBeDisjoint(before)
                ? Optional.of(new Rejection.AmendmentQuorumsDisjoint(live, before.live))
                : Optional.empty();
    }

    /// Whether some set that meets this quorum and some set that meets the other share nobody.
    ///
    /// Each side first takes the keys that only it has; what it still needs comes out of the common
    /// ones. If the common ones suffice for both needs together, the sets can be disjoint.
    boolean canBeDisjoint(LiveQuorum other) {
        Set<KeyId> common = new HashSet<>(keys);
        common.retainAll(other.keys);
        int needed = Math.max(0, live - (keys.size() - common.size()))
                + Math.max(0, other.live - (other.keys.size() - common.size()));
        return needed <= common.size();
    }
}
