package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;

/// A charter proposed, and who has ratified it.
///
/// @param rules     rules version that the charter names
/// @param ratified  in order of recording
/// @param inForceAt entry that brought it into force, absent while it is open
public record CharterProposal(
        StatementId id,
        EntryIndex index,
        int rules,
        CharterTerms terms,
        List<Ratification> ratified,
        Optional<EntryIndex> inForceAt) {

    /// One member's ratification.
    ///
    /// @param knownKey signed under a key that the record knew before
    public record Ratification(MemberId member, EntryIndex index, boolean knownKey) {}
}
