package mizan.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// Names of invented members: every key is derived from its name.
final class SampleNames implements DraftNames {
    static final Instant END = Instant.parse("2026-03-10T00:00:00Z");

    static Ed25519Seed seed(String name) {
        return new Ed25519Seed(Hash.sha256(Bytes.utf8(name)).bytes());
    }

    @Override
    public Instant end() {
        return END;
    }

    @Override
    public int offsetMinutes() {
        return 180;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return Optional.of(seed(member + "/" + officer).publicKey());
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
        return name.equals("nobody") ? List.of() : List.of(recipient(name, "root").orElseThrow());
    }

    @Override
    public Optional<VerifierKey> blind(String member) {
        return Optional.of(VerifierKey.cosigner(member, seed(member + " blind").publicKey()));
    }

    @Override
    public Optional<VerifierKey> full(String member) {
        return Optional.of(
                VerifierKey.cosigner(member + "-full", seed(member + " full").publicKey()));
    }

    @Override
    public VerifierKey log() {
        return VerifierKey.ed25519("example.org/log", seed("log").publicKey());
    }

    @Override
    public VerifierKey desk() {
        return VerifierKey.ed25519("example.org/log/desk", seed("desk").publicKey());
    }

    DraftFacts facts(Draft draft) {
        return facts(draft, 1);
    }

    DraftFacts facts(Draft draft, int rules) {
        return new DraftFacts("example.org/log", rules,
                KeyId.of(publicKey(draft.member().code(), draft.officer()).orElseThrow()),
                person(draft.member().code(), draft.officer()).orElseThrow(),
                new Seen(TreeSize.ZERO, Hash.EMPTY_TREE),
                name -> Optional.of(new StatementId(Hash.sha256(Bytes.utf8(name)))));
    }

    /// Salts that are the same in every run.
    static Salts salts() {
        int[] next = new int[1];
        return () -> Hash.sha256(Bytes.utf8("salt " + next[0]++)).bytes().slice(0, 16);
    }

    /// Puts the recipients before the content, in clear: enough to see what would be sealed.
    static Sealer sealer() {
        return (plain, recipients) -> {
            Bytes sealed = Bytes.utf8("sealed to " + recipients.size() + "\n");
            return sealed.concat(plain);
        };
    }
}
