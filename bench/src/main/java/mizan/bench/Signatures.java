package mizan.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;

/// The machine's bare rate of Ed25519 verifications, on one thread.
final class Signatures {

    private static final int SIGNED_BYTES = 300;

    private Signatures() {}

    /// The provider that the server takes where its library loads, else the JDK's own.
    static Ed25519 fastest() {
        try {
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            return provider.getLoadingError() == null ? Ed25519.with(provider) : Ed25519.jdk();
        } catch (LinkageError | RuntimeException _) {
            // Not for this machine; the line of the table says which provider it became.
            return Ed25519.jdk();
        }
    }

    static Stretch verifications(Ed25519 ed25519, double seconds) throws Exception {
        Bytes text = Leaves.of(0, SIGNED_BYTES);
        Ed25519Seed seed = new Ed25519Seed(Leaves.of(1, 32));
        Bytes publicKey = seed.publicKey();
        Bytes signature = ed25519.sign(seed, text);
        verify(ed25519, publicKey, text, signature, seconds / 2);
        return Stretch.of("bare Ed25519, " + ed25519.provider(),
                () -> verify(ed25519, publicKey, text, signature, seconds));
    }

    private static long verify(Ed25519 ed25519, Bytes publicKey, Bytes text, Bytes signature,
            double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long count = 0;
        while (System.nanoTime() < end) {
            if (!ed25519.verify(publicKey, text, signature)) {
                throw new IllegalStateException("a right signature was refused");
            }
            count++;
        }
        return count;
    }
}
