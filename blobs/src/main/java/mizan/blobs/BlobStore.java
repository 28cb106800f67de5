package mizan.blobs;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.jspecify.annotations.Nullable;

/// Content by digest, in packs that only grow; withdrawn content is overwritten with zeros.
///
/// Threads: one thread puts, forces and withdraws; `get` and `has` are for any thread. Faults:
/// [BlobFault]; after one from a writing method the store refuses to write until it is opened
/// again, because nothing is known of what the disk holds.
public final class BlobStore implements AutoCloseable {
    /// Bytes of one content.
    public static final int CONTENT_BYTES_MAX = 1 << 24;

    /// Bytes of a pack from which on a new one is begun.
    static final long PACK_BYTES_MAX = 1L << 26;

    private final PackDisk disk;
    private final Map<Hash, Pack.Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> unforced = new HashSet<>();
    private int number;
    private long packBytes;
    private boolean stopped;

    /// What became of a content that was put. Closed.
    public enum Put {
        /// It is stored, and durable after the next force.
        STORED,
        /// It was there before.
        PRESENT,
        /// It was withdrawn and is not taken again.
        WITHDRAWN
    }

    private BlobStore(PackDisk disk) {
        this.disk = disk;
    }

    /// Opens the packs; this is the path of recovery too.
    ///
    /// What a crash left unfinished at the end of the last pack is cut off: it was never forced,
    /// so nobody was told that it is stored. A withdrawal that a crash interrupted is finished.
    ///
    /// @throws BlobFault.Corruption if anything else is wrong
    public static BlobStore open(PackDisk disk) {
        BlobStore store = new BlobStore(disk);
        try {
            store.recover();
        } catch (UncheckedIOException trouble) {
            throw new BlobFault.Unavailable("could not open the blobs", trouble);
        }
        return store;
    }

    private void recover() {
        List<String> packs = disk.names();
        for (int i = 0; i < packs.size(); i++) {
            if (!packs.get(i).equals(Pack.name(i))) {
                throw new BlobFault.Corruption("found %s where %s is expected".formatted(
                        packs.get(i), Pack.name(i)));
            }
            PackScan scan = PackScan.of(disk, packs.get(i), false);
            boolean last = i == packs.size() - 1;
            scan.bad().ifPresent(bad -> cutOff(bad, last));
            for (Pack.Entry entry : scan.entries()) {
                adopt(entry, last && entry.equals(scan.entries().getLast()));
            }
        }
        number = Math.max(0, packs.size() - 1);
        packBytes = disk.length(Pack.name(number));
        force();
    }

    private void cutOff(PackScan.Bad bad, boolean last) {
        if (!last || !bad.unfinished()) {
            throw new BlobFault.Corruption("%s at byte %d: %s".formatted(
                    bad.pack(), bad.offset(), bad.what()));
        }
        disk.truncate(bad.pack(), bad.offset());
        if (bad.offset() == 0) {
            disk.append(bad.pack(), Pack.HEADER);
        }
        unforced.add(bad.pack());
    }

    private void adopt(Pack.Entry entry, boolean newest) {
        if (newest && !entry.withdrawn() && neverWritten(entry)) {
            disk.truncate(entry.pack(), entry.offset());
            unforced.add(entry.pack());
            return;
        }
        if (entry.withdrawn() && !Pack.holds(entry, read(entry))) {
            // A crash between the two steps of a withdrawal leaves content under a withdrawn head.
            disk.overwrite(entry.pack(), entry.contentAt(), Pack.zeros(entry.length()));
            unforced.add(entry.pack());
        }
        if (entries.putIfAbsent(entry.sha256(), entry) != null) {
            throw new BlobFault.Corruption("%s at byte %d: a second entry for %s".formatted(
                    entry.pack(), entry.offset(), entry.sha256()));
        }
    }

    /// A loss of power can leave the length of a file without the bytes at its end.
    private boolean neverWritten(Pack.Entry entry) {
        Bytes content = disk.read(entry.pack(), entry.contentAt(), entry.length())
                .orElse(Bytes.EMPTY);
        return content.length() == entry.length()
                && content.at(content.length() - 1) == 0
                && !Pack.holds(entry, content);
    }

