package mizan.projection;

import java.time.Instant;

/// Where in the record something was said, by whom, and since when it is kept.
///
/// @param index      0-based
/// @param id         statement id, hex
/// @param type       of the statement
/// @param by         the member that signed it
/// @param recordedAt UTC
/// @param made       the author's own time, as written, with its offset; empty if unreadable
public record Source(
        long index, String id, String type, Voice by, Instant recordedAt, String made) {}
