package mizan.mechanism;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Numbers of what somebody may still be awaited on, in order: what is over is not looked through.
///
/// Threads: immutable, free to share.
record OpenNumbers(List<Integer> inOrder) {

    static final OpenNumbers NONE = new OpenNumbers(List.of());

    /// Keeps an unmodifiable copy.
    OpenNumbers {
        inOrder = List.copyOf(inOrder);
    }

    /// With this number among them, or without it.
    OpenNumbers with(int number, boolean open) {
        int at = Collections.binarySearch(inOrder, number);
        if (open == at >= 0) {
            return this;
        }
        List<Integer> changed = new ArrayList<>(inOrder);
        if (open) {
            changed.add(-at - 1, number);
        } else {
            Integer _ = changed.remove(at);
        }
        return new OpenNumbers(changed);
    }
}
