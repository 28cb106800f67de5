package mizan.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Note;
import mizan.tlog.NoteSignature;
import mizan.tlog.TreeSize;

/// The published checkpoint and all those before it.
///
/// | path | content |
/// | --- | --- |
/// | `checkpoint` | the newest note, with the newest line of each cosigner |
/// | `checkpoints/<size in digit groups>` | that size's note, with each cosigner's first line |
/// | `checkpoints/index` | one size per line, in decimal, strictly ascending |
///
/// Threads: one writer; everything that only reads from any thread.
final class Archive implements AutoCloseable {
    private static final String PREFIX = "ledger/";

    private final Disk disk;
    private Optional<Disk.Tail> index = Optional.empty();

    Archive(Disk disk) {
        this.disk = disk;
    }

    Optional<Note> checkpoint() {
        return disk.read(PREFIX + LedgerFiles.CHECKPOINT).map(Note::parse);
    }

    Optional<Note> kept(TreeSize size) {
        return disk.read(PREFIX + LedgerFiles.archivePath(size)).map(Note::parse);
    }

    /// Every size in the index; a last line without its end does not count.
    List<TreeSize> sizes() {
        return disk.read(PREFIX + LedgerFiles.INDEX)
                .map(LedgerFiles::parseIndex).orElse(List.of());
    }

    /// Writes the size into the index, before anything else of a publication can be seen.
    void announce(TreeSize size) {
        Disk.Tail tail = index.orElseGet(() -> disk.tail(PREFIX + LedgerFiles.INDEX));
        index = Optional.of(tail);
        tail.append(ByteBuffer.wrap(Bytes.utf8(size + "\n").toArray()));
        // A crash here leaves none, part or all of a line for a size that was not published:
        // start-up cuts it off, or finishes the publication if the note is already kept.
        tail.force();
    }

    void stageIndex(List<TreeSize> sizes) {
        StringBuilder lines = new StringBuilder();
        sizes.forEach(size -> lines.append(size).append('\n'));
        disk.stage(PREFIX + LedgerFiles.INDEX, Bytes.utf8(lines.toString()));
    }

    void stageKept(TreeSize size, Note note) {
        disk.stage(PREFIX + LedgerFiles.archivePath(size), note.encode());
    }

    void stageCheckpoint(Note note) {
        disk.stage(PREFIX + LedgerFiles.CHECKPOINT, note.encode());
    }

    /// The note with those lines whose keys it does not name yet.
    static Note withFirst(Note note, List<NoteSignature> lines) {
        Note merged = note;
        for (NoteSignature line : lines) {
            if (merged.signatures().stream().noneMatch(there -> sameKey(there, line))) {
                merged = merged.with(line);
            }
        }
        return merged;
    }

    /// The note with, for each cosigner, the line of the latest time.
    static Note withNewest(Note note, List<NoteSignature> lines) {
        List<NoteSignature> merged = new ArrayList<>(note.signatures());
        for (NoteSignature line : lines) {
            int at = 0;
            while (at < merged.size() && !sameKey(merged.get(at), line)) {
                at++;
            }
            if (at == merged.size()) {
                merged.add(line);
            } else if (seconds(line) > seconds(merged.get(at))) {
                merged.set(at, line);
            }
        }
        return new Note(note.text(), merged);
    }

    private static boolean sameKey(NoteSignature a, NoteSignature b) {
        return a.keyId() == b.keyId() && a.name().equals(b.name());
    }

    /// When a cosignature was made; the first eight bytes of one say so.
    static long seconds(NoteSignature cosignature) {
        return ByteBuffer.wrap(cosignature.signature().slice(0, Long.BYTES).toArray()).getLong();
    }

    @Override
    public void close() {
        index.ifPresent(Disk.Tail::close);
        index = Optional.empty();
    }
}
