package mizan.projection;

import java.util.List;
import java.util.stream.Collectors;
import mizan.mechanism.State;
import mizan.mechanism.WideningState;
import mizan.statement.Release;

/// Releases of fields to more readers, as conditions that a [Gate] puts beside its own.
///
/// To the public they hold once the rules say so, at the time of the newest entry; to others from
/// when they are recorded. A field that a reader may see anyhow is not shown twice.
///
/// @param any        whether there is one at all: else nothing is added to a reading
/// @param publicOnes indexes of statements that release to the public, and hold
record Widenings(boolean any, List<Long> publicOnes) {
    static final Widenings NONE = new Widenings(false, List.of());

    /// Place of the first released field, past every field of a statement's own.
    private static final int PLACE_MIN = 100_000;

    static Widenings of(State state) {
        List<WideningState> all = state.boards().widenings();
        return new Widenings(!all.isEmpty(), all.stream()
                .filter(one -> one.to() == Release.PUBLIC && one.holds(state.newest()))
                .map(one -> one.by().getFirst().index().value())
                .toList());
    }

    private String passing(String release) {
        String held = publicOnes.stream().map(String::valueOf).collect(Collectors.joining(","));
        return "(release <> 'public' OR by_idx IN (" + held + ")) AND (" + release + ")";
    }

    /// More entries: those that release fields to this reader.
    String entries(String release) {
        return any
                ? " OR idx IN (SELECT by_idx FROM widened WHERE " + passing(release) + ")"
                : "";
    }

    /// More fields: of the statements that they come from, and of those that release them.
    String fields(String release, String field, long before) {
        if (!any) {
            return "";
        }
        String shown = " FROM widened WHERE by_idx < " + before + " AND " + passing(release);
        return " UNION ALL SELECT idx, " + PLACE_MIN + " + place, name, value" + shown
                + " AND NOT EXISTS (SELECT 1 FROM field f WHERE f.idx = widened.idx"
                + " AND f.name = widened.name AND (" + field + "))"
                + " UNION ALL SELECT by_idx, " + PLACE_MIN + " + place, name, value" + shown;
    }
}