    /// Writes one content of 1 to [#CONTENT_BYTES_MAX] bytes; durable after the next [#force].
    public Put put(Bytes content) {
        if (content.length() < 1 || content.length() > CONTENT_BYTES_MAX) {
            throw new IllegalArgumentException("a blob has 1 to %d bytes, not %d".formatted(
                    CONTENT_BYTES_MAX, content.length()));
        }
        Hash sha256 = Hash.sha256(content);
        Pack.@Nullable Entry earlier = entries.get(sha256);
        if (earlier != null) {
            return earlier.withdrawn() ? Put.WITHDRAWN : Put.PRESENT;
        }
        writing(() -> append(sha256, content));
        return Put.STORED;
    }

    private void append(Hash sha256, Bytes content) {
        if (packBytes >= PACK_BYTES_MAX) {
            number++;
            packBytes = 0;
        }
        String pack = Pack.name(number);
        unforced.add(pack);
        if (packBytes == 0) {
            disk.append(pack, Pack.HEADER);
            packBytes = Pack.HEADER.length();
        }
        // A crash here leaves part of an entry at the end of the last pack; open cuts it off.
        disk.append(pack, Pack.head(sha256, content.length()).concat(content));
        entries.put(sha256,
                new Pack.Entry(pack, packBytes, Pack.KEPT, sha256, content.length()));
        packBytes += Pack.HEAD_BYTES + content.length();
    }

    /// Returns when everything put before survives a loss of power.
    public void force() {
        writing(() -> {
            for (String pack : List.copyOf(unforced)) {
                disk.force(pack);
                unforced.remove(pack);
            }
        });
    }

    /// Puts all of these and forces once.
    public void keep(List<Bytes> contents) {
        contents.forEach(this::put);
        force();
    }

    /// The content with this digest; empty where there is none or it was withdrawn.
    ///
    /// @throws BlobFault.Corruption if the bytes on disk no longer have the digest
    public Optional<Bytes> get(Hash sha256) {
        Pack.@Nullable Entry entry = entries.get(sha256);
        if (entry == null || entry.withdrawn()) {
            return Optional.empty();
        }
        Bytes content = read(entry);
        if (!Pack.holds(entry, content)) {
            Pack.@Nullable Entry now = entries.get(sha256);
            if (now != null && now.withdrawn()) {
                return Optional.empty();
            }
            throw new BlobFault.Corruption("%s at byte %d: the content does not have the digest %s"
                    .formatted(entry.pack(), entry.contentAt(), sha256));
        }
        return Optional.of(content);
    }

    private Bytes read(Pack.Entry entry) {
        try {
            return disk.read(entry.pack(), entry.contentAt(), entry.length()).orElseThrow(() ->
                    new BlobFault.Corruption("%s ends before the content at byte %d".formatted(
                            entry.pack(), entry.contentAt())));
        } catch (UncheckedIOException trouble) {
            throw new BlobFault.Unavailable("could not read " + entry.pack(), trouble);
        }
    }

    /// Whether a content of this digest and length is here.
    public boolean has(Hash sha256, long bytes) {
        Pack.@Nullable Entry entry = entries.get(sha256);
        return entry != null && !entry.withdrawn() && entry.length() == bytes;
    }

    /// Whether the content with this digest was withdrawn.
    public boolean withdrawn(Hash sha256) {
        Pack.@Nullable Entry entry = entries.get(sha256);
        return entry != null && entry.withdrawn();
    }

    /// Overwrites the content with zeros, durably; nothing where it is not here.
    ///
    /// The digest and the length stay, so that the store can say what was withdrawn.
    public void withdraw(Hash sha256) {
        Pack.@Nullable Entry entry = entries.get(sha256);
        if (entry == null || entry.withdrawn()) {
            return;
        }
        entries.put(sha256, entry.asWithdrawn());
        writing(() -> {
            disk.overwrite(entry.pack(), entry.offset(), Bytes.of(new byte[] {Pack.WITHDRAWN}));
            // A crash before this force leaves the content; the withdrawal is asked for again.
            disk.force(entry.pack());
            disk.overwrite(entry.pack(), entry.contentAt(), Pack.zeros(entry.length()));
            // A crash before this force leaves content under a withdrawn head; open overwrites it.
            disk.force(entry.pack());
        });
    }

    private void writing(Runnable write) {
        if (stopped) {
            throw new BlobFault.Unavailable("the blobs stopped after a fault; open them again");
        }
        try {
            write.run();
        } catch (UncheckedIOException trouble) {
            stopped = true;
            throw new BlobFault.Unavailable("could not write blobs", trouble);
        }
    }

    /// Forces what is not yet durable; nothing after a fault.
    @Override
    public void close() {
        if (!stopped) {
            force();
        }
    }
}
