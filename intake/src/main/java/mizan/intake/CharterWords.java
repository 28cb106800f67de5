package mizan.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import mizan.statement.Json;
import org.jspecify.annotations.Nullable;

/// The words of a charter that a row can name: acts, sectors, crossings, members and subjects.
///
/// Read out of the charter's open fields without its keys, so that a draft of a charter will do.
///
/// @param isKnown   whether there is a charter at all
/// @param operator  the member that keeps the record; empty if not known
/// @param sectors   by name made comparable: the code
/// @param crossings by name made comparable: the code of the sector in which it lies
/// @param speakers  by name made comparable: the id of the member or subject
/// @param offsets   minutes east of UTC, by the place that the charter names
public record CharterWords(
        boolean isKnown,
        String operator,
        Set<String> acts,
        Map<String, String> sectors,
        Map<String, String> crossings,
        Map<String, String> speakers,
        Map<String, Integer> offsets) {
    /// Where no charter is at hand.
    public static final CharterWords NONE = new CharterWords(
            false, "", Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /// Keeps unmodifiable copies in their order.
    public CharterWords {
        acts = Collections.unmodifiableSet(new LinkedHashSet<>(acts));
        sectors = Collections.unmodifiableMap(new LinkedHashMap<>(sectors));
        crossings = Collections.unmodifiableMap(new LinkedHashMap<>(crossings));
        speakers = Collections.unmodifiableMap(new LinkedHashMap<>(speakers));
        offsets = Collections.unmodifiableMap(new LinkedHashMap<>(offsets));
    }

    /// Reads the open fields of a statement or draft of type `charter.proposed` or `.provisional`.
    public static CharterWords of(Json.Members open) {
        Set<String> acts = new LinkedHashSet<>();
        for (Json act : items(open, "acts")) {
            text(act).ifPresent(acts::add);
        }
        Map<String, String> sectors = new LinkedHashMap<>();
        each(open, "sectors", (names, sector) -> {
            String code = word(sector, "code");
            names.forEach(name -> sectors.putIfAbsent(Plain.key(name), code));
        });
        Map<String, String> crossings = new LinkedHashMap<>();
        each(open, "crossings", (names, crossing) -> {
            String sector = word(crossing, "sector");
            names.forEach(name -> crossings.putIfAbsent(Plain.key(name), sector));
        });
        Map<String, String> speakers = new LinkedHashMap<>();
        for (String list : List.of("members", "subjects")) {
            each(open, list, (names, speaker) -> {
                String id = word(speaker, "id");
                speakers.putIfAbsent(Plain.key(id), id);
                speakers.putIfAbsent(Plain.key(word(speaker, "name")), id);
            });
        }
        Map<String, Integer> offsets = new LinkedHashMap<>();
        each(open, "offsets", (_, offset) -> {
            if (offset.members().get("minutes") instanceof Json.Whole(var minutes)) {
                offsets.put(word(offset, "place"), Math.clamp(minutes, -1080, 1080));
            }
        });
        return new CharterWords(true, word(open, "operator"), acts, sectors, crossings, speakers,
                offsets);
    }

    /// The one offset that all places of the charter share.
    Optional<Integer> offset() {
        Set<Integer> different = Set.copyOf(offsets.values());
        return different.size() == 1 ? different.stream().findFirst() : Optional.empty();
    }

    /// The sector that a word names: its code, a name of it, or a crossing in it.
    Optional<String> sector(String word) {
        String key = Plain.key(word);
        return Optional.ofNullable(sectors.getOrDefault(key, crossings.get(key)));
    }

    /// The id of the member or subject that a word names.
    Optional<String> speaker(String word) {
        return Optional.ofNullable(speakers.get(Plain.key(word)));
    }

    /// Items of a list that are objects, each with its code and all its names.
    private static void each(Json.Members open, String list,
            BiConsumer<List<String>, Json.Members> taker) {
        for (Json item : items(open, list)) {
            if (item instanceof Json.Members members) {
                List<String> names = new ArrayList<>();
                names.add(word(members, "code"));
                for (Json name : items(members, "names")) {
                    if (name instanceof Json.Members local) {
                        names.add(word(local, "name"));
                    }
                }
                names.removeIf(String::isEmpty);
                taker.accept(names, members);
            }
        }
    }

    private static List<Json> items(Json.Members open, String key) {
        return open.members().get(key) instanceof Json.Items(var items) ? items : List.of();
    }

    private static String word(Json.Members members, String key) {
        @Nullable Json value = members.members().get(key);
        return value == null ? "" : text(value).orElse("");
    }

    private static Optional<String> text(Json json) {
        return json instanceof Json.Text(var text) ? Optional.of(text) : Optional.empty();
    }
}
