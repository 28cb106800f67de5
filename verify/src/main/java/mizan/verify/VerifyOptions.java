package mizan.verify;

import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.TlogPolicy;

/// What the reader brings along.
///
/// @param genesis leaf hash of the first entry, learnt elsewhere
/// @param held    a signed checkpoint that the reader has: the record must extend it
/// @param policy  whose signatures the reader asks for, in place of the charter's live quorum
public record VerifyOptions(
        Optional<Hash> genesis, Optional<Bytes> held, Optional<TlogPolicy> policy) {

    /// Nothing: the record vouches for its own keys.
    public static final VerifyOptions NONE =
            new VerifyOptions(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether the reader's own knowledge fixes whose record this is.
    boolean pinned() {
        return genesis.isPresent() || policy.filter(p -> !p.logs().isEmpty()).isPresent();
    }
}
