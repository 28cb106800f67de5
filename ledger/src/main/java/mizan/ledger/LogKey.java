package mizan.ledger;

import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// The log's key pair, under the log's origin.
///
/// @param verifier its name is the origin
record LogKey(VerifierKey verifier, Ed25519Seed seed, Ed25519 ed25519) {
    /// Works out the public key, which takes some milliseconds.
    static LogKey of(String origin, Ed25519Seed seed, Ed25519 ed25519) {
        return new LogKey(
                VerifierKey.ed25519(origin, seed.publicKey(ed25519)), seed, ed25519);
    }

    String origin() {
        return verifier.name();
    }

    /// The signed checkpoint of a tree; the same bytes every time.
    Note sign(TreeSize size, Hash root) {
        Note text = new Note(new Checkpoint(origin(), size, root).text(), List.of());
        return text.with(new NoteSignature(origin(), verifier.keyId(),
                ed25519.sign(seed, Bytes.utf8(text.text()))));
    }
}
