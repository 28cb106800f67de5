package mizan.mechanism;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.DraftNames;
import mizan.statement.KeyId;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.VerifierKey;

/// The invented people of the scenarios: every key is derived from its owner's name.
///
/// Members: `north` and `south` (Parties), `office` (secretariat and operator), `bridge` and
/// `ridge` (mediators), `lookout` and `spotter` (monitors), `relief` (agency), `lodge` (observer).
final class Cast implements DraftNames {
    static final String ORIGIN = "example.org/valley";

    private final Map<String, Bytes> publicKeys = new HashMap<>();
    private final Map<KeyId, Ed25519Seed> seeds = new HashMap<>();

    Ed25519Seed seed(String name) {
        return new Ed25519Seed(Hash.sha256(Bytes.utf8("seed of " + name)).bytes());
    }

    Bytes publicKey(String name) {
        return publicKeys.computeIfAbsent(name, n -> {
            Ed25519Seed seed = seed(n);
            Bytes key = seed.publicKey();
            seeds.put(KeyId.of(key), seed);
            return key;
        });
    }

    @Override
    public Instant end() {
        return Scenario.BEGIN;
    }

    @Override
    public int offsetMinutes() {
        return 0;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return Optional.of(publicKey(member + "/" + officer));
    }

    @Override
    public Optional<Bytes> recipient(String member, String officer) {
        return Optional.of(Hash.sha256(Bytes.utf8("x25519 " + member + "/" + officer)).bytes());
    }

    @Override
    public Optional<PersonId> person(String member, String officer) {
        return Optional.of(new PersonId(
                Hash.sha256(Bytes.utf8("person " + member + "/" + officer)).bytes().slice(0, 16)));
    }

    @Override
    public List<Bytes> recipients(String name) {
        return List.of(Hash.sha256(Bytes.utf8("x25519 " + name)).bytes());
    }

    @Override
    public Optional<VerifierKey> blind(String member) {
        return Optional.of(VerifierKey.cosigner(
                "example.org/" + member + "/blind", publicKey(member + " blind")));
    }

    @Override
    public Optional<VerifierKey> full(String member) {
        return Optional.of(VerifierKey.cosigner(
                "example.org/" + member + "/full", publicKey(member + " full")));
    }

    @Override
    public VerifierKey log() {
        return VerifierKey.ed25519(ORIGIN, publicKey("log"));
    }

    @Override
    public VerifierKey desk() {
        return VerifierKey.ed25519(ORIGIN + "/desk", publicKey("desk"));
    }
}
