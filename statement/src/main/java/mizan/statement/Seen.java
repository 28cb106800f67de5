package mizan.statement;

import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// The checkpoint that the author had verified when signing. Size 0 has the root of no entries.
public record Seen(TreeSize size, Hash root) {}
