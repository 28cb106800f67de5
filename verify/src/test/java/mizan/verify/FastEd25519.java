package mizan.verify;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import mizan.tlog.Ed25519;

/// The native provider where it loads, for tests that verify very often; else the JDK's.
final class FastEd25519 {
    private FastEd25519() {}

    static Ed25519 choose() {
        try {
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            return provider.getLoadingError() == null
                    ? Ed25519.with(provider) : Ed25519.jdk();
        } catch (LinkageError | RuntimeException _) {
            return Ed25519.jdk();
        }
    }
}
