package mizan.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.MalformedException;
import mizan.tlog.TreeSize;

/// Where each batch stands that is in the journal and not in bundles yet, and its entries.
///
/// Memory: some 100 bytes for each batch. Threads: one writer adds and forgets; any reads.
final class Batches {
    /// One batch in one segment.
    record Place(String path, Bytes salt, Segment.Batch batch) {}

    private final Disk disk;
    private final ConcurrentSkipListMap<Long, Place> places = new ConcurrentSkipListMap<>();

    Batches(Disk disk) {
        this.disk = disk;
    }

    void add(Place place) {
        places.put(place.batch().first(), place);
    }

    /// Drops the batches that bundles of this size hold whole.
    void forget(TreeSize published) {
        places.values().removeIf(place -> place.batch().end() <= published.entries());
    }

    /// The entry, or empty where no batch here holds it any more.
    Optional<Bytes> entry(EntryIndex index) {
        Map.Entry<Long, Place> floor = places.floorEntry(index.value());
        if (floor == null || index.value() >= floor.getValue().batch().end()) {
            return Optional.empty();
        }
        return read(floor.getValue())
                .map(entries -> entries.get((int) (index.value() - floor.getKey())));
    }

    private Optional<List<Bytes>> read(Place place) {
        Segment.Batch batch = place.batch();
        return disk.read(place.path(), batch.offset(), batch.length()).map(bytes -> {
            try {
                return Segment.entries(place.salt(), bytes, batch);
            } catch (MalformedException e) {
                throw new LedgerFault.Corruption(place.path() + ": " + e.getMessage(), e);
            }
        });
    }

    /// Every entry from `first` on, batch by batch. For the writer.
    Iterator<Bytes> from(EntryIndex first) {
        Long floor = places.floorKey(first.value());
        Iterator<Place> rest = places
                .tailMap(floor == null ? first.value() : floor).values().iterator();
        return new Iterator<>() {
            private Iterator<Bytes> batch = List.<Bytes>of().iterator();

            @Override
            public boolean hasNext() {
                while (!batch.hasNext() && rest.hasNext()) {
                    batch = fresh(rest.next()).iterator();
                }
                return batch.hasNext();
            }

            private List<Bytes> fresh(Place place) {
                List<Bytes> entries = read(place).orElseThrow(() ->
                        new LedgerFault.Corruption(place.path() + " is missing or too short"));
                long skipped = Math.max(0, first.value() - place.batch().first());
                return entries.subList((int) Math.min(skipped, entries.size()), entries.size());
            }

            @Override
            public Bytes next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the journal ends here");
                }
                return batch.next();
            }
        };
    }
}
