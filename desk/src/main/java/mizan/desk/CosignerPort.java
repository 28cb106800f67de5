package mizan.desk;

import java.util.List;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// Port: one cosigner that can be asked, in this process or far away.
///
/// Threads: one call at a time for each cosigner.
public interface CosignerPort {
    /// The key that its lines verify under.
    VerifierKey key();

    /// Asks for a cosignature (C2SP tlog-witness, `add-checkpoint`).
    ///
    /// @param old        the size that the cosigner is thought to know
    /// @param proof      consistency from there; empty from size 0
    /// @param checkpoint with the ledger's own signature only
    Reply ask(TreeSize old, List<Hash> proof, Note checkpoint);

    /// What the cosigner says.
    ///
    /// Closed: the answers of the protocol, and silence.
    sealed interface Reply {
        /// It cosigned; not verified yet.
        record Cosigned(NoteSignature line) implements Reply {}

        /// It knows another size.
        record Knows(TreeSize size) implements Reply {}

        /// It will not cosign this checkpoint.
        record Declined(String reason) implements Reply {}

        /// It did not answer.
        record Silent(String reason) implements Reply {}
    }
}
