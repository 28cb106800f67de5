package mizan.projection;

import java.util.List;
import java.util.Set;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.PersonId;
import mizan.statement.Role;
import mizan.statement.SectorCode;

/// Who reads. What a view shows depends on it, and on nothing else that a page could pass in.
///
/// Closed: every kind of reader is released to by a rule of its own.
public sealed interface Reader {

    /// Anyone, without a key.
    Reader PUBLIC = new Public();

    /// Anyone, without a key.
    record Public() implements Reader {}

    /// What goes to all members alike: no class that some members only have, nothing sealed.
    Reader JOINT = new Joint();

    /// All officers of all members at once: what each of them has, whoever it is.
    record Joint() implements Reader {}

    /// An officer who has shown to hold a key that the record knows.
    ///
    /// What such a reader may have is judged anew at each reading, by the charter in force and by
    /// what the record says of the key then: revoked, of another member or unknown, it reads as
    /// the public does, and no role counts that its delegation does not give.
    ///
    /// @param roles   that the key is used in
    /// @param sectors of the delegation; empty means all. They limit what is said, not what is read
    /// @param key     id of the officer's Ed25519 key
    record Officer(
            MemberId member,
            Set<Role> roles,
            List<SectorCode> sectors,
            PersonId person,
            KeyId key) implements Reader {

        /// Keeps unmodifiable copies.
        public Officer {
            roles = Set.copyOf(roles);
            sectors = List.copyOf(sectors);
        }

        /// An officer by its member's code.
        public static Officer of(String member, Set<Role> roles, List<SectorCode> sectors,
                PersonId person, KeyId key) {
            return new Officer(new MemberId(member), roles, sectors, person, key);
        }
    }
}
