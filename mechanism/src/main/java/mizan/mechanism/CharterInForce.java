package mizan.mechanism;

import java.util.List;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;

/// The charter that statements are judged against.
///
/// @param id          the statement that holds it
/// @param since       entry that brought it into force, 0-based
/// @param rules       rules version that the charter names
/// @param provisional an office's own charter, ratified by nobody; Parties are subjects under it
/// @param ratifiedBy  members that ratified it, in order of recording
public record CharterInForce(
        StatementId id,
        EntryIndex since,
        int rules,
        CharterTerms terms,
        boolean provisional,
        List<MemberId> ratifiedBy) {

    CharterInForce withTerms(CharterTerms next) {
        return new CharterInForce(id, since, rules, next, provisional, ratifiedBy);
    }
}
