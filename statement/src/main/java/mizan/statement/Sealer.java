package mizan.statement;

import java.util.List;
import mizan.tlog.Bytes;

/// Seals content so that only the holders of the recipients' X25519 keys can read it.
public interface Sealer {
    /// An age file with one stanza for each of these 32-byte public keys, in their order.
    Bytes seal(Bytes plain, List<Bytes> recipients);
}
