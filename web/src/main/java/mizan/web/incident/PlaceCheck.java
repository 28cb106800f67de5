package mizan.web.incident;

import java.util.List;
import java.util.Optional;
import mizan.projection.IncidentQuery;
import mizan.web.form.Filled;

/// Looks at coordinates that were typed: a pair the wrong way round lies far from every other point
/// of the record, and near them the other way round. Points of the newest incidents are
/// looked at.
final class PlaceCheck {
    private static final long NEAR = 50_000_000L;

    private PlaceCheck() {}

    static void look(Filled filled) {
        Optional<Coordinates> at = filled.text("s.place.point").flatMap(Coordinates::parse);
        if (at.isEmpty() || filled.ticked("place-sure")) {
            return;
        }
        List<Coordinates> known = Incident.newest(filled.ask().edition(),
                        IncidentQuery.PAGE_MAX).stream()
                .flatMap(incident -> incident.point().stream()).toList();
        if (known.isEmpty() || near(at.get(), known)) {
            return;
        }
        at.get().swapped().filter(turned -> near(turned, known)).ifPresent(turned ->
                filled.trouble("s.place.point",
                        filled.ask().say("place.swapped", turned.text())));
    }

    private static boolean near(Coordinates at, List<Coordinates> known) {
        return known.stream().anyMatch(other ->
                Math.abs((long) at.lat() - other.lat()) < NEAR
                        && Math.abs((long) at.lon() - other.lon()) < NEAR);
    }
}
