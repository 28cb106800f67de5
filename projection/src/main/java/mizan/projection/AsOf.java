package mizan.projection;

import java.time.Instant;

/// A moment of the record's past that an edition is of.
///
/// @param size entries that the record had
/// @param at   the instant that clocks are read at: the one that was asked for, else that of the
///             newest of these entries
public record AsOf(long size, Instant at) {}
