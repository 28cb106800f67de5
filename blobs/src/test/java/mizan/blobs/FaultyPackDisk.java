package mizan.blobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import mizan.tlog.Bytes;

/// Packs in memory, with a switch that lets one write fail, and a loss of power.
///
/// Polices its caller: nothing is written over or cut past the end of a file.
final class FaultyPackDisk implements PackDisk {
    /// How the chosen write fails.
    enum Failure { ABSENT, HALF, STORED }

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> unforced = new HashSet<>();
    private int writesLeft = Integer.MAX_VALUE;
    private Failure failure = Failure.ABSENT;
    private int writes;

    /// The write after `writesBefore` more ones fails, and every later one.
    void failAfter(int writesBefore, Failure how) {
        writesLeft = writesBefore;
        failure = how;
    }

    void heal() {
        writesLeft = Integer.MAX_VALUE;
    }

    int writes() {
        return writes;
    }

    Set<String> unforced() {
        return unforced;
    }

    byte[] file(String name) {
        return files.get(name);
    }

    void put(String name, byte[] content) {
        files.put(name, content);
    }

    FaultyPackDisk copy() {
        FaultyPackDisk copy = new FaultyPackDisk();
        files.forEach((name, content) -> copy.files.put(name, content.clone()));
        return copy;
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    @Override
    public long length(String name) {
        return files.containsKey(name) ? files.get(name).length : 0;
    }

    @Override
    public Optional<Bytes> read(String name, long offset, int length) {
        byte[] file = files.get(name);
        if (file == null || file.length < offset + length) {
            return Optional.empty();
        }
        return Optional.of(Bytes.of(file, (int) offset, (int) offset + length));
    }

    @Override
    public void append(String name, Bytes bytes) {
        write(name, bytes, part -> {
            ByteArrayOutputStream grown = new ByteArrayOutputStream();
            grown.writeBytes(files.getOrDefault(name, new byte[0]));
            grown.writeBytes(part.toArray());
            files.put(name, grown.toByteArray());
        });
    }

    @Override
    public void overwrite(String name, long offset, Bytes bytes) {
        if (offset + bytes.length() > files.get(name).length) {
            throw new AssertionError("written past the end of " + name);
        }
        write(name, bytes, part -> System.arraycopy(
                part.toArray(), 0, files.get(name), (int) offset, part.length()));
    }

    @Override
    public void truncate(String name, long length) {
        if (length > files.get(name).length) {
            throw new AssertionError("cut past the end of " + name);
        }
        write(name, Bytes.EMPTY, _ ->
                files.put(name, Arrays.copyOf(files.get(name), (int) length)));
    }

    @Override
    public void force(String name) {
        write(name, Bytes.EMPTY, _ -> {});
        unforced.remove(name);
    }

    private void write(String name, Bytes bytes, Consumer<Bytes> effect) {
        writes++;
        unforced.add(name);
        if (writesLeft-- > 0) {
            effect.accept(bytes);
            return;
        }
        if (writesLeft == -1 && failure == Failure.HALF) {
            effect.accept(bytes.slice(0, bytes.length() / 2));
        } else if (writesLeft == -1 && failure == Failure.STORED) {
            effect.accept(bytes);
        }
        throw new UncheckedIOException(new IOException("the disk failed on purpose"));
    }
}
