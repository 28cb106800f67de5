package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.blobs.BlobStore;
import mizan.blobs.FilePackDisk;
import mizan.cosigner.Cosigner;
import mizan.cosigner.FileLastSeen;
import mizan.desk.CosignerPort;
import mizan.desk.Desk;
import mizan.desk.DeskLimits;
import mizan.desk.DeskParts;
import mizan.desk.EntrySink;
import mizan.follower.Follower;
import mizan.ledger.FileDisk;
import mizan.ledger.Ledger;
import mizan.office.KeyFile;
import mizan.tlog.Ed25519;
import mizan.tlog.NoteSigner;
import mizan.tlog.VerifierKey;

/// One mechanism of this process: its directory opened, its desk and its cosigners.
///
/// Directory: `docs/spec/record.md`. Cosigners are those whose keys lie in `keys/cosigners/`: in a
/// demonstration all of them, in use none but the host's own member's.
final class Hosted implements AutoCloseable {
    static final String LEDGER = "ledger";
    static final String BLOBS = "blobs";
    static final Path LOG_KEY = Path.of("keys", "log.key");
    static final Path DESK_KEY = Path.of("keys", "desk.key");
    static final Path COSIGNER_KEYS = Path.of("keys", "cosigners");
    private static final String FULL = ".full.key";

    private final Path directory;
    private final Ed25519 ed25519;
    private final Desk desk;
    private final ScriptedTime time;
    private final List<FileLastSeen> rows = new ArrayList<>();

    /// Opens a directory that [#create] has made; the path of every start.
    ///
    /// @param blobs of this directory; closed with the desk
    /// @param sink  told of every entry
    Hosted(Path directory, BlobStore blobs, EntrySink sink, Ed25519 ed25519, ScriptedTime time,
            DeskLimits limits) {
        this.directory = directory;
        this.ed25519 = ed25519;
        this.time = time;
        KeyFile log = KeyFile.read(directory.resolve(LOG_KEY));
        KeyFile deskKey = KeyFile.read(directory.resolve(DESK_KEY));
        Ledger ledger = Ledger.open(
                FileDisk.at(directory), log.name(), log.seed(), ed25519);
        this.desk = Desk.open(new DeskParts(ledger, blobs,
                NoteSigner.ed25519(deskKey.name(), deskKey.seed(), ed25519), ed25519, time,
                cosigners(log.key()), sink, new PolicyFilesInDirectory(directory), limits));
    }

    /// Opens the blobs of a directory.
    static BlobStore blobs(Path directory) {
        return BlobStore.open(FilePackDisk.at(directory.resolve(BLOBS)));
    }

    /// Makes a directory with its keys and an empty, signed ledger.
    static void create(Path directory, KeyFile log, KeyFile desk, Ed25519 ed25519) {
        log.write(directory.resolve(LOG_KEY));
        desk.write(directory.resolve(DESK_KEY));
        Ledger.create(FileDisk.at(directory), log.name(), log.seed(), ed25519).close();
    }

    /// Whether a directory holds a mechanism.
    static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(LEDGER).resolve("checkpoint"));
    }

    private List<CosignerPort> cosigners(VerifierKey log) {
        Path keys = directory.resolve(COSIGNER_KEYS);
        List<CosignerPort> ports = new ArrayList<>();
        if (!Files.isDirectory(keys)) {
            return ports;
        }
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.sorted().toList()) {
                KeyFile key = KeyFile.read(file);
                String name = String.valueOf(file.getFileName());
                FileLastSeen row = FileLastSeen.at(
                        directory.resolve("cosigners").resolve(name.replace(".key", "")));
                rows.add(row);
                Cosigner cosigner =
                        new Cosigner(key.name(), key.seed(), List.of(log), row, ed25519);
                ports.add(name.endsWith(FULL)
                        ? CosignerPorts.full(new Follower(
                                mizan.ledger.Files.in(directory.resolve(LEDGER)), log, cosigner,
                                ed25519), time)
                        : CosignerPorts.blind(cosigner, time));
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + keys, e);
        }
    }

    Path directory() {
        return directory;
    }

    Desk desk() {
        return desk;
    }

    ScriptedTime time() {
        return time;
    }

    Ed25519 ed25519() {
        return ed25519;
    }

    @Override
    public void close() {
        desk.close();
        rows.forEach(FileLastSeen::close);
    }
}
