package mizan.web;

import java.util.Optional;
import java.util.Set;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// Port: where statements and blobs are handed in, and where the published files are read.
///
/// `app` implements it over the desk, the blob store and the ledger; tests over memory.
/// Threads: called from many request threads at once.
public interface Counter {

    /// Hands one envelope in; blocks until there is an answer.
    ///
    /// @param envelope DSSE JSON as received, at most [WebServer#ENVELOPE_BYTES_MAX] bytes
    CounterAnswer submit(Bytes envelope);

    /// Keeps one blob before the statement that names it; the digest has been checked.
    ///
    /// @param content at most [WebServer#BLOB_BYTES_MAX] bytes
    CounterAnswer.Blob putBlob(Hash sha256, Bytes content);

    /// A blob by digest; absent if it is unknown or was withdrawn.
    Optional<Bytes> blob(Hash sha256);

    /// The content of a blob, opened where it was sealed to the office of this host; absent where
    /// it is unknown, withdrawn, or sealed to others.
    default Optional<Bytes> opened(Hash sha256) {
        return blob(sha256);
    }

    /// Proof that the entry stands in the published tree: the bytes of a C2SP tlog-proof.
    Optional<Bytes> proof(EntryIndex index);

    /// A published file of the ledger by its path under `/log/`, such as `checkpoint` or
    /// `tile/0/000.p/5`; absent if there is none, also for a partial tile of an unpublished width.
    Optional<Bytes> logFile(String path);

    /// Names (as in their keys) of cosigners that answered the newest checkpoint with a refusal.
    Set<String> declined();
}
