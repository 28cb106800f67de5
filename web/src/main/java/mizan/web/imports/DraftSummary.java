package mizan.web.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;

/// A draft as people look at it: what kind, and each value as text.
///
/// @param type   name of the statement's type
/// @param sector code; `none` if there is none
/// @param values by name of the field, in order, the open ones first
public record DraftSummary(String type, String sector, Map<String, String> values) {
    private static final int GIST_CHARACTERS_MAX = 140;
    private static final List<String> TOLD = List.of("account", "summary", "subject", "words");

    /// Keeps an unmodifiable copy in the same order.
    public DraftSummary {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Of a draft (docs/spec/draft.md).
    public static DraftSummary of(Json draft) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : List.of("open", "fields")) {
            member(draft, part).ifPresent(json -> {
                if (json instanceof Json.Members(var members)) {
                    members.forEach((name, value) -> values.put(name, text(value)));
                }
            });
        }
        return new DraftSummary(member(draft, "type").map(DraftSummary::text).orElse(""),
                member(draft, "sector").map(DraftSummary::text).orElse("none"), values);
    }

    private static Optional<Json> member(Json json, String name) {
        return json instanceof Json.Members(var members)
                ? Optional.ofNullable(members.get(name)) : Optional.empty();
    }

    /// A value as text.
    static String text(Json value) {
        return switch (value) {
            case Json.Text(var text) -> text;
            case Json.Whole(var number) -> Long.toString(number);
            case Json.Truth(var truth) -> Boolean.toString(truth);
            case Json.Null() -> "";
            case Json.Items(var items) -> {
                List<String> texts = new ArrayList<>();
                items.forEach(item -> texts.add(text(item)));
                yield String.join("; ", texts);
            }
            case Json.Members(var members) -> {
                List<String> texts = new ArrayList<>();
                members.forEach((name, inner) -> texts.add(name + " " + text(inner)));
                yield String.join(", ", texts);
            }
        };
    }

    /// The first words of what is told, in one line.
    String gist() {
        String told = TOLD.stream().flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                .findFirst().orElse(type).replaceAll("\\s+", " ").strip();
        return told.codePointCount(0, told.length()) <= GIST_CHARACTERS_MAX ? told
                : told.substring(0, told.offsetByCodePoints(0, GIST_CHARACTERS_MAX - 1)) + "…";
    }

    /// The values that a page shows: all but the row's key.
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>(values);
        shown.remove("imported");
        return shown;
    }
}
