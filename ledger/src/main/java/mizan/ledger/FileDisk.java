package mizan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mizan.tlog.Bytes;

/// The [Disk] of a real file system: one directory per mechanism, with `ledger/` and `journal/`
/// in it on the same volume.
///
/// Staged files lie in `journal/new/` until they are renamed. A file is forced before its
/// rename, the folders after it. Several files are forced at a time: a file system that keeps a
/// journal of its own writes them together.
///
/// An interrupt of the writing thread is a fault: it closes the file under the thread's hands.
public final class FileDisk implements Disk {
    private static final String LOCK = "journal/lock";
    private static final String STAGING = "journal/new";
    private static final int UNFORCED_MAX = 64;
    private static final int FORCES_AT_ONCE = 8;

    /// A staged file that may not have reached the disk.
    private record Unforced(Path file, FileChannel channel) {
        void force() {
            try (channel) {
                channel.force(false);
            } catch (IOException e) {
                throw failed("force", file, e);
            }
        }
    }

    private final Path root;
    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final List<Unforced> unforced = new ArrayList<>();
    private final Set<Path> touched = new LinkedHashSet<>();
    private final List<FileChannel> heldElsewhere = new ArrayList<>();

    private FileDisk(Path root) {
        this.root = root;
    }

    /// The disk under a mechanism's directory, which need not exist yet.
    public static FileDisk at(Path mechanismDirectory) {
        return new FileDisk(mechanismDirectory);
    }

    @Override
    public Lock lock() {
        Path file = root.resolve(LOCK);
        try {
            makeFolder(above(file));
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                throw new LedgerFault.Unavailable(
                        "%s is held: another process writes this ledger".formatted(file));
            }
            staged.clear();
            unforced.clear();
            delete(STAGING);
            return () -> {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("could not let go of " + file, e);
                }
            };
        } catch (IOException e) {
            throw failed("lock", file, e);
        }
    }

    private boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // This process holds the lock already. To close this channel would, by the rules of
            // POSIX, give up that lock too; so it stays open as long as this object.
            heldElsewhere.add(channel);
            return false;
        }
    }

    @Override
    public Optional<Bytes> read(String path) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Bytes.of(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    @Override
    public Optional<Bytes> read(String path, long offset, int length) {
        Path file = root.resolve(path);
        ByteBuffer into = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (into.hasRemaining()) {
                if (channel.read(into, offset + into.position()) < 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(Bytes.of(into.array()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    @Override
    public List<String> list(String folder) {
        Path place = root.resolve(folder);
        try (Stream<Path> children = Files.list(place)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        } catch (IOException e) {
            throw failed("list", place, e);
        }
    }

    @Override
    public Tail tail(String path) {
        Path file = root.resolve(path);
        try {
            makeFolder(above(file));
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            forceTouched();
            return new FileTail(file, channel);
        } catch (IOException e) {
            throw failed("open", file, e);
        }
    }

    @Override
    public void stage(String path, Bytes content) {
        Path ready = root.resolve(STAGING).resolve(Integer.toString(staged.size()));
        try {
            makeFolder(above(ready));
            FileChannel channel = FileChannel.open(ready, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            unforced.add(new Unforced(ready, channel));
            ByteBuffer bytes = ByteBuffer.wrap(content.toArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            staged.put(ready, root.resolve(path));
        } catch (IOException e) {
            throw failed("write", ready, e);
        }
        if (unforced.size() == UNFORCED_MAX) {
            forceStaged();
        }
    }

    private void forceStaged() {
        if (unforced.size() <= 1) {
            unforced.forEach(Unforced::force);
        } else {
            forceTogether();
        }
        unforced.clear();
    }

    private void forceTogether() {
        int threads = Math.min(unforced.size(), FORCES_AT_ONCE);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Object>> forces = unforced.stream()
                    .map(file -> Executors.callable(file::force)).toList();
            for (Future<Object> force : pool.invokeAll(forces)) {
                force.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("force files under", root, new IOException("interrupted", e));
        } catch (ExecutionException e) {
            throw failed("force files under", root, new IOException(e.getCause()));
        }
    }

    @Override
    public void settle() {
        forceStaged();
        for (Map.Entry<Path, Path> move : staged.entrySet()) {
            Path target = move.getValue();
            try {
                makeFolder(above(target));
                Files.move(move.getKey(), target,
                        StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                touched.add(above(target));
            } catch (IOException e) {
                throw failed("replace", target, e);
            }
        }
        staged.clear();
        try {
            forceTouched();
        } catch (IOException e) {
            throw failed("settle files under", root, e);
        }
    }

    @Override
    public void delete(String path) {
        Path place = root.resolve(path);
        try {
            if (Files.isDirectory(place)) {
                List<Path> inside = new ArrayList<>();
                try (Stream<Path> children = Files.list(place)) {
                    children.forEach(inside::add);
                }
                for (Path child : inside) {
                    Files.delete(child);
                }
            }
            Files.deleteIfExists(place);
        } catch (IOException e) {
            throw failed("delete", place, e);
        }
    }

    /// A new folder is durable once the folder above it has been forced.
    private void makeFolder(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder; at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.addFirst(at);
        }
        for (Path place : missing) {
            Files.createDirectory(place);
            touched.add(above(place));
        }
    }

    private static Path above(Path place) {
        return Objects.requireNonNullElse(place.toAbsolutePath().getParent(), place);
    }

    private void forceTouched() throws IOException {
        for (Path folder : touched) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        touched.clear();
    }

    private static UncheckedIOException failed(String verb, Path place, IOException e) {
        return new UncheckedIOException("could not %s %s".formatted(verb, place), e);
    }

    private record FileTail(Path file, FileChannel channel) implements Tail {
        @Override
        public void append(ByteBuffer bytes) {
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                throw failed("append to", file, e);
            }
        }

        @Override
        public void force() {
            try {
                channel.force(false);
            } catch (IOException e) {
                throw failed("force", file, e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw failed("close", file, e);
            }
        }
    }
}
