package mizan.office;

import java.time.Instant;
import java.util.List;

/// What somebody who opens a link gets.
public sealed interface Opening {
    /// The service copy, and what was answered so far.
    record Opened(LinkPage page) implements Opening {}

    /// Another browser opened it first; the office is told that somebody tried.
    record OpenedElsewhere(Instant at) implements Opening {}

    /// Its time is past.
    ///
    /// @param given answers by this browser, with their receipts; none for another
    record Expired(Instant at, List<GivenAnswer> given) implements Opening {
        /// Keeps an unmodifiable copy.
        public Expired {
            given = List.copyOf(given);
        }
    }

    /// The office has taken it back.
    ///
    /// @param given as with [Expired]
    record Revoked(Instant at, List<GivenAnswer> given) implements Opening {
        /// Keeps an unmodifiable copy.
        public Revoked {
            given = List.copyOf(given);
        }
    }

    /// No link has this token.
    record Unknown() implements Opening {}
}
