package mizan.cosigner;

import java.util.Optional;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;

/// What a cosigner must never forget: for each ledger the newest checkpoint it signed.
///
/// Trust: whoever can set a row back can make the cosigner sign a fork; whoever can only read it
/// learns what is public.
///
/// Faults: [java.io.UncheckedIOException] where the storage fails. Then nothing may be signed,
/// and the row may be the old or the new one; both are safe.
///
/// Threads: any.
public interface LastSeen {
    /// One row.
    ///
    /// @param size of the tree
    /// @param root of the tree
    /// @param note as the ledger signed it
    record Seen(TreeSize size, Hash root, Note note) {}

    /// The row of a ledger, or empty where none was ever written.
    Optional<Seen> of(String origin);

    /// Replaces the row of a ledger in one step, if it is of size `old`; no row counts as size 0.
    ///
    /// On return of true the new row survives a loss of power, and of any two calls with the
    /// same `old` that would change the size only one returns true. False changes nothing.
    boolean swap(String origin, TreeSize old, Seen next);
}
