package mizan.app;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyAgreement;
import mizan.statement.DraftNames;
import mizan.statement.KeyId;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.VerifierKey;

/// Every key of a rehearsal, derived from one secret and a name.
///
/// Seed = SHA-256 of `mizan/key/v1 LF purpose LF member LF officer LF` and the 32 secret bytes.
/// With an open secret the keys are throw-away keys that anyone can make again: `replay` uses
/// those, so that two runs give the same ids. No real office's key comes from here.
///
/// Threads: any; what was derived is kept.
final class Keyring {
    private static final BigInteger X25519_BASE = BigInteger.valueOf(9);

    private final String origin;
    private final Bytes secret;
    private final Ed25519 ed25519;
    private final Map<Hash, Bytes> publicKeys = new ConcurrentHashMap<>();
    private final Map<Hash, Bytes> recipients = new ConcurrentHashMap<>();

    /// @param secret 32 bytes
    Keyring(String origin, Bytes secret, Ed25519 ed25519) {
        this.origin = origin;
        this.secret = secret;
        this.ed25519 = ed25519;
    }

    /// The origin of the log that these keys are for.
    String origin() {
        return origin;
    }

    private Hash derived(String purpose, String member, String officer) {
        return Hash.sha256(Bytes.utf8(
                "mizan/key/v1\n%s\n%s\n%s\n".formatted(purpose, member, officer)).concat(secret));
    }

    private Ed25519Seed seed(String purpose, String member, String officer) {
        return new Ed25519Seed(derived(purpose, member, officer).bytes());
    }

    private Bytes publicKey(Ed25519Seed seed) {
        return publicKeys.computeIfAbsent(Hash.sha256(seed.seed()), _ -> seed.publicKey(ed25519));
    }

    /// The private signing key of an officer, of `root` or of `recovery`.
    Ed25519Seed signing(String member, String officer) {
        return seed("sign", member, officer);
    }

    /// The public side of [#signing].
    Bytes publicKey(String member, String officer) {
        return publicKey(signing(member, officer));
    }

    /// The id of [#publicKey].
    KeyId keyId(String member, String officer) {
        return KeyId.of(publicKey(member, officer));
    }

    /// The officer's pseudonym.
    PersonId person(String member, String officer) {
        return new PersonId(derived(
                "person", member, DraftNames.personOf(officer)).bytes().slice(0, 16));
    }

    /// The officer's private X25519 key, 32 bytes.
    Bytes identity(String member, String officer) {
        return derived("recipient", member, officer).bytes();
    }

    /// The public side of [#identity].
    Bytes recipient(String member, String officer) {
        return recipients.computeIfAbsent(derived("recipient", member, officer),
                secretKey -> x25519Public(secretKey.bytes()));
    }

    /// The private key of a member's blind cosigner.
    Ed25519Seed blindSeed(String member) {
        return seed("blind", member, "cosigner");
    }

    /// The private key of a member's full cosigner.
    Ed25519Seed fullSeed(String member) {
        return seed("full", member, "cosigner");
    }

    /// The blind cosigner's verifier key, named `<origin>/<member>`.
    VerifierKey blind(String member) {
        return VerifierKey.cosigner(blindName(member), publicKey(blindSeed(member)));
    }

    /// The full cosigner's verifier key, named `<origin>/<member>/full`.
    VerifierKey full(String member) {
        return VerifierKey.cosigner(fullName(member), publicKey(fullSeed(member)));
    }

    String blindName(String member) {
        return origin + "/" + member;
    }

    String fullName(String member) {
        return origin + "/" + member + "/full";
    }

    /// The ledger's private key.
    Ed25519Seed logSeed() {
        return seed("log", "", "");
    }

    /// The desk's private key.
    Ed25519Seed deskSeed() {
        return seed("desk", "", "");
    }

    /// The ledger's verifier key, named like the origin.
    VerifierKey log() {
        return VerifierKey.ed25519(origin, publicKey(logSeed()));
    }

    /// The desk's verifier key, named `<origin>/desk`.
    VerifierKey desk() {
        return VerifierKey.ed25519(origin + "/desk", publicKey(deskSeed()));
    }

    /// The X25519 public key of a private one: its product with the base point.
    static Bytes x25519Public(Bytes privateKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            KeyAgreement product = KeyAgreement.getInstance("X25519");
            product.init((XECPrivateKey) keys.generatePrivate(
                    new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey.toArray())));
            product.doPhase(keys.generatePublic(
                    new XECPublicKeySpec(NamedParameterSpec.X25519, X25519_BASE)), true);
            return Bytes.of(product.generateSecret());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no X25519", e);
        }
    }

    /// Says nothing of the secret.
    @Override
    public String toString() {
        return "Keyring[" + origin + "]";
    }
}
