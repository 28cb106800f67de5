package mizan.office;

import java.time.Instant;
import java.util.Optional;
import mizan.statement.KeyId;
import mizan.statement.StatementId;

/// How something that waited for a person ended.
///
/// @param statement what it became; absent if it was set aside
/// @param words     why it was set aside; empty otherwise
/// @param done      false while the statement is being handed in
public record Settled(KeyId officer, Optional<StatementId> statement, String words, Instant at,
        boolean done) {}
