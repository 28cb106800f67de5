package mizan.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.office.KeyFile;
import mizan.statement.DraftNames;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.VerifierKey;

/// What placeholders mean to one officer who signs alone: that officer's own key, and the
/// ledger's and desk's keys where they are known. Everybody else's keys are written out in hex.
///
/// @param own     keys that this command was given
/// @param now     the instant to which relative times are added
/// @param logKey  the ledger's key, if known
/// @param deskKey the desk's key, if known
record OfflineNames(List<KeyFile> own, Instant now, Optional<VerifierKey> logKey,
        Optional<VerifierKey> deskKey) implements DraftNames {
    /// Keeps an unmodifiable copy.
    OfflineNames {
        own = List.copyOf(own);
    }

    /// Names for signing: no placeholder of ledger or desk is known.
    static OfflineNames signing(KeyFile key, Instant now) {
        return new OfflineNames(List.of(key), now, Optional.empty(), Optional.empty());
    }

    private Optional<KeyFile> key(String member, String officer) {
        return own.stream().filter(key -> key.name().equals(member + "/" + officer)).findFirst();
    }

    @Override
    public Instant end() {
        return now;
    }

    @Override
    public int offsetMinutes() {
        return 0;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return key(member, officer).map(key -> key.seed().publicKey(Ed25519.jdk()));
    }

    @Override
    public Optional<Bytes> recipient(String member, String officer) {
        return key(member, officer).flatMap(KeyFile::officer)
                .map(who -> Keyring.x25519Public(who.identity()));
    }

    @Override
    public Optional<PersonId> person(String member, String officer) {
        return key(member, officer).flatMap(KeyFile::officer).map(KeyFile.Officer::person);
    }

    /// An X25519 public key in hex, or the name of an own key.
    @Override
    public List<Bytes> recipients(String name) {
        if (name.matches("[0-9a-f]{64}")) {
            return List.of(Bytes.fromHex(name));
        }
        int slash = name.indexOf('/');
        return slash < 0 ? List.of()
                : recipient(name.substring(0, slash), name.substring(slash + 1)).stream().toList();
    }

    @Override
    public Optional<VerifierKey> blind(String member) {
        return Optional.empty();
    }

    @Override
    public Optional<VerifierKey> full(String member) {
        return Optional.empty();
    }

    @Override
    public VerifierKey log() {
        return logKey.orElseThrow(() -> unknown("$log"));
    }

    @Override
    public VerifierKey desk() {
        return deskKey.orElseThrow(() -> unknown("$desk"));
    }

    private static Trouble unknown(String placeholder) {
        return Trouble.usage("a placeholder has no meaning here", placeholder,
                "write the verifier key itself");
    }
}
