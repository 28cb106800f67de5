package mizan.web.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.web.form.Field;
import mizan.web.form.FormAsk;

/// The map in a form: a press sets the point, buttons move and zoom; nothing typed is lost, and no
/// script is needed.
public final class MapPart {
    private static final String MAP = "map";
    private static final String VIEW = "map-view";
    private static final int LOOKED_AT = 20;
    private static final List<String> MOVES = List.of("in", "out", "n", "s", "w", "e");
    private static final MapView WORLD = new MapView(new Coordinates(200_000_000, 400_000_000), 0);

    private MapPart() {}

    /// The map's fields for a point of a form.
    ///
    /// @param point name of the field that holds the coordinates
    public static List<Field> fields(FormAsk ask, Map<String, String> typed, String point) {
        Optional<Coordinates> at =
                Optional.ofNullable(typed.get(point)).flatMap(Coordinates::parse);
        MapView view = Optional.ofNullable(typed.get(VIEW)).flatMap(MapView::parse)
                .filter(shown -> at.map(shown::shows).orElse(true))
                .or(() -> at.map(place -> new MapView(place, MapView.ZOOM_POINT)))
                .orElseGet(() -> usual(ask));
        String radius = typed.getOrDefault(point + ".radius", "");
        String image = "/incidents/map.svg?view=" + view.text()
                + at.map(place -> "&at=" + place.lat() + "," + place.lon() + ",0").orElse("")
                + (radius.matches("[0-9]{1,7}") ? "&radius=" + radius : "");
        String spoken = ask.say("place.map-shows", rounded(view.middle()),
                view.kilometresWide()) + at.map(place -> " "
                        + ask.say("place.map-point", place.text())).orElse("");
        return List.of(
                new Field.Hidden(Field.may(VIEW, view.text())),
                new Field.Chart(Field.helped(Field.may(MAP, ask.say("place.map")),
                        ask.say("place.map-help")), image, MapView.WIDTH, MapView.HEIGHT, spoken,
                        MOVES.stream().map(move -> new Field.Option(move,
                                ask.say("place.map." + move))).toList()));
    }

    private static String rounded(Coordinates at) {
        return at.text().replaceAll("(\\.[0-9]{2})[0-9]*", "$1");
    }

    /// Around what the record has placed last; else around a town that the charter names.
    private static MapView usual(FormAsk ask) {
        Optional<Coordinates> last = Incident.newest(ask.edition(), LOOKED_AT).stream()
                .flatMap(incident -> incident.point().stream()).findFirst();
        if (last.isPresent()) {
            return new MapView(last.get(), MapView.ZOOM_POINT - 1);
        }
        Stream<String> words = Stream.concat(Stream.concat(
                        ask.terms().crossings().stream().flatMap(c -> c.names().stream()),
                        ask.terms().sectors().stream().flatMap(s -> s.names().stream()))
                        .map(name -> name.name()),
                ask.terms().offsets().stream().map(offset -> offset.place()));
        return words.flatMap(text -> Towns.named(text).stream()).findFirst()
                .map(town -> new MapView(town.at(), MapView.ZOOM_POINT - 2)).orElse(WORLD);
    }

    /// What stands in the form after the map or one of its buttons was pressed.
    public static Map<String, String> pressed(
            String pressed, Map<String, String> typed, String point) {
        Map<String, String> next = new LinkedHashMap<>(typed);
        Optional<Integer> x = pixel(next.remove(MAP + ".x"));
        Optional<Integer> y = pixel(next.remove(MAP + ".y"));
        MapView view = Optional.ofNullable(typed.get(VIEW)).flatMap(MapView::parse).orElse(WORLD);
        if (x.isPresent() && y.isPresent()) {
            Coordinates at = view.at(x.get(), y.get());
            next.put(point, at.text());
            next.put(VIEW, new MapView(at, view.zoom()).text());
        } else if (pressed.startsWith(MAP + "-")) {
            next.put(VIEW, view.moved(pressed.substring(MAP.length() + 1)).text());
        }
        return next;
    }

    private static Optional<Integer> pixel(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}")
                ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
