package mizan.mechanism;

import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.StatementId;
import mizan.tlog.Hash;

/// Something said of another statement or of the record that the rules keep beside it.
///
/// @param type   for example `publication.correction`
/// @param about  the statement of which it is said; for a sheet the statement itself
/// @param digest of the content withdrawn, or the root on a sheet; absent of others
/// @param word   a code: reason of a withdrawal; else empty
record Notice(
        Said said, String type, StatementId about, Optional<Hash> digest, String word) {}
