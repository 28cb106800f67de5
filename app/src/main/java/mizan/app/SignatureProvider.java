package mizan.app;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.util.Optional;
import mizan.tlog.Ed25519;
import org.conscrypt.Conscrypt;

/// Which library computes Ed25519 on this machine: the fastest that loads and passes the test.
///
/// Amazon Corretto Crypto Provider, else Conscrypt, else the JDK. All three verify without
/// cofactor; [Ed25519] proves it of each at construction. See
/// `docs/adr/0011-ed25519-means-one-thing.md`.
///
/// @param ed25519 the one to use
/// @param line    one line for the operator
record SignatureProvider(Ed25519 ed25519, String line) {
    /// Tries them in that order.
    static SignatureProvider choose() {
        return corretto().or(SignatureProvider::conscrypt).orElseGet(() -> new SignatureProvider(
                Ed25519.jdk(),
                "signatures: the JDK (right, ten to twenty times slower than a native library)"));
    }

    private static Optional<SignatureProvider> corretto() {
        try {
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            return provider.getLoadingError() == null
                    ? Optional.of(new SignatureProvider(
                            Ed25519.with(provider), "signatures: Amazon Corretto Crypto Provider"))
                    : Optional.empty();
        } catch (LinkageError | RuntimeException _) {
            // Not for this machine: the next one is asked, and the line says which it became.
            return Optional.empty();
        }
    }

    private static Optional<SignatureProvider> conscrypt() {
        try {
            return Optional.of(new SignatureProvider(
                    Ed25519.with(Conscrypt.newProvider()), "signatures: Conscrypt"));
        } catch (LinkageError | RuntimeException _) {
            return Optional.empty();
        }
    }
}
