package mizan.blobs;

import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;

/// Every effect on storage that a blob store has. File names are `000000.pack` and so on.
///
/// Faults: every method throws [java.io.UncheckedIOException] where the storage fails. Trust:
/// whoever controls the disk can destroy blobs and keep withdrawn ones; a changed byte is found,
/// and what is sealed stays sealed.
///
/// Threads: one thread writes; `read` is called from any thread beside it.
public interface PackDisk {
    /// The names of all files, sorted.
    List<String> names();

    /// Bytes of the file; 0 where there is none.
    long length(String name);

    /// `length` bytes from `offset`, or empty where the file is missing or too short.
    Optional<Bytes> read(String name, long offset, int length);

    /// Writes at the end of a file, creating it. Not durable before [#force].
    void append(String name, Bytes bytes);

    /// Writes over existing bytes. Not durable before [#force].
    void overwrite(String name, long offset, Bytes bytes);

    /// Cuts a file to its first `length` bytes. Not durable before [#force].
    void truncate(String name, long length);

    /// Returns when all that was written to the file, and its name, survive a loss of power.
    void force(String name);
}
