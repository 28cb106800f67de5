package mizan.desk;

import java.util.Optional;
import mizan.mechanism.SignatureCheck;
import mizan.mechanism.State;
import mizan.statement.Envelope;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;

/// The rules' signature check, for signatures that other threads have verified before.
///
/// Nearly all the time of a decision is its signature, and one thread decides. So whoever hands a
/// statement in verifies it first, under the key that the state of that moment has. Here that
/// finding is taken for the very same key, text and signature; for any other the check is made.
/// What the rules decide is therefore the same: whose key counts is asked at the decision.
///
/// Threads: [#find] any; the rest belongs to the thread that decides.
final class SignaturesAhead implements SignatureCheck {
    /// What verifying came to.
    record Found(Bytes publicKey, Bytes text, Bytes signature, boolean valid) {
        private boolean isOf(Bytes key, Bytes message, Bytes sig) {
            return publicKey.equals(key) && signature.equals(sig) && text.equals(message);
        }
    }

    private final Ed25519 ed25519;
    private Optional<Found> expected = Optional.empty();

    SignaturesAhead(Ed25519 ed25519) {
        this.ed25519 = ed25519;
    }

    /// Verifies an envelope with one signature under its officer's key; empty where the state has
    /// no such key yet.
    Optional<Found> find(State state, Envelope envelope, Statement statement) {
        return state.key(statement.officer())
                .filter(_ -> envelope.signatures().size() == 1)
                .map(key -> {
                    Bytes text = envelope.pae();
                    Bytes signature = envelope.signatures().getFirst().sig();
                    return new Found(key.publicKey(), text, signature,
                            ed25519.verify(key.publicKey(), text, signature));
                });
    }

    /// The finding about the statement that is decided on next.
    void expect(Optional<Found> found) {
        expected = found;
    }

    @Override
    public boolean verify(Bytes publicKey, Bytes message, Bytes signature) {
        return expected.filter(found -> found.isOf(publicKey, message, signature))
                .map(Found::valid)
                .orElseGet(() -> ed25519.verify(publicKey, message, signature));
    }
}
