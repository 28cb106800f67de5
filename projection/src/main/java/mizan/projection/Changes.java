package mizan.projection;

import java.util.List;

/// What was recorded since a reader last looked, grouped.
///
/// @param since entries that the record had then
/// @param size  entries that it has now
public record Changes(long since, long size, List<Group> groups) {

    /// One group.
    ///
    /// @param name  cases, contacts, reports, crossings, talks, commitments or others
    /// @param count statements in it that this reader may read
    /// @param more  there are more than these: not all were counted
    /// @param lines the newest of them, newest first
    public record Group(String name, long count, boolean more, List<EntryLine> lines) {}
}
