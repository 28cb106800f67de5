package mizan.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;

/// Every effect on storage that the ledger has.
///
/// Paths are relative, with `/` between names: `ledger/…` is what a web server may serve,
/// `journal/…` is the ledger's own. Trust: whoever controls the disk can stop the ledger and
/// destroy it, but cannot change what a checkpoint covers without being found out.
///
/// Faults: every method throws [java.io.UncheckedIOException] where the storage fails. After one
/// from a method that writes, nothing is known of what is stored; the ledger then stops.
///
/// Threads: one writer calls everything; the methods named `read` and `list` are called from
/// any thread beside it.
public interface Disk {
    /// The exclusive right to write here, until closed or until the process ends.
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    /// The open end of a file that only grows.
    interface Tail extends AutoCloseable {
        /// Writes all remaining bytes at the end. Not durable before [#force].
        void append(ByteBuffer bytes);

        /// Returns when everything appended survives a loss of power.
        void force();

        @Override
        void close();
    }

    /// Takes the lock and drops whatever was staged and never settled.
    ///
    /// @throws LedgerFault.Unavailable if another process, or another part of this one, holds it
    Lock lock();

    /// The whole file, or empty where there is none.
    Optional<Bytes> read(String path);

    /// `length` bytes from `offset`, or empty where the file is missing or too short.
    Optional<Bytes> read(String path, long offset, int length);

    /// The names directly in a folder, sorted; none where there is no such folder.
    List<String> list(String folder);

    /// Opens an existing file, or a new empty one, at its end.
    Tail tail(String path);

    /// Makes a file ready, durably, without showing it: see [#settle].
    void stage(String path, Bytes content);

    /// Puts every staged file in its place, in the order of staging, over what stood there.
    ///
    /// Each file changes as a whole; a crash leaves the first few in place and the rest as they
    /// were. On return all of them survive a loss of power.
    void settle();

    /// Removes a file, or a folder with the files directly in it; nothing where it is missing.
    /// Need not survive a loss of power.
    void delete(String path);
}
