package mizan.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mizan.blobs.Age;
import mizan.statement.Assembled;
import mizan.statement.Draft;
import mizan.statement.DraftFacts;
import mizan.statement.DraftNames;
import mizan.statement.Envelope;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.PersonId;
import mizan.statement.Seen;
import mizan.statement.Signature;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.VerifierKey;

/// An invented office and its monitors, with keys that anyone can make again: no secret at all.
///
/// Signs drafts as `./mizan sign` does, but works each public key out once. Threads: any.
final class Office implements DraftNames {

    static final String ORIGIN = "bench.example/log";
    static final int MONITORS = 64;

    /// An envelope ready to be handed in.
    ///
    /// @param files to be stored before it
    record Signed(Envelope envelope, Bytes dsse, List<Bytes> files) {}

    private record Pair(Ed25519Seed seed, Bytes publicKey) {}

    private final Ed25519 ed25519;
    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();
    private final Map<String, Bytes> recipients = new ConcurrentHashMap<>();
    private final Map<String, StatementId> named = new ConcurrentHashMap<>();

    Office(Ed25519 ed25519) {
        this.ed25519 = ed25519;
    }

    /// The charter and a delegation for each monitor: the first entries.
    List<Signed> founding(Instant at, Seen nothing) {
        var drafts = new java.util.ArrayList<String>();
        drafts.add(Drafts.charter(at));
        for (int monitor = 0; monitor < MONITORS; monitor++) {
            drafts.add(Drafts.delegation(monitor, at));
        }
        return drafts.stream().map(draft -> sign(draft, nothing)).toList();
    }

    /// The same of an office at work, whose audience is its members.
    List<Signed> atWork(Instant at, Seen nothing) {
        return PageDrafts.founding(at).stream().map(draft -> sign(draft, nothing)).toList();
    }

    /// Hours of observation: open fields only, no file.
    Signed coverage(int number, Instant at, Seen seen) {
        return sign(Drafts.coverage(number, at), seen);
    }

    /// A field report with six fields in one plain disclosure file.
    Signed report(int number, Instant at, Seen seen) {
        return sign(Drafts.report(number, at), seen);
    }

    /// A draft, which may refer by name to those that were signed here before.
    Signed sign(String json, Seen seen) {
        Draft draft = Draft.parse(Json.parse(Bytes.utf8(json)), this);
        String signer = draft.member().code() + "/" + draft.officer();
        Pair pair = pair(signer);
        KeyId officer = KeyId.of(pair.publicKey());
        Assembled assembled = draft.assemble(
                new DraftFacts(ORIGIN, 1, officer, personOf(signer), seen,
                        name -> Optional.ofNullable(named.get(name))),
                () -> Hash.sha256(Bytes.utf8("salt " + json)).bytes().slice(0, 16),
                new Age());
        Bytes pae = Envelope.pae(Envelope.STATEMENT, assembled.payload());
        Envelope envelope = new Envelope(Envelope.STATEMENT, assembled.payload(),
                List.of(new Signature(officer, ed25519.sign(pair.seed(), pae))));
        draft.name().ifPresent(name -> named.put(name, envelope.id()));
        return new Signed(envelope, envelope.encodeDsse(), assembled.contents());
    }

    Ed25519Seed seed(String name) {
        return pair(name).seed();
    }

    private Pair pair(String name) {
        return pairs.computeIfAbsent(name, key -> {
            Ed25519Seed seed = new Ed25519Seed(Hash.sha256(Bytes.utf8("seed " + key)).bytes());
            return new Pair(seed, seed.publicKey());
        });
    }

    private static PersonId personOf(String name) {
        return new PersonId(Hash.sha256(Bytes.utf8("person " + name)).bytes().slice(0, 16));
    }

    @Override
    public Instant end() {
        return Instant.EPOCH;
    }

    @Override
    public int offsetMinutes() {
        return 0;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return Optional.of(pair(member + "/" + officer).publicKey());
    }

    @Override
    public Optional<Bytes> recipient(String member, String officer) {
        return Optional.of(recipients.computeIfAbsent(member + "/" + officer,
                name -> Age.publicKey(identity(name))));
    }

    /// The X25519 private key that opens what is sealed to a name: no secret either.
    static Bytes identity(String name) {
        return Hash.sha256(Bytes.utf8("recipient " + name)).bytes();
    }

    @Override
    public Optional<PersonId> person(String member, String officer) {
        return Optional.of(personOf(member + "/" + officer));
    }

    @Override
    public List<Bytes> recipients(String name) {
        return recipient(name, "root").stream().toList();
    }

    @Override
    public Optional<VerifierKey> blind(String member) {
        return Optional.of(VerifierKey.cosigner(
                ORIGIN + "/" + member, pair(member + "/blind").publicKey()));
    }

    @Override
    public Optional<VerifierKey> full(String member) {
        return Optional.of(VerifierKey.cosigner(
                ORIGIN + "/" + member + "/full", pair(member + "/full").publicKey()));
    }

    @Override
    public VerifierKey log() {
        return VerifierKey.ed25519(ORIGIN, pair("log").publicKey());
    }

    @Override
    public VerifierKey desk() {
        return VerifierKey.ed25519(ORIGIN + "/desk", pair("desk").publicKey());
    }
}
