package mizan.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which rows a record, or a store of drafts, holds already.
public final class Imported {
    private final Map<String, RowKey> byRow = new HashMap<>();

    private Imported() {}

    /// What a row is beside what is held already. Closed.
    public enum Standing {
        /// Not held yet.
        NEW,
        /// Held, with the same words.
        SAME,
        /// Held, with other words: a person decides whether a correction is due.
        CHANGED
    }

    /// Nothing is held.
    public static Imported none() {
        return new Imported();
    }

    /// These are held, as the texts of the fields `imported`; those of another form are passed by.
    public static Imported of(Collection<String> fields) {
        Imported held = new Imported();
        for (String field : fields) {
            Optional<RowKey> key = RowKey.parse(field);
            key.ifPresent(known -> held.byRow.put(known.row(), known));
        }
        return held;
    }

    /// How many rows are held.
    public int size() {
        return byRow.size();
    }

    /// What a row is beside them.
    public Standing standing(RowKey key) {
        @Nullable RowKey held = byRow.get(key.row());
        if (held == null) {
            return Standing.NEW;
        }
        return held.content().equals(key.content()) ? Standing.SAME : Standing.CHANGED;
    }
}
