package mizan.office;

import java.time.Instant;
import java.util.Optional;
import mizan.statement.KeyId;
import mizan.statement.PersonId;

/// One officer at work on this host.
///
/// @param member   whom the officer acts for
/// @param officer  the officer's name within the member
/// @param id       of the officer's signing key
/// @param key      the key itself, where it was opened by its passphrase here; absent for an
///                 officer who proved a key that lies elsewhere, and signs there
/// @param openedAt when the officer signed in
public record Session(String member, String officer, KeyId id, PersonId person,
        Optional<KeyFile> key, Instant openedAt) {

    /// With a key from this host.
    public static Session of(KeyFile key, Instant now) {
        return new Session(key.member(), key.officerName(), KeyId.of(key.seed().publicKey()),
                key.needOfficer().person(), Optional.of(key), now);
    }
}
