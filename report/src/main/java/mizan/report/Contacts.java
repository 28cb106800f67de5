package mizan.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.projection.Voice;

/// Letters, calls and other contacts as the office records them.
///
/// @param counts     of the period, by kind and direction
/// @param unanswered until the cut-off, the earliest time first
/// @param confirmed  contacts of the period that the other side confirmed, `disowned` disowned
public record Contacts(
        List<Kind> counts, List<Unanswered> unanswered, Tally confirmed, Tally disowned) {

    /// Keeps unmodifiable lists.
    public Contacts {
        counts = List.copyOf(counts);
        unanswered = List.copyOf(unanswered);
    }

    /// Contacts of one kind.
    ///
    /// @param kind code: a channel of an oral contact, `letter`, `answer`, `service`
    public record Kind(String kind, Tally in, Tally out, Tally before) {}

    /// A contact to which an answer is owed.
    ///
    /// @param outgoing the other side owes the answer; else the office does
    /// @param about    subject or summary, where open to this reader
    public record Unanswered(
            long index,
            String kind,
            Voice with,
            boolean outgoing,
            Optional<String> about,
            Instant answerBy,
            boolean overdue) {}
}
