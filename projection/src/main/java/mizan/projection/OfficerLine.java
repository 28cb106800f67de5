package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.KeyId;

/// One officer of a member: a key that the record knows under a delegation.
///
/// @param key     id of the signing key
/// @param name    what the delegation calls the officer, where that is open to this reader
/// @param roles   codes, in the order of the delegation
/// @param sectors codes; empty means all
/// @param until   end of the delegation, exclusive, UTC
/// @param since   entry that made the key known, 0-based
/// @param revoked the key was revoked
public record OfficerLine(KeyId key, Optional<String> name, List<String> roles,
        List<String> sectors, Instant until, long since, boolean revoked) {
    /// Keeps unmodifiable copies.
    public OfficerLine {
        roles = List.copyOf(roles);
        sectors = List.copyOf(sectors);
    }

    /// Whether the key may act at an instant.
    public boolean acts(Instant now) {
        return !revoked && now.isBefore(until);
    }
}
