package mizan.web.find;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.FindQuery;

/// What is looked for, as the address of the page says it.
///
/// @param values by name of the parameter, those that are filled in
public record FindAsked(Map<String, String> values) {
    private static final List<String> NAMES = List.of("q", "family", "type", "member", "sector",
            "act", "case", "from", "until", "attached", "before", "as-of");
    private static final int CHARACTERS_MAX = 400;
    private static final int ON_PAGE = 25;

    /// Keeps an unmodifiable copy.
    public FindAsked {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static FindAsked of(Context context) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            Optional.ofNullable(context.queryParam(name)).map(String::strip)
                    .filter(text -> !text.isEmpty() && text.length() <= CHARACTERS_MAX)
                    .ifPresent(text -> values.put(name, text));
        }
        return new FindAsked(values);
    }

    /// A parameter; empty if it is not there.
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /// Whether anything is asked for.
    public boolean asks() {
        return values.keySet().stream().anyMatch(name -> !name.equals("as-of"));
    }

    FindQuery query() {
        return new FindQuery(value("q"), text("family"), text("type"), text("member"),
                text("sector"), text("act"), whole("case").map(Long::intValue), day("from", 0),
                day("until", 1), value("attached").equals("1"), whole("before"), ON_PAGE);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private Optional<Long> whole(String name) {
        return text(name).filter(text -> text.matches("[0-9]{1,9}")).map(Long::valueOf);
    }

    /// A day in UTC, and so many days more.
    private Optional<Instant> day(String name, int more) {
        try {
            return text(name).map(text -> LocalDate.parse(text).atStartOfDay()
                    .toInstant(ZoneOffset.UTC).plus(Duration.ofDays(more)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The address with one parameter set, from the first page on; an empty value takes it away.
    public String with(String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(values);
        next.remove("before");
        next.remove(name);
        if (!value.isEmpty()) {
            next.put(name, value);
        }
        return "/find" + (next.isEmpty() ? "" : "?" + text(next));
    }

    /// The query string, without the page.
    public String text() {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.remove("before");
        return text(kept);
    }

    private static String text(Map<String, String> values) {
        return String.join("&", values.entrySet().stream().map(value -> value.getKey() + "="
                + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8)).toList());
    }
}
