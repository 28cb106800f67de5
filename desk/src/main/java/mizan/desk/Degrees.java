package mizan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.ledger.Ledger;
import mizan.mechanism.CosignerPolicies;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.statement.StatementId;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Note;
import mizan.tlog.TlogPolicy;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// How far the record is cosigned and jointly cosigned, by the policies of the charter in force.
///
/// Writer thread changes it; any thread reads it.
final class Degrees {
    private final Ledger ledger;
    private final Ed25519 ed25519;
    private final PolicyFiles files;
    private Optional<StatementId> charter = Optional.empty();
    private volatile Optional<TlogPolicy> live = Optional.empty();
    private volatile Optional<TlogPolicy> joint = Optional.empty();
    private volatile List<VerifierKey> enrolled = List.of();
    private volatile TreeSize cosigned = TreeSize.ZERO;
    private volatile TreeSize jointly = TreeSize.ZERO;

    Degrees(Ledger ledger, Ed25519 ed25519, PolicyFiles files) {
        this.ledger = ledger;
        this.ed25519 = ed25519;
        this.files = files;
    }

    /// Follows the charter in force, or while there is none the one that founded the record.
    void follow(State state) {
        Optional<StatementId> now = state.charter().map(in -> in.id());
        if (now.isPresent() && now.equals(charter)) {
            return;
        }
        Optional<CharterTerms> terms = state.charter().map(in -> in.terms())
                .or(() -> state.proposals().isEmpty()
                        ? Optional.empty()
                        : Optional.of(state.proposals().getFirst().terms()));
        enrolled = terms.map(Degrees::keys).orElse(List.of());
        if (state.charter().isPresent()) {
            CharterTerms inForce = state.charter().get().terms();
            charter = now;
            live = Optional.of(CosignerPolicies.live(inForce));
            joint = CosignerPolicies.joint(inForce);
            files.write(live.get(), joint);
            fromArchive();
        }
    }

    private static List<VerifierKey> keys(CharterTerms terms) {
        List<VerifierKey> keys = new ArrayList<>();
        terms.members().forEach(member -> member.cosigner().ifPresent(cosigner -> {
            keys.add(cosigner.blind());
            keys.add(cosigner.full());
        }));
        return List.copyOf(keys);
    }

    /// The newest archived sizes that hold, looked for from the newest down.
    private void fromArchive() {
        List<TreeSize> sizes = ledger.archivedSizes().reversed();
        boolean liveFound = live.filter(Degrees::needsNobody).isPresent();
        boolean jointFound = joint.isEmpty();
        for (TreeSize size : sizes) {
            if (liveFound && jointFound) {
                return;
            }
            Note note = ledger.archived(size).orElseThrow();
            judge(size, note);
            liveFound |= cosigned.compareTo(size) >= 0;
            jointFound |= jointly.compareTo(size) >= 0;
        }
    }

    private static boolean needsNobody(TlogPolicy policy) {
        return policy.quorum().equals(TlogPolicy.NONE);
    }

    /// Takes note of an archived checkpoint and its cosignatures.
    void judge(TreeSize size, Note note) {
        if (size.compareTo(cosigned) > 0
                && live.filter(policy -> !needsNobody(policy) && holds(policy, note)).isPresent()) {
            cosigned = size;
        }
        if (size.compareTo(jointly) > 0
                && joint.filter(policy -> holds(policy, note)).isPresent()) {
            jointly = size;
        }
    }

    private boolean holds(TlogPolicy policy, Note note) {
        return policy.judge(note, ed25519).valid();
    }

    /// Whether a checkpoint of this size has all that can be asked for.
    boolean complete(TreeSize size) {
        return joint.isPresent()
                ? jointly.compareTo(size) >= 0
                : live.filter(policy -> !needsNobody(policy)).isEmpty()
                        || cosigned.compareTo(size) >= 0;
    }

    /// Whether a key is one of a member of the charter: others' lines are not kept.
    boolean enrolled(VerifierKey key) {
        return enrolled.contains(key);
    }

    Optional<TlogPolicy> live() {
        return live;
    }

    Optional<TlogPolicy> joint() {
        return joint;
    }

    TreeSize cosigned() {
        return cosigned;
    }

    TreeSize jointly() {
        return jointly;
    }

    Degree of(EntryIndex index) {
        if (jointly.covers(index)) {
            return Degree.JOINTLY_COSIGNED;
        }
        return cosigned.covers(index) ? Degree.COSIGNED : Degree.RECORDED;
    }
}
