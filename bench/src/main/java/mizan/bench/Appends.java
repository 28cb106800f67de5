package mizan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mizan.ledger.Audit;
import mizan.ledger.AuditResult;
import mizan.ledger.FileDisk;
import mizan.ledger.Files;
import mizan.ledger.Ledger;
import mizan.ledger.LedgerFiles;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.VerifierKey;

/// Opaque entries into a ledger, durable batch by batch, and the audit of what they left.
final class Appends {

    private static final String ORIGIN = "bench.example/log";

    private final Path directory;
    private final Ed25519 ed25519;
    private final int entryBytes;
    private final Ed25519Seed logKey = new Ed25519Seed(Leaves.of(2, 32));

    Appends(Path directory, Ed25519 ed25519, int entryBytes) {
        this.directory = directory;
        this.ed25519 = ed25519;
        this.entryBytes = entryBytes;
    }

    /// Each batch is forced to disk before the next; tiles and a checkpoint follow every `publish`
    /// entries and at the end.
    Stretch run(String name, int entries, int batch, int publish) throws Exception {
        List<List<Bytes>> batches = new ArrayList<>();
        for (int i = 0; i < entries; i += batch) {
            batches.add(Leaves.batch(i, Math.min(batch, entries - i), entryBytes));
        }
        try (Ledger ledger = Ledger.create(FileDisk.at(directory.resolve(name)), ORIGIN, logKey,
                ed25519)) {
            return Stretch.of("appended, batches of " + batch + (publish < entries
                    ? ", published" : ""), () -> {
                long published = 0;
                for (List<Bytes> next : batches) {
                    ledger.append(next);
                    if (ledger.size().entries() - published >= publish) {
                        ledger.publish();
                        published = ledger.size().entries();
                    }
                }
                if (publish < entries) {
                    ledger.publish();
                }
                return entries;
            });
        }
    }

    Stretch audit(String name) throws Exception {
        return Stretch.of("audited, bytes to root", () -> {
            var files = new LedgerFiles(Files.in(directory.resolve(name).resolve("ledger")));
            var key = VerifierKey.ed25519(ORIGIN, logKey.publicKey());
            return switch (Audit.of(files, key, ed25519)) {
                case AuditResult.Sound sound -> sound.size().entries();
                case AuditResult.Unsound unsound ->
                        throw new IllegalStateException(unsound.toString());
            };
        });
    }
}
