package mizan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.statement.Json;

/// Whether what is expected is contained in what was found.
///
/// An object is contained in one that has at least its members; a list in one of the same length,
/// item by item; everything else only in its equal. Depth is bounded by the JSON reader.
final class Subset {
    private Subset() {}

    /// Every place where `found` does not contain `expected`, in order; none if it does.
    static List<String> mismatches(Json expected, Json found) {
        List<String> places = new ArrayList<>();
        compare("$", expected, found, places);
        return List.copyOf(places);
    }

    private static void compare(String place, Json expected, Json found, List<String> places) {
        switch (expected) {
            case Json.Members(var members) when found instanceof Json.Members(var all) ->
                members(place, members, all, places);
            case Json.Items(var items) when found instanceof Json.Items(var all) -> {
                if (items.size() != all.size()) {
                    places.add("%s: expected %d items, found %d"
                            .formatted(place, items.size(), all.size()));
                }
                for (int at = 0; at < Math.min(items.size(), all.size()); at++) {
                    compare(place + "[" + at + "]", items.get(at), all.get(at), places);
                }
            }
            case Json.Members _, Json.Items _, Json.Text _, Json.Whole _, Json.Truth _,
                    Json.Null _ -> {
                if (!expected.equals(found)) {
                    places.add("%s: expected %s, found %s"
                            .formatted(place, expected.compact(), found.compact()));
                }
            }
        }
    }

    private static void members(String place, Map<String, Json> expected, Map<String, Json> found,
            List<String> places) {
        expected.forEach((key, value) -> {
            Json there = found.getOrDefault(key, new Json.Null());
            if (!found.containsKey(key)) {
                places.add("%s.%s: expected %s, found nothing"
                        .formatted(place, key, value.compact()));
            } else {
                compare(place + "." + key, value, there, places);
            }
        });
    }
}
