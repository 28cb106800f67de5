package mizan.tlog;

/// A private Ed25519 key: the 32 bytes that RFC 8032 section 5.1.5 starts from.
///
/// Where the bytes come from (a generator of the system, a file, a test) is the caller's affair.
///
/// @param seed the 32 bytes, secret
public record Ed25519Seed(Bytes seed) {
    /// Bytes in a seed.
    public static final int LENGTH = 32;

    /// Checks the length.
    public Ed25519Seed {
        if (seed.length() != LENGTH) {
            throw new IllegalArgumentException("seed has " + seed.length() + " bytes, not 32");
        }
    }

    /// The public key: 32 bytes, canonical and of prime order.
    ///
    /// Takes some milliseconds, and not the same time for every seed: for loading one's own key
    /// on one's own machine, not for use at another's request.
    public Bytes publicKey() {
        return Ed25519Point.publicKey(seed);
    }

    /// The public key, after `ed25519` has verified a signature of this seed under it.
    public Bytes publicKey(Ed25519 ed25519) {
        Bytes publicKey = publicKey();
        if (!ed25519.verify(publicKey, publicKey, ed25519.sign(this, publicKey))) {
            throw new IllegalStateException(
                    ed25519.provider() + " does not verify what it signed under " + publicKey);
        }
        return publicKey;
    }

    /// Says nothing of the seed.
    @Override
    public String toString() {
        return "Ed25519Seed[secret]";
    }
}
