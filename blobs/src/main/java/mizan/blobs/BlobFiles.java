package mizan.blobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.jspecify.annotations.Nullable;

/// A store of blobs as it lies on disk, read and never written: for verification.
///
/// Every byte of every pack is read once on construction and accounted for: a changed, missing or
/// added byte is a [BadPlace], but for whole entries cut off at the end of a pack, which show as
/// missing blobs.
public final class BlobFiles {
    private final PackDisk disk;
    private final Map<Hash, Pack.Entry> entries = new LinkedHashMap<>();
    private final List<BadPlace> bad = new ArrayList<>();

    /// Somewhere that the packs are not what a store writes.
    ///
    /// @param file   name of the file
    /// @param offset first byte of what is wrong, 0-based
    /// @param what   what is wrong, as half a sentence
    public record BadPlace(String file, long offset, String what) {
        @Override
        public String toString() {
            return "%s at byte %d: %s".formatted(file, offset, what);
        }
    }

    private BlobFiles(PackDisk disk) {
        this.disk = disk;
    }

    /// Reads all packs.
    public static BlobFiles of(PackDisk disk) {
        BlobFiles files = new BlobFiles(disk);
        int number = 0;
        for (String name : disk.names()) {
            if (!name.equals(Pack.name(number))) {
                files.bad.add(new BadPlace(name, 0, "expected " + Pack.name(number)));
                break;
            }
            number++;
            files.read(name);
        }
        return files;
    }

    private void read(String pack) {
        PackScan scan = PackScan.of(disk, pack, true);
        for (Pack.Entry entry : scan.entries()) {
            Pack.@Nullable Entry earlier = entries.putIfAbsent(entry.sha256(), entry);
            if (earlier != null) {
                bad.add(new BadPlace(pack, entry.offset(), "a second entry for " + entry.sha256()));
            }
        }
        scan.bad().ifPresent(place ->
                bad.add(new BadPlace(place.pack(), place.offset(), place.what())));
    }

    /// The first place that is wrong, in the order of files and bytes.
    public Optional<BadPlace> firstBad() {
        return bad.stream().findFirst();
    }

    /// The digests of all blobs that are there, in the order in which they were stored.
    public Collection<Hash> digests() {
        return Collections.unmodifiableCollection(entries.values().stream()
                .filter(entry -> !entry.withdrawn()).map(Pack.Entry::sha256).toList());
    }

    /// The content with this digest; empty where there is none or it was withdrawn.
    public Optional<Bytes> get(Hash sha256) {
        Pack.@Nullable Entry entry = entries.get(sha256);
        if (entry == null || entry.withdrawn()) {
            return Optional.empty();
        }
        return disk.read(entry.pack(), entry.contentAt(), entry.length())
                .filter(content -> Pack.holds(entry, content));
    }

    /// Whether the content with this digest was here and was withdrawn.
    public boolean withdrawn(Hash sha256) {
        Pack.@Nullable Entry entry = entries.get(sha256);
        return entry != null && entry.withdrawn();
    }
}
