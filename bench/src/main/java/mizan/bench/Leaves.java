package mizan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import mizan.tlog.Bytes;

/// Opaque bytes, the same in every run.
final class Leaves {

    private Leaves() {}

    static Bytes of(long seed, int length) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    static List<Bytes> batch(long seed, int entries, int length) {
        var batch = new ArrayList<Bytes>(entries);
        for (int i = 0; i < entries; i++) {
            batch.add(of(seed * 1_000_003 + i, length));
        }
        return batch;
    }
}
