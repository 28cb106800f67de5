package mizan.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.CompactRange;
import mizan.tlog.Cosignature;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.NoteSignature;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// One invented log, its key, and entries to put into it.
final class Samples {
    static final Ed25519 ED25519 = Ed25519.jdk();
    static final String ORIGIN = "joint.example/ledger";
    static final Ed25519Seed LOG = seed(1);
    static final VerifierKey KEY = VerifierKey.ed25519(ORIGIN, LOG.publicKey());
    static final LogKey LOG_KEY = new LogKey(KEY, LOG, ED25519);

    private Samples() {}

    static Ed25519Seed seed(int number) {
        byte[] bytes = new byte[Ed25519Seed.LENGTH];
        bytes[0] = (byte) number;
        return new Ed25519Seed(Bytes.of(bytes));
    }

    /// Entry `index` of every test: of differing lengths, the first one empty.
    static Bytes entry(long index) {
        return Bytes.utf8("x".repeat((int) (index % 7)) + (index == 0 ? "" : index));
    }

    static List<Bytes> entries(long from, long to) {
        List<Bytes> entries = new ArrayList<>();
        for (long index = from; index < to; index++) {
            entries.add(entry(index));
        }
        return entries;
    }

    static Hash rootOf(long size) {
        return CompactRange.EMPTY.appendAll(
                entries(0, size).stream().map(Hash::leaf).toList()).root();
    }

    /// Appends sample entries until the ledger has that many.
    static void fill(Ledger ledger, long size) {
        while (ledger.size().entries() < size) {
            long from = ledger.size().entries();
            ledger.append(entries(from, Math.min(size, from + 4096)));
        }
    }

    static Ledger create(Disk disk) {
        return Ledger.create(disk, ORIGIN, LOG, ED25519);
    }

    static Ledger open(Disk disk) {
        return Ledger.open(disk, ORIGIN, LOG, ED25519);
    }

    static AuditResult audit(Path mechanism) {
        return Audit.of(new LedgerFiles(Files.in(mechanism.resolve("ledger"))), KEY, ED25519);
    }

    static TreeSize size(long entries) {
        return new TreeSize(entries);
    }

    static List<TreeSize> sizes(long... entries) {
        return Arrays.stream(entries).mapToObj(TreeSize::new).toList();
    }

    /// A cosignature by cosigner `number` over the ledger's newest checkpoint.
    static NoteSignature cosigned(Ledger ledger, int number, long seconds) {
        return Cosignature.sign(Checkpoint.parse(ledger.checkpoint().text()),
                "cosigner.example/" + number, seed(100 + number), seconds, ED25519);
    }
}
