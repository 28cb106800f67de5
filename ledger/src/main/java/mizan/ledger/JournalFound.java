package mizan.ledger;

import java.util.ArrayList;
import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.MalformedException;

/// The journal as start-up finds it. Reading it changes nothing.
///
/// @param closed  segments before the last
/// @param headers of all segments, in order
/// @param whole   the last segment without its torn tail
/// @param torn    bytes of that tail; they were never acknowledged
/// @param end     index after the last whole batch
record JournalFound(List<Journal.Closed> closed, List<Segment.Header> headers, Bytes whole,
        int torn, long end) {
    Segment.Header first() {
        return headers.getFirst();
    }

    Segment.Header last() {
        return headers.getLast();
    }

    /// Reads every segment and notes in `batches` where each batch stands.
    ///
    /// @throws LedgerFault.Corruption naming the segment and the byte
    static JournalFound read(Disk disk, Journal.SegmentKey key, Batches batches) {
        List<String> paths = Journal.paths(disk);
        List<Journal.Closed> closed = new ArrayList<>();
        List<Segment.Header> headers = new ArrayList<>();
        for (String path : paths) {
            Bytes bytes = disk.read(path).orElseThrow(
                    () -> new LedgerFault.Corruption(path + " vanished while being read"));
            Segment segment = decode(path, bytes);
            Segment.Header header = segment.header();
            require(path.equals(Journal.path(header.first())),
                    "%s says that its first entry is %d", path, header.first());
            require(header.equals(key.header(header.first(), header.root())),
                    "%s belongs to a ledger of another origin or log key", path);
            require(closed.isEmpty() || closed.getLast().end() == header.first(),
                    "%s does not begin where the segment before it ends", path);
            segment.batches().forEach(batch ->
                    batches.add(new Batches.Place(path, header.salt(), batch)));
            headers.add(header);
            long end = segment.batches().isEmpty()
                    ? header.first()
                    : segment.batches().getLast().end();
            int torn = bytes.length() - segment.length();
            if (path.equals(paths.getLast())) {
                return new JournalFound(List.copyOf(closed), List.copyOf(headers),
                        bytes.slice(0, segment.length()), torn, end);
            }
            require(torn == 0, "%s breaks off at byte %d, though a segment follows it",
                    path, segment.length());
            closed.add(new Journal.Closed(path, end));
        }
        throw new LedgerFault.Corruption("the journal has no segment");
    }

    private static Segment decode(String path, Bytes bytes) {
        try {
            return Segment.decode(bytes);
        } catch (MalformedException e) {
            throw new LedgerFault.Corruption(path + ": " + e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String otherwise, Object... facts) {
        if (!holds) {
            throw new LedgerFault.Corruption(otherwise.formatted(facts));
        }
    }

    /// Makes the last segment whole again, on disk and durable.
    ///
    /// Always a new file, even without a torn tail: after a failed force the system may show
    /// bytes that never reached the disk, and would not write them on a second one.
    void settle(Disk disk) {
        disk.stage(Journal.path(last().first()), whole);
        // A crash here leaves the segment as it was: the next start-up does the same again.
        disk.settle();
    }
}
