package mizan.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An immutable list that grows at its end; `with` shares almost everything with the original.
///
/// Threads: immutable, free to share.
///
/// @param <V> values, never null
final class PersistentList<V> {

    private final PersistentMap<Integer, V> byPosition;

    private PersistentList(PersistentMap<Integer, V> byPosition) {
        this.byPosition = byPosition;
    }

    static <V> PersistentList<V> empty() {
        return new PersistentList<>(PersistentMap.empty());
    }

    int size() {
        return byPosition.size();
    }

    /// @param position 0-based
    Optional<V> get(int position) {
        return byPosition.get(position);
    }

    /// This list with one more value at its end.
    PersistentList<V> with(V value) {
        return new PersistentList<>(byPosition.with(size(), value));
    }

    /// This list with the value at `position` replaced.
    ///
    /// @param position 0-based, below the size
    PersistentList<V> with(int position, V value) {
        if (position < 0 || position >= size()) {
            throw new IllegalArgumentException("position " + position + " of " + size());
        }
        return new PersistentList<>(byPosition.with(position, value));
    }

    /// A copy in order.
    List<V> toList() {
        List<V> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            byPosition.get(i).ifPresent(all::add);
        }
        return List.copyOf(all);
    }
}
