package mizan.tlog;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/// Ed25519 with one meaning: the equation without cofactor, strictly encoded scalars.
///
/// RFC 8032 leaves it open whether a verifier multiplies by the cofactor 8. Those that do accept
/// signatures that the others refuse, and the owner of the key can make such a signature on
/// purpose: to sign, and to disown. Every instance therefore proves at construction that it
/// refuses one such forgery, and that it signs and verifies a known example.
///
/// Keys are read by the JDK; which provider computes is the caller's choice. Any number of
/// threads may share an instance. See `docs/adr/0011-ed25519-means-one-thing.md`.
public final class Ed25519 {
    /// Bytes in a public key.
    public static final int PUBLIC_KEY_LENGTH = 32;

    /// Bytes in a signature.
    public static final int SIGNATURE_LENGTH = 64;

    private static final String NAME = "Ed25519";
    private static final String JDK_PROVIDER = "SunEC";
    private static final Bytes SPKI_PREFIX = Bytes.fromHex("302a300506032b6570032100");
    private static final Bytes PKCS8_PREFIX = Bytes.fromHex("302e020100300506032b657004220420");

    private final Provider provider;
    private final KeyFactory keys;

    private Ed25519(Provider provider) {
        this.provider = provider;
        try {
            this.keys = KeyFactory.getInstance(NAME, JDK_PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no " + JDK_PROVIDER, e);
        }
    }

    /// Computed by the JDK's own provider.
    public static Ed25519 jdk() {
        Provider sun = java.security.Security.getProvider(JDK_PROVIDER);
        if (sun == null) {
            throw new IllegalStateException("this Java runtime has no " + JDK_PROVIDER);
        }
        return with(sun);
    }

    /// Computed by another provider, such as Amazon Corretto Crypto Provider.
    ///
    /// @throws IllegalArgumentException if the provider has no Ed25519, does not take the JDK's
    ///     keys, or fails the test of the class comment
    public static Ed25519 with(Provider provider) {
        Ed25519 candidate = new Ed25519(provider);
        Ed25519SelfTest.run(candidate);
        return candidate;
    }

    /// The provider's name, for the operator to see.
    public String provider() {
        return provider.getName();
    }

    /// Whether `signature` is one of `publicKey` over `message`.
    ///
    /// False as well for a key or signature of another length or of an encoding that is refused.
    public boolean verify(Bytes publicKey, Bytes message, Bytes signature) {
        if (publicKey.length() != PUBLIC_KEY_LENGTH || signature.length() != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            PublicKey key = keys.generatePublic(
                    new X509EncodedKeySpec(SPKI_PREFIX.concat(publicKey).shared()));
            Signature verifier = Signature.getInstance(NAME, provider);
            verifier.initVerify(key);
            verifier.update(message.shared());
            return verifier.verify(signature.shared());
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException _) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(provider() + " cannot verify " + NAME, e);
        }
    }

    /// The signature of a private key over `message`; the same every time.
    public Bytes sign(Ed25519Seed seed, Bytes message) {
        try {
            PrivateKey key = keys.generatePrivate(
                    new PKCS8EncodedKeySpec(PKCS8_PREFIX.concat(seed.seed()).shared()));
            Signature signer = Signature.getInstance(NAME, provider);
            signer.initSign(key);
            signer.update(message.shared());
            return Bytes.owning(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(provider() + " cannot sign " + NAME, e);
        }
    }
}
