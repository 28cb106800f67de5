package mizan.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.util.Optional;
import mizan.tlog.Ed25519;

/// Who computes signatures here: the native library where it loads, and the JDK.
final class Providers {

    private Providers() {}

    /// Amazon Corretto Crypto Provider, where this machine can load it.
    static Optional<Ed25519> corretto() {
        try {
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            return provider.getLoadingError() == null
                    ? Optional.of(Ed25519.with(provider)) : Optional.empty();
        } catch (LinkageError | RuntimeException _) {
            // Not for this machine; the table then has the JDK's lines only.
            return Optional.empty();
        }
    }

    /// The one that the program would take.
    static Ed25519 fastest() {
        return corretto().orElseGet(Ed25519::jdk);
    }
}
