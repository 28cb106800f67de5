package mizan.desk;

import java.time.Duration;
import java.time.Instant;

/// Port: the two clocks of the desk. One says what time it is, the other cannot be set.
///
/// Threads: any.
public interface DeskTime {
    /// The wall clock.
    Instant wall();

    /// Time since some fixed moment, from a clock that nobody can set.
    Duration running();
}
