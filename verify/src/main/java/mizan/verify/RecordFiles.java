package mizan.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import mizan.blobs.FilePackDisk;
import mizan.blobs.PackDisk;
import mizan.ledger.Files;
import mizan.tlog.Bytes;

/// A mechanism's directory as far as a checker reads it.
///
/// @param ledger `ledger/`
/// @param blobs  `blobs/`, read and never written
/// @param live   `live.policy`, if there is one
/// @param joint  `joint.policy`, if there is one
public record RecordFiles(
        Files ledger, PackDisk blobs, Optional<Bytes> live, Optional<Bytes> joint) {

    /// The record in a directory.
    ///
    /// Faults: [UncheckedIOException] where the disk fails; a missing file is no failure here.
    public static RecordFiles in(Path directory) {
        return new RecordFiles(
                Files.in(directory.resolve("ledger")),
                FilePackDisk.at(directory.resolve("blobs")),
                read(directory.resolve("live.policy")),
                read(directory.resolve("joint.policy")));
    }

    private static Optional<Bytes> read(Path file) {
        try {
            return Optional.of(Bytes.of(java.nio.file.Files.readAllBytes(file)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException trouble) {
            throw new UncheckedIOException("could not read " + file, trouble);
        }
    }
}
