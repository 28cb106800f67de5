package mizan.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import mizan.tlog.Bytes;

/// A disk that knows what would survive a loss of power, with a switch at every write.
///
/// What is appended shows at once and survives once forced. After a force that failed and stored
/// nothing the bytes still show, and no later force writes them: so do real systems. Staged
/// files show when settled, one after the other, and survive once the folders are forced.
///
/// It polices its caller: two tails of one file, or a settle without the lock, is an error.
final class MemoryDisk implements Disk {
    /// What happens at the chosen write.
    enum Fault { FAILED_AND_ABSENT, FAILED_BUT_STORED, TORN }

    private enum State { DIRTY, DURABLE, LOST }

    private static final class Chunk {
        private final byte[] bytes;
        private State state;

        Chunk(byte[] bytes, State state) {
            this.bytes = bytes;
            this.state = state;
        }
    }

    private record Staged(String path, Bytes content) {}

    private final Map<String, List<Chunk>> shown = new TreeMap<>();
    private final Map<String, List<Chunk>> beforeRename = new LinkedHashMap<>();
    private final List<Staged> staged = new ArrayList<>();
    private final TreeSet<String> tails = new TreeSet<>();
    private final BiConsumer<String, Bytes> watcher;
    private boolean locked;
    private final List<Boolean> appends = new ArrayList<>();
    private long writes;
    private long faultAt = -1;
    private Fault fault = Fault.FAILED_AND_ABSENT;

    /// @param watcher is shown every file that an outsider could read, when it changes
    MemoryDisk(BiConsumer<String, Bytes> watcher) {
        this.watcher = watcher;
    }

    MemoryDisk() {
        this((_, _) -> {});
    }

    /// Makes the `count`-th write from now fail, 1 being the next.
    void failAt(long count, Fault how) {
        faultAt = writes + count;
        fault = how;
    }

    long writes() {
        return writes;
    }

    /// Whether the write of this number, from 1, was an append, the only kind that can tear.
    boolean append(long number) {
        return appends.get((int) number - 1);
    }

    boolean failed() {
        return faultAt >= 0 && writes >= faultAt;
    }

    /// The process is gone; the machine is not.
    void kill() {
        tails.clear();
        locked = false;
        faultAt = -1;
    }

    /// The machine is gone: what was not durable is lost from its first byte on, but for
    /// `tornBytes` of an unfinished append; of unsettled renames the first `renamesKept` stay.
    void losePower(int tornBytes, int renamesKept) {
        kill();
        staged.clear();
        List<String> pending = new ArrayList<>(beforeRename.keySet());
        for (String path : pending.subList(Math.min(renamesKept, pending.size()),
                pending.size()).reversed()) {
            List<Chunk> old = beforeRename.get(path);
            if (old.isEmpty()) {
                shown.remove(path);
            } else {
                shown.put(path, old);
            }
        }
        beforeRename.clear();
        shown.values().forEach(chunks -> cut(chunks, tornBytes));
    }

    private static void cut(List<Chunk> chunks, int tornBytes) {
        for (int at = 0; at < chunks.size(); at++) {
            if (chunks.get(at).state != State.DURABLE) {
                byte[] whole = chunks.get(at).bytes;
                byte[] torn = Arrays.copyOf(whole, Math.min(tornBytes, whole.length));
                chunks.subList(at, chunks.size()).clear();
                chunks.add(new Chunk(torn, State.DURABLE));
                return;
            }
        }
    }

    /// Every file as an outsider reads it, below a prefix which is cut off.
    Files files(String prefix) {
        Map<String, Bytes> all = new TreeMap<>();
        shown.keySet().stream().filter(path -> path.startsWith(prefix)).forEach(path ->
                all.put(path.substring(prefix.length()), read(path).orElseThrow()));
        return Files.of(all);
    }

    /// Replaces a file behind the ledger's back.
    void tamper(String path, Bytes content) {
        shown.put(path, durable(content));
    }

    private static List<Chunk> durable(Bytes content) {
        return new ArrayList<>(List.of(new Chunk(content.toArray(), State.DURABLE)));
    }

    /// One write: does it, or fails as chosen.
    private void write(Runnable effect, Runnable half) {
        write(false, effect, half);
    }

    private void write(boolean append, Runnable effect, Runnable half) {
        writes++;
        appends.add(append);
        if (writes != faultAt) {
            effect.run();
            return;
        }
        switch (fault) {
            case FAILED_AND_ABSENT -> {}
            case FAILED_BUT_STORED -> effect.run();
            case TORN -> half.run();
        }
        throw new UncheckedIOException(new IOException("write %d fails here".formatted(writes)));
    }

    @Override
    public Lock lock() {
        if (locked) {
            throw new LedgerFault.Unavailable("journal/lock is held");
        }
        locked = true;
        staged.clear();
        return () -> locked = false;
    }

    @Override
    public Optional<Bytes> read(String path) {
        return Optional.ofNullable(shown.get(path)).map(chunks -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            chunks.forEach(chunk -> all.writeBytes(chunk.bytes));
            return Bytes.of(all.toByteArray());
        });
    }

    @Override
    public Optional<Bytes> read(String path, long offset, int length) {
        return read(path).filter(all -> offset + length <= all.length())
                .map(all -> all.slice((int) offset, (int) offset + length));
    }

    @Override
    public List<String> list(String folder) {
        TreeSet<String> names = new TreeSet<>();
        shown.keySet().stream().filter(path -> path.startsWith(folder + "/")).forEach(path ->
                names.add(path.substring(folder.length() + 1).split("/")[0]));
        return List.copyOf(names);
    }

    @Override
    public Tail tail(String path) {
        if (!tails.add(path)) {
            throw new IllegalStateException("two tails of " + path);
        }
        List<Chunk> chunks = shown.computeIfAbsent(path, _ -> new ArrayList<>());
        return new Tail() {
            @Override
            public void append(ByteBuffer bytes) {
                byte[] all = new byte[bytes.remaining()];
                bytes.get(all);
                byte[] half = Arrays.copyOf(all, all.length / 2);
                write(true, () -> chunks.add(new Chunk(all, State.DIRTY)),
                        () -> chunks.add(new Chunk(half, State.DIRTY)));
                watch(path);
            }

            @Override
            public void force() {
                long before = writes;
                try {
                    write(() -> settle(State.DURABLE), () -> settle(State.LOST));
                } finally {
                    if (writes != before && failed()) {
                        settle(State.LOST);
                    }
                }
            }

            private void settle(State state) {
                chunks.stream().filter(chunk -> chunk.state == State.DIRTY)
                        .forEach(chunk -> chunk.state = state);
            }

            @Override
            public void close() {
                tails.remove(path);
            }
        };
    }

    @Override
    public void stage(String path, Bytes content) {
        write(() -> staged.add(new Staged(path, content)), () -> {});
    }

    @Override
    public void settle() {
        if (!locked) {
            throw new IllegalStateException("a settle without the lock");
        }
        for (Staged file : staged) {
            write(() -> rename(file), () -> {});
        }
        staged.clear();
        write(beforeRename::clear, () -> {});
    }

    private void rename(Staged file) {
        beforeRename.putIfAbsent(
                file.path(), shown.getOrDefault(file.path(), List.of()));
        shown.put(file.path(), durable(file.content()));
        watch(file.path());
    }

    private void watch(String path) {
        if (path.startsWith("ledger/")) {
            watcher.accept(path, read(path).orElseThrow());
        }
    }

    @Override
    public void delete(String path) {
        write(() -> shown.keySet().removeIf(
                file -> file.equals(path) || file.startsWith(path + "/")), () -> {});
    }
}
