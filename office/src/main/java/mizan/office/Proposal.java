package mizan.office;

import java.time.Instant;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.KeyId;

/// A draft that waits for a person, or waited.
///
/// @param settled confirmed with its statement, or set aside; `done` is false while it is handed in
public record Proposal(long number, ProposalDraft.Origin origin, String title, Json draft,
        Json remarks, KeyId madeBy, Instant madeAt, Optional<Settled> settled) {}
