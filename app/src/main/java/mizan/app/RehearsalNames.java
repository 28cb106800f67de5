package mizan.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.DraftNames;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.VerifierKey;

/// What drafts' placeholders mean in a rehearsal: every member and officer has keys, by name.
///
/// @param keys keyring of the rehearsal
/// @param end  the instant to which relative times are added
record RehearsalNames(Keyring keys, Instant end) implements DraftNames {
    private static final String ROOT = "root";

    @Override
    public int offsetMinutes() {
        return 0;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return Optional.of(keys.publicKey(member, officer));
    }

    @Override
    public Optional<Bytes> recipient(String member, String officer) {
        return Optional.of(keys.recipient(member, officer));
    }

    @Override
    public Optional<PersonId> person(String member, String officer) {
        return Optional.of(keys.person(member, officer));
    }

    /// A member means its root's X25519 key, as the charter names it; `member/officer` that one's.
    @Override
    public List<Bytes> recipients(String name) {
        int slash = name.indexOf('/');
        return List.of(slash < 0
                ? keys.recipient(name, ROOT)
                : keys.recipient(name.substring(0, slash), name.substring(slash + 1)));
    }

    @Override
    public Optional<VerifierKey> blind(String member) {
        return Optional.of(keys.blind(member));
    }

    @Override
    public Optional<VerifierKey> full(String member) {
        return Optional.of(keys.full(member));
    }

    @Override
    public VerifierKey log() {
        return keys.log();
    }

    @Override
    public VerifierKey desk() {
        return keys.desk();
    }
}
