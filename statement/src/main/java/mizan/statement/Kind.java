package mizan.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a field may hold: a name for people, its codes or inner fields, and how it is read.
///
/// One kind serves the decoder, the drafts, the forms and the documentation.
///
/// @param <T> what it is in Java once read
public final class Kind<T> {
    private final String name;
    private final List<String> codes;
    private final List<Field> fields;
    private final Json sample;
    private final T listed;
    private final Reading<T> reading;

    /// Reads a value at a place, or throws [MalformedStatement].
    interface Reading<T> {
        T read(Json value, Place place);
    }

    /// @param listed the sample as read; stands in while a reader's fields are listed
    private Kind(String name, List<String> codes, List<Field> fields, Json sample, T listed,
            Reading<T> reading) {
        this.name = name;
        this.codes = List.copyOf(codes);
        this.fields = List.copyOf(fields);
        this.sample = sample;
        this.listed = listed;
        this.reading = reading;
    }

    static <T> Kind<T> of(String name, Json sample, Reading<T> reading) {
        return new Kind<>(name, List.of(), List.of(), sample, reading.read(sample, Place.ROOT),
                reading);
    }

    /// The same kind with another sample.
    Kind<T> showing(Json otherSample) {
        return new Kind<>(name, codes, fields, otherSample, listed, reading);
    }

    static <T extends Enum<T> & Coded> Kind<T> choice(T[] values) {
        List<String> codes = new ArrayList<>();
        for (T value : values) {
            codes.add(value.code());
        }
        Json first = Json.text(codes.getFirst());
        return new Kind<>("code", codes, List.of(), first, values[0], (json, place) -> {
            int index = codes.indexOf(text(json, place));
            if (index < 0) {
                throw fault(Malformation.NOT_IN_LIST, place, "%s is %s, not one of %s".formatted(
                        place, json.compact(), String.join(", ", codes)));
            }
            return values[index];
        });
    }

    /// A list of `least` to `most` items.
    static <T> Kind<List<T>> list(Kind<T> item, int least, int most) {
        String name = "list of %s, %d to %d".formatted(item.name, least, most);
        return new Kind<>(name, item.codes, item.fields,
                new Json.Items(List.of(item.sample)), List.of(item.listed), (json, place) -> {
                    List<Json> items = items(json, place);
                    if (items.size() < least || items.size() > most) {
                        throw fault(Malformation.OUT_OF_BOUNDS, place,
                                "%s has %d items, expected %d to %d".formatted(
                                        place, items.size(), least, most));
                    }
                    List<T> read = new ArrayList<>(items.size());
                    for (int i = 0; i < items.size(); i++) {
                        read.add(item.read(items.get(i), place.index(i)));
                    }
                    return List.copyOf(read);
                });
    }

    /// As this list, but strictly ascending, so each item at most once.
    static <T extends Comparable<T>> Kind<List<T>> ascending(Kind<List<T>> list) {
        return new Kind<>(list.name + ", strictly ascending", list.codes, list.fields, list.sample,
                list.listed, (json, place) -> {
                    List<T> read = list.read(json, place);
                    for (int i = 1; i < read.size(); i++) {
                        if (read.get(i - 1).compareTo(read.get(i)) >= 0) {
                            throw fault(Malformation.NOT_ASCENDING, place.index(i),
                                    "%s does not come after the item before it".formatted(
                                            place.index(i)));
                        }
                    }
                    return read;
                });
    }

    /// An object; `reader` takes each field exactly once and in the order of the specification.
    static <T> Kind<T> object(String name, Function<Fields, T> reader) {
        FieldLister lister = new FieldLister();
        T listed = reader.apply(lister);
        Json sample = lister.sample();
        return new Kind<>(name, List.of(), lister.fields(), sample, listed, (json, place) -> {
            FieldReader fields = new FieldReader(members(json, place), place);
            T read = reader.apply(fields);
            fields.close();
            return read;
        });
    }

    /// As [#object], but its keys may stand in any order: for texts that nobody signs.
    static <T> Kind<T> unordered(String name, Function<Fields, T> reader) {
        FieldLister lister = new FieldLister();
        T listed = reader.apply(lister);
        Json sample = lister.sample();
        return new Kind<>(name, List.of(), lister.fields(), sample, listed, (json, place) -> {
            FieldReader fields = new FieldReader(members(json, place), place);
            T read = reader.apply(fields);
            fields.closeInAnyOrder();
            return read;
        });
    }

    /// Named for people: `text`, `code`, `member`, `instant`, `list of …`, …
    public String name() {
        return name;
    }

    /// The codes allowed, in the order of the specification; empty if the kind has no list.
    public List<String> codes() {
        return codes;
    }

    /// The fields of the object, or of each object of the list; else empty.
    public List<Field> fields() {
        return fields;
    }

    /// Some value of this kind, the same each time, with every optional field.
    public Json sample() {
        return sample;
    }

    T listed() {
        return listed;
    }

    /// Reads `value`; throws [MalformedStatement] without an offset if it is not of this kind.
    public T read(Json value) {
        return PlacedFault.unlocated(() -> read(value, Place.ROOT));
    }

    T read(Json value, Place place) {
        return reading.read(value, place);
    }

    static String text(Json json, Place place) {
        if (json instanceof Json.Text(var text)) {
            return text;
        }
        throw wrongKind(json, place, "a text");
    }

    static long whole(Json json, Place place) {
        if (json instanceof Json.Whole(var whole)) {
            return whole;
        }
        throw wrongKind(json, place, "a whole number");
    }

    static boolean truth(Json json, Place place) {
        if (json instanceof Json.Truth(var truth)) {
            return truth;
        }
        throw wrongKind(json, place, "true or false");
    }

    static List<Json> items(Json json, Place place) {
        if (json instanceof Json.Items(var items)) {
            return items;
        }
        throw wrongKind(json, place, "a list");
    }

    static Json.Members members(Json json, Place place) {
        if (json instanceof Json.Members members) {
            return members;
        }
        throw wrongKind(json, place, "an object");
    }

    private static PlacedFault wrongKind(Json json, Place place, String expected) {
        String found = switch (json) {
            case Json.Text _ -> "a text";
            case Json.Whole _ -> "a whole number";
            case Json.Truth _ -> "true or false";
            case Json.Null _ -> "null";
            case Json.Items _ -> "a list";
            case Json.Members _ -> "an object";
        };
        return fault(Malformation.WRONG_KIND, place,
                "%s is %s, expected %s".formatted(place, found, expected));
    }

    static PlacedFault fault(Malformation malformation, Place place, String facts) {
        return new PlacedFault(malformation, place, facts);
    }
}
