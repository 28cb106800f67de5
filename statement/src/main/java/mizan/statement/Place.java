package mizan.statement;

import java.util.ArrayList;
import java.util.List;

/// Where a value stands inside a JSON text: a step after its parent's place. For messages.
final class Place {
    /// The outermost value.
    static final Place ROOT = new Place();

    private final Place parent;
    private final String step;

    private Place() {
        parent = this;
        step = "";
    }

    private Place(Place parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    Place key(String key) {
        return new Place(this, key);
    }

    Place index(int index) {
        return new Place(this, "[" + index + "]");
    }

    /// Keys, and indexes in brackets, from the outermost value inwards.
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Place place = this; place.parent != place; place = place.parent) {
            steps.addFirst(place.step);
        }
        return steps;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps()) {
            text.append(text.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
        }
        return text.isEmpty() ? "the value" : text.toString();
    }
}
