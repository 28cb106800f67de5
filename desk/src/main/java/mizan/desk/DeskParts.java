package mizan.desk;

import java.util.List;
import mizan.blobs.BlobStore;
import mizan.ledger.Ledger;
import mizan.tlog.Ed25519;
import mizan.tlog.NoteSigner;

/// What a desk is made of. It takes over the ledger and the blobs, and closes them.
///
/// @param ledger    opened, after a crash or not
/// @param blobs     opened likewise
/// @param desk      signs receipts and refusals, named `<origin>/desk`
/// @param time      the two clocks
/// @param cosigners all that can be asked, blind and full
/// @param sink      told of every entry, at opening of those that are there already
/// @param policies  told of the policies whenever the charter in force changes
public record DeskParts(Ledger ledger, BlobStore blobs, NoteSigner desk, Ed25519 ed25519,
        DeskTime time, List<CosignerPort> cosigners, EntrySink sink, PolicyFiles policies,
        DeskLimits limits) {
    /// Keeps an unmodifiable copy.
    public DeskParts {
        cosigners = List.copyOf(cosigners);
    }

    String origin() {
        return ledger.key().name();
    }
}
