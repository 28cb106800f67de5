package mizan.cosigner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.CompactRange;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TilePath.HashTile;
import mizan.tlog.TileReader;
import mizan.tlog.TileTree;
import mizan.tlog.Tiles;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// Two invented ledgers that share nothing but their first entries, and a fork of the first.
final class Samples {
    static final Ed25519 ED25519 = Ed25519.jdk();
    static final String ORIGIN = "joint.example/ledger";
    static final Ed25519Seed LOG = seed(1);
    static final VerifierKey LOG_KEY = VerifierKey.ed25519(ORIGIN, LOG.publicKey());
    static final String NAME = "cosigner.example/one";
    static final Ed25519Seed COSIGNER = seed(2);

    private Samples() {}

    static Ed25519Seed seed(int number) {
        byte[] bytes = new byte[Ed25519Seed.LENGTH];
        bytes[0] = (byte) number;
        return new Ed25519Seed(Bytes.of(bytes));
    }

    static TreeSize size(long entries) {
        return new TreeSize(entries);
    }

    private static List<Hash> leaves(long size, String fork) {
        return LongStream.range(0, size)
                .mapToObj(index -> Hash.leaf(Bytes.utf8(index < 2 ? "" + index : fork + index)))
                .toList();
    }

    static Hash root(long size, String fork) {
        return CompactRange.EMPTY.appendAll(leaves(size, fork)).root();
    }

    static Hash root(long size) {
        return root(size, "");
    }

    static Note checkpoint(long size) {
        return signed(new Checkpoint(ORIGIN, size(size), root(size)));
    }

    static Note signed(Checkpoint checkpoint) {
        return new Note(checkpoint.text(), List.of(
                Note.sign(checkpoint.text(), checkpoint.origin(), LOG, ED25519)));
    }

    static LastSeen.Seen seen(long size) {
        return new LastSeen.Seen(size(size), root(size), checkpoint(size));
    }

    static List<Hash> proof(long from, long to) {
        return proof(from, to, "");
    }

    static List<Hash> proof(long from, long to, String fork) {
        Map<HashTile, Bytes> tiles = Tiles.extend(
                _ -> Optional.empty(), TreeSize.ZERO, leaves(to, fork));
        TileReader reader = path -> Optional.ofNullable(new HashMap<>(tiles).get(path));
        return new TileTree(reader, size(to)).consistency(size(from), size(to));
    }

}
