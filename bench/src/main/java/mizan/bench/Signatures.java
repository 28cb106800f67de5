package mizan.bench;

import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;

/// The machine's bare rate of Ed25519 verifications, on one thread.
final class Signatures {

    private static final int SIGNED_BYTES = 300;

    private Signatures() {}

    static Stretch verifications(Ed25519 ed25519, double seconds) throws Exception {
        Bytes text = Leaves.of(0, SIGNED_BYTES);
        Ed25519Seed seed = new Ed25519Seed(Leaves.of(1, 32));
        Bytes publicKey = seed.publicKey();
        Bytes signature = ed25519.sign(seed, text);
        verify(ed25519, publicKey, text, signature, seconds / 2);
        return Stretch.of("verifications, " + name(ed25519),
                () -> verify(ed25519, publicKey, text, signature, seconds));
    }

    static Stretch signatures(Ed25519 ed25519, double seconds) throws Exception {
        Bytes text = Leaves.of(0, SIGNED_BYTES);
        Ed25519Seed seed = new Ed25519Seed(Leaves.of(1, 32));
        long unused = sign(ed25519, seed, text, seconds / 2);
        return Stretch.of("signatures, " + name(ed25519),
                () -> sign(ed25519, seed, text, seconds));
    }

    private static String name(Ed25519 ed25519) {
        return ed25519.provider().equals("SunEC") ? "JDK" : "Corretto (native)";
    }

    private static long sign(Ed25519 ed25519, Ed25519Seed seed, Bytes text, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long count = 0;
        while (System.nanoTime() < end) {
            if (ed25519.sign(seed, text).length() != Ed25519.SIGNATURE_LENGTH) {
                throw new IllegalStateException("no signature was made");
            }
            count++;
        }
        return count;
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
