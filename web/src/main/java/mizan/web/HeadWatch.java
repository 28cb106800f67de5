package mizan.web;

import java.util.Optional;
import java.util.Set;
import mizan.projection.Health;
import mizan.tlog.Bytes;
import mizan.tlog.Note;

/// How the head stands, worked out once for each head: verifying a dozen signatures takes longer
/// than drawing a page.
///
/// Threads: any.
final class HeadWatch {

    private volatile Optional<Seen> newest = Optional.empty();

    /// What a health was worked out from.
    private record Seen(
            Bytes checkpoint, Set<String> declined, long views, Optional<Health> health) {}

    /// The health of the newest checkpoint; absent before a charter or a checkpoint is there.
    Optional<Health> of(WebParts parts) {
        Optional<Bytes> checkpoint = parts.counter().logFile("checkpoint");
        if (checkpoint.isEmpty()) {
            return Optional.empty();
        }
        Bytes bytes = checkpoint.get();
        Set<String> declined = parts.counter().declined();
        long views = parts.common().cover().size();
        Optional<Seen> seen = newest;
        if (seen.isPresent() && seen.get().checkpoint().equals(bytes)
                && seen.get().declined().equals(declined) && seen.get().views() == views) {
            return seen.get().health();
        }
        Optional<Health> health =
                parts.common().health(Note.parse(bytes), declined, parts.ed25519());
        newest = Optional.of(new Seen(bytes, declined, views, health));
        return health;
    }
}
