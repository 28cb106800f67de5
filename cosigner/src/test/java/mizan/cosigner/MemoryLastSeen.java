package mizan.cosigner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mizan.tlog.TreeSize;

/// [LastSeen] without a disk, with switches that make the next swap fail.
final class MemoryLastSeen implements LastSeen {
    /// What the next swap does.
    enum Fault { NONE, FAILED_AND_ABSENT, FAILED_BUT_STORED }

    private final Map<String, Seen> rows = new HashMap<>();
    private Fault fault = Fault.NONE;

    void failNext(Fault next) {
        fault = next;
    }

    @Override
    public synchronized Optional<Seen> of(String origin) {
        return Optional.ofNullable(rows.get(origin));
    }

    @Override
    public synchronized boolean swap(String origin, TreeSize old, Seen next) {
        Fault now = fault;
        fault = Fault.NONE;
        if (!of(origin).map(Seen::size).orElse(TreeSize.ZERO).equals(old)) {
            return false;
        }
        if (now != Fault.FAILED_AND_ABSENT) {
            rows.put(origin, next);
        }
        if (now != Fault.NONE) {
            throw new UncheckedIOException(new IOException("no space left, says the test"));
        }
        return true;
    }
}
