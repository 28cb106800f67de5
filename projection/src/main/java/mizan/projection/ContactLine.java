package mizan.projection;

import java.time.Instant;
import java.util.Optional;
import mizan.mechanism.Clock;

/// One contact in the register: with whom, which way, how, when, what about, and how it stands.
///
/// @param number    running number in the register
/// @param letterOut running number among the letters out
/// @param source    who recorded it, and where
/// @param kind      type without its family, such as `letter-out`
/// @param other     with whom it was
/// @param direction `in` or `out`; absent where nobody says
/// @param channel   code: how it was held, sent or received
/// @param at        when, as its author wrote it, with its offset
/// @param gist      what it was about, where that is open to this reader
/// @param detail    code: how service was proven, or what an answer amounts to
/// @param about     register number of the contact that it answers or whose service it proves
/// @param caseNumber the case that it belongs to
/// @param owed      the answer that it asks for
/// @param standing  code: what the other side says of it; silence never confirms
/// @param proofs    proofs of service recorded for it
/// @param scans     attachments
public record ContactLine(
        int number,
        Optional<Integer> letterOut,
        Source source,
        String kind,
        Voice other,
        Optional<String> direction,
        String channel,
        String at,
        Optional<String> gist,
        Optional<String> detail,
        Optional<Integer> about,
        Optional<Integer> caseNumber,
        Optional<Owed> owed,
        String standing,
        int proofs,
        int scans) {

    /// An answer that a contact asks for.
    ///
    /// @param awaited  who owes it
    /// @param status   how its clock stands
    /// @param late     given after its time, or past it now
    /// @param answeredAt when an answer was recorded
    public record Owed(Voice awaited, Instant dueAt, Clock.Status status, boolean late,
            Optional<Instant> answeredAt) {

        /// Whether somebody is awaited now.
        public boolean open() {
            return answeredAt.isEmpty();
        }
    }
}
