package mizan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mizan.projection.Locality;
import mizan.projection.Voice;

/// Who comes first in this report: roster order in an odd number, the reverse in an even one.
///
/// @param parties in the order of this report
record Order(List<Voice> parties) {

    static Order of(ReportInput input) {
        // A cover's order is that of its size; this report has a number of its own.
        boolean turned = (input.cover().size() + input.issue().number()) % 2 == 1;
        List<Voice> parties = input.cover().parties();
        return new Order(turned ? parties.reversed() : parties);
    }

    /// Place among the Parties; everybody else after them.
    int place(Voice voice) {
        for (int at = 0; at < parties.size(); at++) {
            if (parties.get(at).id().equals(voice.id())) {
                return at;
            }
        }
        return parties.size();
    }

    /// The same place with its names in this order; of others as they stood.
    Locality of(Locality place) {
        List<Locality.Named> names = new ArrayList<>(place.names());
        names.sort(Comparator.comparingInt(n -> place(n.by())));
        return new Locality(place.code(), names);
    }

    /// Voices in this order.
    List<Voice> of(List<Voice> voices) {
        List<Voice> sorted = new ArrayList<>(voices);
        sorted.sort(Comparator.comparingInt(this::place));
        return List.copyOf(sorted);
    }
}
