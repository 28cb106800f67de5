package mizan.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;
import org.jspecify.annotations.Nullable;

/// A mapping as a JSON document.
final class MappingText {
    static final String FORMAT = "import-mapping-1";

    private final Map<String, Json> members;
    private final Set<String> taken = new LinkedHashSet<>();

    private MappingText(Map<String, Json> members) {
        this.members = members;
    }

    static Json.Members write(Mapping mapping) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("format", Json.text(FORMAT));
        all.put("book", Json.text(mapping.book()));
        all.put("type", Json.text(mapping.target().type()));
        all.put("sheet", Json.text(mapping.sheet()));
        all.put("headerRow", Json.whole(mapping.headerRow()));
        mapping.form().ifPresent(form -> {
            all.put("encoding", Json.text(form.charset().name()));
            all.put("delimiter", Json.text(form.delimiterName()));
            all.put("byteOrderMark", Json.whole(form.byteOrderMark()));
        });
        all.put("dates", Json.text(mapping.dates().code()));
        all.put("offset", Json.text(mapping.offsetMinutes().map(Offsets::text).orElse("ask")));
        all.put("coordinates", Json.text(mapping.swapped() ? "swapped" : "as-written"));
        all.put("fillMerged", new Json.Truth(mapping.fillMerged()));
        all.put("gazetteer", new Json.Truth(mapping.gazetteer()));
        List<Json> columns = new ArrayList<>();
        for (ColumnUse use : mapping.columns()) {
            Map<String, Json> column = new LinkedHashMap<>();
            column.put("column", Json.text(use.column()));
            column.put("header", Json.text(use.header()));
            column.put("means", Json.text(use.means().code()));
            if (!use.category().isEmpty()) {
                column.put("category", Json.text(use.category()));
            }
            columns.add(new Json.Members(column));
        }
        all.put("columns", new Json.Items(columns));
        Map<String, Json> values = new LinkedHashMap<>();
        mapping.values().forEach((means, words) -> values.put(means.code(), texts(words)));
        all.put("values", new Json.Members(values));
        Map<String, String> fixed = new LinkedHashMap<>();
        mapping.fixed().forEach((means, code) -> fixed.put(means.code(), code));
        all.put("fixed", texts(fixed));
        return new Json.Members(all);
    }

    private static Json.Members texts(Map<String, String> words) {
        Map<String, Json> texts = new LinkedHashMap<>();
        words.forEach((word, code) -> texts.put(word, Json.text(code)));
        return new Json.Members(texts);
    }

    static Mapping read(Bytes text) {
        Json json;
        try {
            json = Json.parse(text, Mapping.BYTES_MAX);
        } catch (MalformedStatement why) {
            throw new IllegalArgumentException(why.what() + ", " + why.facts());
        }
        if (!(json instanceof Json.Members(var members))) {
            throw new IllegalArgumentException("a mapping is one JSON object");
        }
        MappingText reader = new MappingText(members);
        if (!reader.text("format", "").equals(FORMAT)) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        Mapping mapping = reader.mapping();
        for (String key : members.keySet()) {
            if (!reader.taken.contains(key)) {
                throw new IllegalArgumentException("a mapping has no key \"" + key + "\"");
            }
        }
        return mapping;
    }

    private Mapping mapping() {
        String type = text("type", Target.INCIDENT.type());
        String dates = text("dates", "ask");
        String offset = text("offset", "ask");
        Optional<Integer> minutes = TimeText.offset(offset);
        if (minutes.isEmpty() && !offset.equals("ask")) {
            throw new IllegalArgumentException(
                    "offset is \"%s\", not ask and not of the form +04:30".formatted(offset));
        }
        return new Mapping(
                text("book", ""),
                Target.named(type).orElseThrow(() -> new IllegalArgumentException(
                        "type is \"%s\", which no row can become".formatted(type))),
                text("sheet", ""),
                whole("headerRow"),
                form(),
                order(dates),
                minutes,
                text("coordinates", "as-written").equals("swapped"),
                truth("fillMerged", false),
                truth("gazetteer", true),
                columns(),
                values(),
                fixed());
    }

    private static DateOrder order(String code) {
        for (DateOrder order : DateOrder.values()) {
            if (order.code().equals(code)) {
                return order;
            }
        }
        throw new IllegalArgumentException(
                "dates is \"%s\", not one of ask, day-first, month-first".formatted(code));
    }

    private Optional<CsvForm> form() {
        String encoding = text("encoding", "");
        String delimiter = text("delimiter", "comma");
        int mark = whole("byteOrderMark");
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CsvForm(Charset.forName(encoding),
                    CsvForm.delimiter(delimiter), Math.clamp(mark, 0, 3)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new IllegalArgumentException(
                    "encoding is \"%s\", which this machine cannot read".formatted(encoding));
        }
    }

    private List<ColumnUse> columns() {
        List<ColumnUse> uses = new ArrayList<>();
        taken.add("columns");
        if (members.get("columns") instanceof Json.Items(var items)) {
            for (Json item : items) {
                MappingText column = new MappingText(object(item, "columns"));
                String letters = column.text("column", "");
                if (XlsxRows.column(letters) < 0) {
                    throw new IllegalArgumentException(
                            "a column is \"%s\", not letters such as AB".formatted(letters));
                }
                uses.add(new ColumnUse(letters, column.text("header", ""),
                        meaning(column.text("means", "-")), column.text("category", "")));
            }
        }
        return uses;
    }

    private Map<Meaning, Map<String, String>> values() {
        Map<Meaning, Map<String, String>> values = new LinkedHashMap<>();
        taken.add("values");
        @Nullable Json all = members.get("values");
        if (all != null) {
            object(all, "values").forEach((code, words) ->
                    values.put(meaning(code), texts(words, "values." + code)));
        }
        return values;
    }

    private Map<Meaning, String> fixed() {
        Map<Meaning, String> fixed = new LinkedHashMap<>();
        taken.add("fixed");
        @Nullable Json all = members.get("fixed");
        if (all != null) {
            texts(all, "fixed").forEach((code, word) -> fixed.put(meaning(code), word));
        }
        return fixed;
    }

    private static Map<String, String> texts(Json json, String place) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(json, place).forEach((word, code) -> {
            if (!(code instanceof Json.Text(var text))) {
                throw new IllegalArgumentException(place + "." + word + " is no text");
            }
            texts.put(word, text);
        });
        return texts;
    }

    private static Map<String, Json> object(Json json, String place) {
        if (json instanceof Json.Members(var inner)) {
            return inner;
        }
        throw new IllegalArgumentException(place + " holds something that is no object");
    }

    private static Meaning meaning(String code) {
        return Meaning.named(code).orElseThrow(() -> new IllegalArgumentException(
                "\"%s\" is nothing that a column can hold".formatted(code)));
    }

    private String text(String key, String otherwise) {
        taken.add(key);
        @Nullable Json value = members.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Json.Text(var text)) {
            return text;
        }
        throw new IllegalArgumentException(key + " is no text");
    }

    private int whole(String key) {
        taken.add(key);
        @Nullable Json value = members.get(key);
        return value instanceof Json.Whole(var whole)
                ? Math.clamp(whole, 0, Spreadsheet.ROWS_MAX) : 0;
    }

    private boolean truth(String key, boolean otherwise) {
        taken.add(key);
        @Nullable Json value = members.get(key);
        return value instanceof Json.Truth(var truth) ? truth : otherwise;
    }
}
