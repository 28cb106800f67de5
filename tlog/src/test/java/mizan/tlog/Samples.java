package mizan.tlog;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.testkit.ForeignTool;

/// Material that several tests of this room share.
final class Samples {
    static final Ed25519 JDK = Ed25519.jdk();

    /// The quickest provider that loads here: tests that verify ten thousands of signatures.
    static final Ed25519 FAST = fast();

    private Samples() {}

    private static Ed25519 fast() {
        try {
            return Ed25519.with(AmazonCorrettoCryptoProvider.INSTANCE);
        } catch (IllegalArgumentException _) {
            return JDK;
        }
    }

    /// A seed of 32 equal bytes: known to everybody, for tests only.
    static Ed25519Seed seed(int filler) {
        byte[] bytes = new byte[Ed25519Seed.LENGTH];
        Arrays.fill(bytes, (byte) filler);
        return new Ed25519Seed(Bytes.of(bytes));
    }

    static Bytes entry(long index) {
        return Bytes.utf8("entry " + index);
    }

    static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            leaves.add(Hash.leaf(entry(i)));
        }
        return leaves;
    }

    /// All tiles of the tree over these leaves, written in steps of `batch`.
    static Map<TilePath, Bytes> tiles(List<Hash> leaves, int batch) {
        Map<TilePath, Bytes> tiles = new HashMap<>();
        for (int from = 0; from < leaves.size(); from += batch) {
            tiles.putAll(Tiles.extend(reader(tiles), new TreeSize(from),
                    leaves.subList(from, Math.min(leaves.size(), from + batch))));
        }
        return tiles;
    }

    static TileReader reader(Map<TilePath, Bytes> tiles) {
        return path -> Optional.ofNullable(tiles.get(path));
    }

    static TileTree tree(List<Hash> leaves) {
        return new TileTree(reader(tiles(leaves, Math.max(1, leaves.size()))),
                new TreeSize(leaves.size()));
    }

    /// RFC 6962 section 2.1, as it is written there: slow, and nothing like the code under test.
    static Hash treeHash(List<Hash> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hash.sha256(Bytes.EMPTY);
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(n - 1);
        return Hash.node(treeHash(leaves.subList(0, k)), treeHash(leaves.subList(k, n)));
    }

    /// A file that other tools wrote and the repository carries.
    static Path vector(String name) {
        return ForeignTool.root().resolve("vectors/tlog").resolve(name);
    }

    static Bytes read(Path path) {
        try {
            return Bytes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a vector file, each as its items.
    static List<String[]> table(String name) {
        return read(vector(name)).utf8().lines().map(line -> line.split(" ")).toList();
    }
}
