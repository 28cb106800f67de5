package mizan.cosigner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;

/// [LastSeen] in a directory: one file for each ledger, named after the SHA-256 of its origin in
/// hex, and in it the note as the ledger signed it. The file `lock` keeps others from writing.
///
/// Threads: any. Processes: one.
public final class FileLastSeen implements LastSeen, AutoCloseable {
    private static final String STAGING = "new";

    private final Path directory;
    private final FileChannel lock;

    private FileLastSeen(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /// Opens the directory, which is made if it is missing.
    ///
    /// @throws IllegalStateException if another cosigner has it open
    public static FileLastSeen at(Path directory) {
        try {
            makeDurable(directory.toAbsolutePath());
            FileChannel lock = FileChannel.open(directory.resolve("lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                throw new IllegalStateException(
                        directory + " is held: another cosigner writes there");
            }
            return new FileLastSeen(directory, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("could not open " + directory, e);
        }
    }

    /// Makes the folder and those above it; a new one is durable once the one above is forced.
    private static void makeDurable(Path folder) throws IOException {
        Path above = folder.getParent();
        if (above != null && !Files.isDirectory(folder)) {
            makeDurable(above);
            Files.createDirectory(folder);
            force(above);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // This process holds the lock already. To close this channel would, by the rules of
            // POSIX, give up that lock too.
            return false;
        }
    }

    @Override
    public Optional<Seen> of(String origin) {
        Path file = file(origin);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Note note = Note.parse(Bytes.of(Files.readAllBytes(file)));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(origin)) {
                throw new IllegalStateException("%s is of the origin %s, not %s"
                        .formatted(file, checkpoint.origin(), origin));
            }
            return Optional.of(new Seen(checkpoint.size(), checkpoint.root(), note));
        } catch (MalformedException e) {
            throw new IllegalStateException(file + " is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    @Override
    public synchronized boolean swap(String origin, TreeSize old, Seen next) {
        TreeSize there = of(origin).map(Seen::size).orElse(TreeSize.ZERO);
        if (!there.equals(old)) {
            return false;
        }
        Path file = file(origin);
        Path staged = directory.resolve(STAGING);
        try {
            try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(next.note().encode().toArray());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
            }
            // A crash here leaves the old row, and a staged file that the next swap overwrites.
            Files.move(staged, file,
                    StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // A crash here leaves the old or the new row; no signature has left yet.
            force(directory);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("could not replace " + file, e);
        }
    }

    private Path file(String origin) {
        return directory.resolve(Hash.sha256(Bytes.utf8(origin)).hex());
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Lets go of the directory.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not let go of " + directory, e);
        }
    }
}
