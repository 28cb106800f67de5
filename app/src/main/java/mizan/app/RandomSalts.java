package mizan.app;

import java.security.SecureRandom;
import mizan.statement.Disclosure;
import mizan.statement.Salts;
import mizan.tlog.Bytes;

/// Salts and secrets from the system's generator.
final class RandomSalts implements Salts {
    private final SecureRandom random = new SecureRandom();

    @Override
    public Bytes next() {
        return bytes(Disclosure.SALT_BYTES);
    }

    /// So many random bytes.
    Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
