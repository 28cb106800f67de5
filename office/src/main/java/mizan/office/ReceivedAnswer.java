package mizan.office;

import java.time.Instant;
import java.util.Optional;
import mizan.statement.MemberId;

/// An answer by link as the office sees it.
///
/// @param number  of the answer
/// @param link    number of the link
/// @param from    the member or subject that the link was made for; who really wrote is not known
/// @param settled how it ended; absent while it waits for an officer
public record ReceivedAnswer(long number, long link, LinkAbout about, MemberId from,
        String title, GivenAnswer answer, Optional<Settled> settled) {}
