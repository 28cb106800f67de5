package mizan.verify;

import java.util.List;
import java.util.Optional;
import mizan.ledger.LedgerFiles;
import mizan.statement.Receipt;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.UnverifiedNoteException;
import mizan.tlog.VerifierKey;

/// Checks a receipt: the desk's signature, and, with a record, that the record keeps the promise.
public final class ReceiptCheck {

    private ReceiptCheck() {}

    /// What a receipt is worth. Closed.
    public sealed interface Result {
        /// The desk signed it; no record was given to hold it against.
        record Signed(Receipt receipt) implements Result {}

        /// The record holds the leaf at the index promised.
        record Kept(Receipt receipt) implements Result {}

        /// The record holds another leaf at the index promised: with the checkpoint, the receipt
        /// proves it.
        ///
        /// @param found the leaf hash there
        record Broken(Receipt receipt, Hash found) implements Result {}

        /// The record given does not reach the index yet.
        ///
        /// @param size entries that it has
        record NotYet(Receipt receipt, long size) implements Result {}

        /// It is no receipt of this desk.
        record Unsigned(String why) implements Result {}
    }

    /// Reads the receipt and checks the desk's signature.
    ///
    /// @param desk verifier key named `<origin>/desk`
    public static Result signed(Bytes note, VerifierKey desk, Ed25519 ed25519) {
        try {
            Note parsed = Note.parse(note);
            parsed.verify(List.of(desk), ed25519);
            Receipt receipt = Receipt.parse(parsed.text());
            return desk.name().equals(receipt.origin() + "/desk")
                    ? new Result.Signed(receipt)
                    : new Result.Unsigned("it is of the origin " + receipt.origin());
        } catch (MalformedException | UnverifiedNoteException e) {
            return new Result.Unsigned(String.valueOf(e.getMessage()));
        }
    }

    /// Holds a signed receipt against a record that [Verifier] found to hold.
    public static Result against(Receipt receipt, LedgerFiles verified) {
        Optional<Note> newest = verified.checkpoint();
        long size = newest.map(note -> Checkpoint.parse(note.text()).size().entries()).orElse(0L);
        if (receipt.index().value() >= size) {
            return new Result.NotYet(receipt, size);
        }
        long number = receipt.index().value() >> 8;
        Bytes entry = verified
                .bundle(number, Checkpoint.parse(newest.orElseThrow().text()).size())
                .get((int) (receipt.index().value() & 0xff));
        Hash found = Hash.leaf(entry);
        return found.equals(receipt.leafHash())
                ? new Result.Kept(receipt)
                : new Result.Broken(receipt, found);
    }
}
