package mizan.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.DraftNames;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.VerifierKey;

/// Keys of one office, derived from names: no secret at all, and no cosigners.
///
/// @param origin of the log
/// @param end    the instant to which relative times are added
record OfficeKeys(String origin, Instant end) implements DraftNames {

    Ed25519Seed seed(String purpose) {
        return new Ed25519Seed(derived(purpose));
    }

    private Bytes derived(String purpose) {
        return Hash.sha256(Bytes.utf8(origin + "\n" + purpose)).bytes();
    }

    @Override
    public int offsetMinutes() {
        return 0;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return Optional.of(seed(member + "/" + officer).publicKey());
    }

    @Override
    public Optional<Bytes> recipient(String member, String officer) {
        return Optional.of(derived("recipient " + member + "/" + officer));
    }

    @Override
    public Optional<PersonId> person(String member, String officer) {
        return Optional.of(new PersonId(derived("person " + member + "/" + officer).slice(0, 16)));
    }

    @Override
    public List<Bytes> recipients(String name) {
        return List.of(derived("recipient " + name));
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
        return VerifierKey.ed25519(origin, seed("log").publicKey());
    }

    @Override
    public VerifierKey desk() {
        return VerifierKey.ed25519(origin + "/desk", seed("desk").publicKey());
    }
}
