package mizan.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.blobs.Age;
import mizan.statement.Assembled;
import mizan.statement.Draft;
import mizan.statement.DraftFacts;
import mizan.statement.DraftNames;
import mizan.statement.Envelope;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.Leaf;
import mizan.statement.PersonId;
import mizan.statement.Seen;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.VerifierKey;

/// An invented office with keys derived from names: signs drafts into leaves. The same drafts give
/// the same leaves, but for age files, which are sealed with fresh randomness.
final class Office implements DraftNames {
    static final String ORIGIN = "office.example/record";

    final Ed25519 ed25519;
    private final Map<String, StatementId> named = new HashMap<>();
    private final List<Bytes> contents = new ArrayList<>();
    private int salts;

    Office(Ed25519 ed25519) {
        this.ed25519 = ed25519;
    }

    Ed25519Seed seed(String name) {
        return new Ed25519Seed(Hash.sha256(Bytes.utf8("seed " + name)).bytes());
    }

    /// Signs a draft's JSON into a leaf recorded at the draft's time.
    Bytes leaf(String json, Seen seen) {
        Draft draft = Draft.parse(Json.parse(Bytes.utf8(json)), this);
        String signer = draft.member().code() + "/" + draft.officer();
        Bytes key = seed(signer).publicKey(ed25519);
        Assembled assembled = draft.assemble(
                new DraftFacts(ORIGIN, 1, KeyId.of(key), person(signer), seen,
                        name -> Optional.ofNullable(named.get(name))),
                () -> Hash.sha256(Bytes.utf8("salt " + salts++)).bytes().slice(0, 16),
                new Age());
        Envelope envelope = Envelope.sign(assembled.payload(), seed(signer), ed25519);
        draft.name().ifPresent(name -> named.put(name, envelope.id()));
        contents.addAll(assembled.contents());
        return Leaf.of(envelope, draft.at().instant()).encode();
    }

    /// Everything that the statements signed so far need stored.
    List<Bytes> contents() {
        return List.copyOf(contents);
    }

    private static PersonId person(String name) {
        return new PersonId(Hash.sha256(Bytes.utf8("person " + name)).bytes().slice(0, 16));
    }

    @Override
    public Instant end() {
        return Instant.parse("2026-03-02T00:00:00Z");
    }

    @Override
    public int offsetMinutes() {
        return 0;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return Optional.of(seed(member + "/" + officer).publicKey(ed25519));
    }

    @Override
    public Optional<Bytes> recipient(String member, String officer) {
        return Optional.of(Age.publicKey(seed(member + "/" + officer + "/age").seed()));
    }

    @Override
    public Optional<PersonId> person(String member, String officer) {
        return Optional.of(person(member + "/" + officer));
    }

    @Override
    public List<Bytes> recipients(String name) {
        return List.of(Age.publicKey(seed(name + "/root/age").seed()));
    }

    @Override
    public Optional<VerifierKey> blind(String member) {
        return Optional.of(VerifierKey.cosigner(
                ORIGIN + "/" + member, seed(member + "/blind").publicKey(ed25519)));
    }

    @Override
    public Optional<VerifierKey> full(String member) {
        return Optional.of(VerifierKey.cosigner(
                ORIGIN + "/" + member + "/full", seed(member + "/full").publicKey(ed25519)));
    }

    @Override
    public VerifierKey log() {
        return VerifierKey.ed25519(ORIGIN, seed("log").publicKey(ed25519));
    }

    @Override
    public VerifierKey desk() {
        return VerifierKey.ed25519(ORIGIN + "/desk", seed("desk").publicKey(ed25519));
    }
}
