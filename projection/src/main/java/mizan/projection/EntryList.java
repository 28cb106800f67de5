package mizan.projection;

import java.util.List;

/// A page of the list of entries, newest first.
///
/// @param size   entries in all
/// @param sealed digests in them that are opened to nobody here
/// @param voids  entries that the rules refuse, in order
public record EntryList(long size, long sealed, List<EntryLine> lines, List<EntryLine> voids) {}
