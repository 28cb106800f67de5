package mizan.statement;

import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.KEY;
import static mizan.statement.Kinds.KEY_ID;
import static mizan.statement.Kinds.PERSON;
import static mizan.statement.Kinds.SECTOR;
import static mizan.statement.Kinds.any;
import static mizan.statement.Kinds.some;

import java.util.List;
import mizan.tlog.Bytes;

/// What a member says about the keys of its officers. Closed for rules version 1.
public sealed interface DelegationContent extends Content {
    /// Why a key no longer acts. Closed for rules version 1.
    enum Reason implements Coded {
        /// The officer left.
        LEFT,
        /// Another key follows.
        ROTATED,
        /// The key is lost.
        LOST,
        /// Somebody else may hold the key.
        COMPROMISED,
        /// Another reason.
        OTHER;

        static final Kind<Reason> KIND = Kind.choice(values());
    }

    /// The key acts for the member, with these roles, in these sectors, until the instant.
    ///
    /// @param key       Ed25519 public key, 32 bytes
    /// @param recipient X25519 public key for sealed content, 32 bytes
    /// @param sectors   empty means all
    /// @param until     exclusive; judged by recorded-at
    record Given(
            Bytes key, Bytes recipient, PersonId person, List<Role> roles,
            List<SectorCode> sectors, OffsetInstant until) implements DelegationContent {
        static Given read(Fields f) {
            return new Given(
                    f.need("key", KEY),
                    f.need("recipient", KEY),
                    f.need("person", PERSON),
                    f.need("roles", some(Role.KIND)),
                    f.need("sectors", any(SECTOR)),
                    f.need("until", INSTANT));
        }
    }

    /// The key no longer acts, from this entry on.
    ///
    /// @param officer id of the key
    record Revoked(KeyId officer, Reason reason) implements DelegationContent {
        static Revoked read(Fields f) {
            return new Revoked(
                    f.need("officer", KEY_ID),
                    f.need("reason", Reason.KIND));
        }
    }

    /// The key no longer acts, and what it signed from an entry on was signed under duress or by
    /// somebody else.
    ///
    /// @param officer id of the key
    /// @param from    index of the first entry of which this is said, 0-based
    record Duress(KeyId officer, long from) implements DelegationContent {
        static Duress read(Fields f) {
            return new Duress(f.need("officer", KEY_ID), f.need("from", COUNT));
        }
    }
}
