package mizan.office;

import java.util.Random;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;

/// Bytes that come the same each time: for tests.
final class TestChance implements Chance {
    private final Random random;

    TestChance(long seed) {
        random = new Random(seed);
    }

    @Override
    public Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /// An officer's key.
    KeyFile officer(String name) {
        return KeyFile.signer(name, new Ed25519Seed(bytes(Ed25519Seed.LENGTH)))
                .of(bytes(32), new PersonId(bytes(16)));
    }
}
