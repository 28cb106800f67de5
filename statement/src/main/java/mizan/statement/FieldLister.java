package mizan.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists the fields that a reader takes; answers with samples.
final class FieldLister extends Fields {
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Json> samples = new LinkedHashMap<>();

    @Override
    <T> T need(String name, Kind<T> kind) {
        return list(name, kind, true);
    }

    @Override
    <T> Optional<T> may(String name, Kind<T> kind) {
        return Optional.of(list(name, kind, false));
    }

    @Override
    void check(boolean holds, String facts) {
        // Samples need not go together.
    }

    private <T> T list(String name, Kind<T> kind, boolean required) {
        if (samples.put(name, kind.sample()) != null) {
            throw new IllegalStateException("field " + name + " is taken twice");
        }
        fields.add(new Field(name, kind, required));
        return kind.listed();
    }

    List<Field> fields() {
        return fields;
    }

    Json sample() {
        return new Json.Members(samples);
    }
}
