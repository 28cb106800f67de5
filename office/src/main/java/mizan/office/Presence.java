package mizan.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import mizan.statement.KeyId;

/// Who has which case or form open, so that two officers on one see each other.
///
/// In memory only: it says who is there now and keeps nothing of who was. Threads: any.
public final class Presence {
    /// Somebody who has not been heard of for longer is not there.
    public static final Duration THERE = Duration.ofSeconds(90);

    /// Officers in places at once; the one heard of longest ago makes room.
    public static final int THERE_MAX = 4096;

    private record Key(String place, KeyId officer) {}

    /// Somebody in a place.
    ///
    /// @param since when they came, without having been away since
    public record Other(KeyId officer, Instant since) {}

    private record Stay(Instant since, Instant heardAt) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Stay> stays = new HashMap<>();

    /// Nobody anywhere.
    public Presence() {}

    /// An officer has this open now.
    ///
    /// @param place such as `case/3` or a form id
    public void touch(String place, KeyId officer, Instant now) {
        lock.lock();
        try {
            sweep(now);
            Stay before = stays.get(new Key(place, officer));
            if (before == null && stays.size() >= THERE_MAX) {
                stays.entrySet().stream()
                        .min(Map.Entry.comparingByValue(Comparator.comparing(Stay::heardAt)))
                        .map(Map.Entry::getKey).ifPresent(stays::remove);
            }
            stays.put(new Key(place, officer),
                    new Stay(before == null ? now : before.since(), now));
        } finally {
            lock.unlock();
        }
    }

    /// An officer has closed it.
    public void leave(String place, KeyId officer) {
        lock.lock();
        try {
            stays.remove(new Key(place, officer));
        } finally {
            lock.unlock();
        }
    }

    /// Who else has this open, who came first before the others.
    public List<Other> others(String place, KeyId officer, Instant now) {
        lock.lock();
        try {
            sweep(now);
            return stays.entrySet().stream()
                    .filter(e -> e.getKey().place().equals(place)
                            && !e.getKey().officer().equals(officer))
                    .map(e -> new Other(e.getKey().officer(), e.getValue().since()))
                    .sorted(Comparator.comparing(Other::since).thenComparing(Other::officer))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void sweep(Instant now) {
        for (Iterator<Stay> each = stays.values().iterator(); each.hasNext(); ) {
            if (now.isAfter(each.next().heardAt().plus(THERE))) {
                each.remove();
            }
        }
    }
}
