package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.PersonId;
import mizan.statement.Role;
import mizan.statement.SectorCode;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;

/// A key that the record knows, as it stands at an index.
///
/// @param key       its id
/// @param publicKey 32 bytes, Ed25519
/// @param member    whom it acts for
/// @param person    stable pseudonym of the person who holds it
/// @param holding   root or delegated
/// @param since     entry that made it known, 0-based
/// @param revokedAt entry that revoked it, 0-based; statements from that index on are refused
/// @param duressFrom first entry of which its member says that the key was not used freely, 0-based
public record KeyState(
        KeyId key,
        Bytes publicKey,
        MemberId member,
        PersonId person,
        Holding holding,
        EntryIndex since,
        Optional<EntryIndex> revokedAt,
        Optional<EntryIndex> duressFrom) {

    /// What the key may be used for. Closed.
    public sealed interface Holding {

        /// A member's root key, named by a charter: charters and delegations, nothing else.
        record Root() implements Holding {}

        /// An officer's key under a delegation.
        ///
        /// @param roles     in the order of the delegation
        /// @param area      sectors; empty means all
        /// @param until     end, exclusive, UTC
        /// @param recipient id of the officer's X25519 key
        record Delegated(
                List<Role> roles, List<SectorCode> area, Instant until, KeyId recipient)
                implements Holding {}
    }

    KeyState withRevoked(EntryIndex at) {
        return new KeyState(
                key, publicKey, member, person, holding, since, Optional.of(at), duressFrom);
    }

    /// Keeps the earlier revocation where there is one.
    KeyState withDuress(EntryIndex from, EntryIndex at) {
        return new KeyState(
                key, publicKey, member, person, holding, since,
                Optional.of(revokedAt.orElse(at)), Optional.of(from));
    }

    /// The roles of the key; none for a root key.
    public List<Role> roles() {
        return switch (holding) {
            case Holding.Root() -> List.of();
            case Holding.Delegated(var roles, _, _, _) -> roles;
        };
    }
}
