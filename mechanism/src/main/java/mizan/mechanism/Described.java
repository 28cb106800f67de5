package mizan.mechanism;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.statement.Coded;
import mizan.statement.Json;
import mizan.statement.MemberId;

/// A JSON object while its members are put in, in the order in which they are to stand.
final class Described {

    private final Map<String, Json> members = new LinkedHashMap<>();

    Described text(String name, String value) {
        members.put(name, Json.text(value));
        return this;
    }

    Described code(String name, Coded value) {
        return text(name, value.code());
    }

    Described whole(String name, long value) {
        members.put(name, Json.whole(value));
        return this;
    }

    Described truth(String name, boolean value) {
        members.put(name, new Json.Truth(value));
        return this;
    }

    Described time(String name, Instant value) {
        return text(name, value.toString());
    }

    Described time(String name, Optional<Instant> value) {
        value.ifPresent(at -> time(name, at));
        return this;
    }

    Described object(String name, Described value) {
        members.put(name, value.json());
        return this;
    }

    <T> Described list(String name, List<T> values, Function<T, Json> each) {
        members.put(name, new Json.Items(values.stream().map(each).toList()));
        return this;
    }

    /// A list that stands only where it is not empty.
    <T> Described some(String name, List<T> values, Function<T, Json> each) {
        return values.isEmpty() ? this : list(name, values, each);
    }

    Described memberIds(String name, List<MemberId> ids) {
        return list(name, ids, id -> Json.text(id.code()));
    }

    Json json() {
        return new Json.Members(members);
    }
}
