package mizan.blobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;

/// Reads through packs from the first byte to the last and stops at the first that is wrong.
final class PackScan {
    /// The first place that is wrong.
    ///
    /// @param unfinished whether the file simply ends inside the header or an entry, as after a
    ///                   crash while it was written
    record Bad(String pack, long offset, String what, boolean unfinished) {}

    private final PackDisk disk;
    private final boolean contents;
    private final List<Pack.Entry> entries = new ArrayList<>();
    private Optional<Bad> bad = Optional.empty();

    private PackScan(PackDisk disk, boolean contents) {
        this.disk = disk;
        this.contents = contents;
    }

    /// Reads one pack.
    ///
    /// @param contents whether contents are checked too, or heads only
    static PackScan of(PackDisk disk, String pack, boolean contents) {
        PackScan scan = new PackScan(disk, contents);
        scan.read(pack);
        return scan;
    }

    List<Pack.Entry> entries() {
        return entries;
    }

    Optional<Bad> bad() {
        return bad;
    }

    private void read(String pack) {
        long length = disk.length(pack);
        int header = (int) Math.min(length, Pack.HEADER.length());
        Bytes found = disk.read(pack, 0, header).orElse(Bytes.EMPTY);
        if (!found.equals(Pack.HEADER)) {
            boolean unfinished = Pack.HEADER.slice(0, found.length()).equals(found);
            fail(pack, 0, "the header of the pack is wrong", unfinished);
            return;
        }
        long at = Pack.HEADER.length();
        while (at < length && bad.isEmpty()) {
            at = entry(pack, at, length);
        }
    }

    private long entry(String pack, long at, long length) {
        Optional<Bytes> head = at + Pack.HEAD_BYTES <= length
                ? disk.read(pack, at, Pack.HEAD_BYTES) : Optional.empty();
        if (head.isEmpty()) {
            return fail(pack, at, "the head of an entry is cut off", true);
        }
        Optional<Pack.Entry> entry = Pack.entry(pack, at, head.get());
        if (entry.isEmpty()) {
            return fail(pack, at, "the head of an entry is wrong", Pack.isZeros(head.get()));
        }
        if (entry.get().end() > length) {
            return fail(pack, at, "the content of an entry is cut off", true);
        }
        if (contents && !holds(entry.get())) {
            return fail(pack, entry.get().contentAt(), entry.get().withdrawn()
                    ? "withdrawn content is still there"
                    : "the content does not have the digest " + entry.get().sha256().hex(), false);
        }
        entries.add(entry.get());
        return entry.get().end();
    }

    private boolean holds(Pack.Entry entry) {
        return disk.read(entry.pack(), entry.contentAt(), entry.length())
                .filter(content -> Pack.holds(entry, content)).isPresent();
    }

    private long fail(String pack, long at, String what, boolean unfinished) {
        bad = Optional.of(new Bad(pack, at, what, unfinished));
        return at;
    }
}
