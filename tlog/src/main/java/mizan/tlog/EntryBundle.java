package mizan.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The entries behind one level 0 tile, in order.
///
/// Bytes: for each entry `u16be length | entry`, nothing before, between or after.
///
/// @param entries 1 to 256, each of 0 to 65,535 bytes
public record EntryBundle(List<Bytes> entries) {
    /// The longest entry, in bytes.
    public static final int ENTRY_BYTES_MAX = 65_535;

    /// Checks the ranges.
    public EntryBundle {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > TilePath.WIDTH_MAX) {
            throw new IllegalArgumentException(
                    "a bundle has 1 to 256 entries, not " + entries.size());
        }
        for (Bytes entry : entries) {
            if (entry.length() > ENTRY_BYTES_MAX) {
                throw new IllegalArgumentException(
                        "an entry has at most 65535 bytes, not " + entry.length());
            }
        }
    }

    /// The bytes as served.
    public Bytes encode() {
        int length = 0;
        for (Bytes entry : entries) {
            length += 2 + entry.length();
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        for (Bytes entry : entries) {
            out.putShort((short) entry.length());
            entry.writeTo(out);
        }
        return Bytes.owning(out.array());
    }

    /// Reads a bundle of exactly `expectedEntries`, 1 to 256; the last must end the bytes.
    public static EntryBundle decode(Bytes bytes, int expectedEntries) {
        List<Bytes> entries = new ArrayList<>();
        int at = 0;
        while (entries.size() < expectedEntries) {
            if (bytes.length() - at < 2) {
                throw new MalformedException(("entry bundle ends at byte %d, in the length of "
                        + "entry %d of %d").formatted(at, entries.size(), expectedEntries));
            }
            int length = (bytes.at(at) & 0xff) << 8 | bytes.at(at + 1) & 0xff;
            at += 2;
            if (bytes.length() - at < length) {
                throw new MalformedException(("entry bundle ends inside entry %d of %d: %d bytes "
                        + "stated at byte %d, %d there").formatted(entries.size(),
                        expectedEntries, length, at - 2, bytes.length() - at));
            }
            entries.add(bytes.slice(at, at + length));
            at += length;
        }
        if (at != bytes.length()) {
            throw new MalformedException("entry bundle goes on after entry %d, at byte %d of %d"
                    .formatted(expectedEntries, at, bytes.length()));
        }
        return new EntryBundle(entries);
    }

    /// The leaf hash of each entry, in order.
    public List<Hash> leaves() {
        return entries.stream().map(Hash::leaf).toList();
    }

    /// Whether these are the entries behind `tile`, a level 0 hash tile of the same width.
    public boolean matches(Bytes tile) {
        return Tiles.hashesIn(tile).equals(leaves());
    }
}
