package mizan.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// The writer's end of the journal: appends batches, begins and deletes segments.
///
/// Threads: one writer.
final class Journal implements AutoCloseable {
    /// A segment that has reached this many bytes is closed and the next one begun.
    static final int SEGMENT_BYTES_MAX = 32 << 20;

    /// A segment that gets no more batches.
    ///
    /// @param end index after its last entry
    record Closed(String path, long end) {}

    private static final String SUFFIX = ".segment";

    private final Disk disk;
    private final Batches batches;
    private final List<Closed> closed;
    private final int segmentBytesMax;
    private final SegmentKey key;

    private Segment.Header header;
    private Disk.Tail tail;
    private long bytes;
    private long end;

    /// Goes on after the last batch of a segment that stands whole on disk.
    Journal(Disk disk, Batches batches, JournalFound found, SegmentKey key,
            int segmentBytesMax) {
        this.disk = disk;
        this.batches = batches;
        this.closed = new ArrayList<>(found.closed());
        this.key = key;
        this.segmentBytesMax = segmentBytesMax;
        this.header = found.last();
        this.bytes = found.whole().length();
        this.end = found.end();
        this.tail = disk.tail(path(header.first()));
    }

    /// What every header of one ledger's journal is made from.
    record SegmentKey(Hash origin, Ed25519Seed logKey) {
        static SegmentKey of(LogKey key) {
            return new SegmentKey(Hash.sha256(Bytes.utf8(key.origin())), key.seed());
        }

        Segment.Header header(long first, Hash root) {
            Bytes index = Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(first).array());
            Hash salt = Hash.sha256(Bytes.utf8("mizan/journal/salt/v1\n")
                    .concat(logKey.seed()).concat(index));
            return new Segment.Header(
                    first, origin, root, salt.bytes().slice(0, Segment.SALT_BYTES));
        }
    }

    static String path(long first) {
        return "journal/%019d%s".formatted(first, SUFFIX);
    }

    static List<String> paths(Disk disk) {
        return disk.list("journal").stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> "journal/" + name)
                .toList();
    }

    TreeSize end() {
        return new TreeSize(end);
    }

    /// Whether the next batch belongs into a new segment.
    boolean full() {
        return bytes >= segmentBytesMax;
    }

    /// Begins a segment after the present one, all of whose batches are durable.
    ///
    /// @param root of the tree as it stands
    void rotate(Hash root) {
        Segment.Header next = key.header(end, root);
        disk.stage(path(end), Segment.encode(next));
        // A crash here leaves the old segment as the last one: start-up goes on in it.
        disk.settle();
        // A crash here leaves a new last segment without batches: start-up goes on in that.
        tail.close();
        closed.add(new Closed(path(header.first()), end));
        header = next;
        bytes = Segment.HEADER_BYTES;
        tail = disk.tail(path(end));
    }

    /// Records entries; on return they are durable at the returned index and those after it.
    EntryIndex append(List<Bytes> entries) {
        ByteBuffer batch = Segment.encode(header.salt(), end, entries);
        int length = batch.remaining();
        tail.append(batch);
        // A crash here leaves none, part or all of a batch that nobody was told of: start-up
        // cuts off a part, and keeps a whole one as recorded.
        tail.force();
        // A crash here leaves a recorded batch whose author got no answer: start-up keeps it.
        batches.add(new Batches.Place(path(header.first()), header.salt(),
                new Segment.Batch(end, entries.size(), (int) bytes, length)));
        EntryIndex first = new EntryIndex(end);
        bytes += length;
        end += entries.size();
        return first;
    }

    /// Deletes closed segments whose entries all stand in synced bundles under a published
    /// checkpoint. A crash between leaves some of them: the next call, or start-up, deletes them.
    void forget(TreeSize published) {
        batches.forget(published);
        closed.removeIf(segment -> {
            boolean done = segment.end() <= published.entries();
            if (done) {
                disk.delete(segment.path());
            }
            return done;
        });
    }

    @Override
    public void close() {
        tail.close();
    }
}
