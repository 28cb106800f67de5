package mizan.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Coded;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;

/// A view as JSON, by one rule for all of them.
///
/// | in a view | in JSON |
/// | --- | --- |
/// | record | object, its components in order |
/// | absent optional | the member is left out |
/// | list | list |
/// | instant | RFC 3339 text, UTC; as written where its author's offset is known |
/// | code, enum | its code in lower case with hyphens |
///
/// Views are records made here; nothing that was signed is ever written by this rule.
final class ViewJson {

    private ViewJson() {}

    static Json of(Object value) {
        return switch (value) {
            case String text -> Json.text(text);
            case Integer number -> Json.whole(number);
            case Long number -> Json.whole(number);
            case Boolean truth -> new Json.Truth(truth);
            case Instant at -> Json.text(at.toString());
            case OffsetInstant at -> Json.text(at.text());
            case Coded coded -> Json.text(coded.code());
            case Enum<?> constant -> Json.text(
                    constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case List<?> list -> new Json.Items(list.stream().map(ViewJson::of).toList());
            case Map<?, ?> map -> members(map);
            case Record view -> record(view);
            default -> throw new IllegalStateException(
                    "no JSON for " + value.getClass().getName());
        };
    }

    private static Json members(Map<?, ?> map) {
        Map<String, Json> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(String.valueOf(name), of(value)));
        return new Json.Members(members);
    }

    private static Json record(Record view) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            Object value = value(view, component);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> members.put(component.getName(), of(present)));
            } else {
                members.put(component.getName(), of(value));
            }
        }
        return new Json.Members(members);
    }

    private static Object value(Record view, RecordComponent component) {
        try {
            return component.getAccessor().invoke(view);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("cannot read " + component, failure);
        }
    }

    /// A page of a longer list.
    static Json page(String name, List<?> items, Optional<Long> next) {
        Map<String, Json> members = new LinkedHashMap<>();
        List<Json> list = new ArrayList<>();
        items.forEach(item -> list.add(of(item)));
        members.put(name, new Json.Items(list));
        next.ifPresent(cursor -> members.put("next", Json.whole(cursor)));
        return new Json.Members(members);
    }
}
