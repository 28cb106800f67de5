package mizan.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.projection.CrossingBoard;

/// What one teller says of a crossing over time, as stretches of one line.
///
/// Drawn beside words that say the same; reading it is never needed.
public final class Strip {

    private static final int WIDTH = 400;

    private Strip() {}

    /// A stretch of one status.
    ///
    /// @param from  left edge, 0 to 400
    /// @param width at least 1
    public record Part(String status, int from, int width) {}

    /// Stretches of a track on the line that all tracks of its stream share: from the first status
    /// of any of them until now. Before its own first status a track has nothing.
    public static List<Part> of(
            CrossingBoard.Stream stream, CrossingBoard.Track track, Instant now) {
        Instant begins = stream.tracks().stream()
                .map(t -> t.stretches().getFirst().since().instant())
                .min(Instant::compareTo).orElse(now);
        long whole = Math.max(1, Duration.between(begins, now).toMillis());
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < track.stretches().size(); at++) {
            var stretch = track.stretches().get(at);
            Instant until = at + 1 < track.stretches().size()
                    ? track.stretches().get(at + 1).since().instant() : now;
            int from = place(begins, stretch.since().instant(), whole);
            int to = place(begins, until, whole);
            parts.add(new Part(stretch.status(), from, Math.max(1, to - from)));
        }
        return List.copyOf(parts);
    }

    private static int place(Instant begins, Instant at, long wholeMillis) {
        long millis = Math.max(0, Duration.between(begins, at).toMillis());
        return (int) Math.min(WIDTH, millis * WIDTH / wholeMillis);
    }
}
