package mizan.statement;

import mizan.tlog.Hash;

/// Content that somebody holds and that need not be stored here, for example an archived article.
///
/// @param heldBy the member that holds it
public record Cited(Hash sha256, long bytes, String media, MemberId heldBy) {}
