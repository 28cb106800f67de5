package mizan.statement;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.tlog.VerifierKey;

/// Fills the placeholders of a draft: texts that begin with a dollar sign.
final class Placeholders {
    private static final int DATE_LENGTH = "2026-03-01".length();

    private final DraftNames names;

    Placeholders(DraftNames names) {
        this.names = names;
    }

    /// An absolute instant, or a duration added to the end.
    OffsetInstant instant(String text, Place place) {
        try {
            if (text.startsWith("P") || text.startsWith("-P")) {
                return OffsetInstant.of(
                        names.end().plus(Duration.parse(text)), names.offsetMinutes());
            }
            return OffsetInstant.parse(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            throw Kind.fault(Malformation.WRONG_FORM, place,
                    "%s is %s, expected 2026-03-01T08:00:00+03:00 or -P12DT3H".formatted(
                            place, new Json.Text(text).compact()));
        }
    }

    /// This value with every placeholder in it filled. Depth is bounded by the parser.
    Json fill(Json value, Place place) {
        return switch (value) {
            case Json.Text(var text) -> text.startsWith("$")
                    ? Json.text(filled(text, place)) : value;
            case Json.Items(var items) -> {
                List<Json> filled = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    filled.add(fill(items.get(i), place.index(i)));
                }
                yield new Json.Items(filled);
            }
            case Json.Members(var members) -> {
                Map<String, Json> filled = new LinkedHashMap<>();
                members.forEach((key, member) -> filled.put(key, fill(member, place.key(key))));
                yield new Json.Members(filled);
            }
            case Json.Whole _, Json.Truth _, Json.Null _ -> value;
        };
    }

    private String filled(String text, Place place) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String name = colon < 0 ? "" : text.substring(colon + 1);
        if (kind.equals("$at")) {
            return instant(name, place).text();
        }
        if (kind.equals("$date")) {
            return instant(name, place).text().substring(0, DATE_LENGTH);
        }
        return known(kind, name).orElseThrow(() -> Kind.fault(Malformation.DRAFT_PLACEHOLDER,
                place, "%s is %s".formatted(place, new Json.Text(text).compact())));
    }

    private Optional<String> known(String kind, String name) {
        int slash = name.indexOf('/');
        String member = slash < 0 ? name : name.substring(0, slash);
        String officer = slash < 0 ? "root" : name.substring(slash + 1);
        return switch (kind) {
            case "$key" -> names.publicKey(member, officer).map(key -> key.hex());
            case "$keyid" -> names.publicKey(member, officer).map(key -> KeyId.of(key).hex());
            case "$recipient" -> names.recipient(member, officer).map(key -> key.hex());
            case "$person" -> names.person(member, officer).map(PersonId::hex);
            case "$blind" -> names.blind(member).map(VerifierKey::encode);
            case "$full" -> names.full(member).map(VerifierKey::encode);
            case "$log" -> Optional.of(names.log().encode());
            case "$desk" -> Optional.of(names.desk().encode());
            default -> Optional.empty();
        };
    }
}
