package mizan.ledger;

import java.util.List;
import java.util.Optional;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;

/// What an audit of a ledger's files came to.
///
/// Closed: the files are what the checkpoint says, or there is a first place where they are not.
public sealed interface AuditResult {
    /// Every file is what the checkpoint says.
    ///
    /// @param checkpoint the note that everything was held against
    /// @param size       entries read
    /// @param root       worked out from them
    /// @param archived   checkpoints in the archive, each a head of this same tree
    /// @param ahead      paths of a publication under way, beyond the checkpoint; usually none
    record Sound(Note checkpoint, TreeSize size, Hash root, int archived, List<String> ahead)
            implements AuditResult {
        /// Keeps a copy of the list.
        public Sound {
            ahead = List.copyOf(ahead);
        }
    }

    /// Something is not what the checkpoint says.
    ///
    /// @param place path below the ledger's prefix
    /// @param entry the first entry concerned, where one can be named
    /// @param why   what was found there, one sentence without full stop
    record Unsound(String place, Optional<EntryIndex> entry, String why) implements AuditResult {
        @Override
        public String toString() {
            return entry.map(index -> "%s, entry %s: %s".formatted(place, index, why))
                    .orElse("%s: %s".formatted(place, why));
        }
    }
}
