package mizan.statement;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes fields out of one object and, on closing, refuses what nobody took.
final class FieldReader extends Fields {
    private final Map<String, Json> members;
    private final Place place;
    private final Set<String> taken = new HashSet<>();
    private final Iterator<String> order;
    private Optional<String> misplaced = Optional.empty();

    FieldReader(Json.Members object, Place place) {
        members = object.members();
        this.place = place;
        order = members.keySet().iterator();
    }

    @Override
    <T> T need(String name, Kind<T> kind) {
        return may(name, kind).orElseThrow(() -> Kind.fault(Malformation.MISSING_KEY, place,
                "%s has no %s".formatted(place, name)));
    }

    @Override
    <T> Optional<T> may(String name, Kind<T> kind) {
        @Nullable Json value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        taken.add(name);
        if (misplaced.isEmpty() && !order.next().equals(name)) {
            misplaced = Optional.of(name);
        }
        return Optional.of(kind.read(value, place.key(name)));
    }

    @Override
    void check(boolean holds, String facts) {
        if (!holds) {
            throw Kind.fault(Malformation.CONTRADICTORY, place,
                    "%s: %s".formatted(place, facts));
        }
    }

    /// Refuses unknown keys, then keys in another order.
    void close() {
        closeInAnyOrder();
        misplaced.ifPresent(name -> {
            throw Kind.fault(Malformation.KEY_ORDER, place.key(name),
                    "%s has %s in another place than the specification".formatted(place, name));
        });
    }

    /// Refuses unknown keys.
    void closeInAnyOrder() {
        for (String key : members.keySet()) {
            if (!taken.contains(key)) {
                throw Kind.fault(Malformation.UNKNOWN_KEY, place.key(key),
                        "%s has %s".formatted(place, new Json.Text(key).compact()));
            }
        }
    }
}
