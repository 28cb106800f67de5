package mizan.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.statement.Envelope;
import mizan.statement.KeyId;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;

/// An office's store in a directory of a test, with officers, browsers and signed statements.
final class Desktop implements AutoCloseable {
    static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");
    static final KeyId AMAL = key("amal");
    static final KeyId BASIR = key("basir");

    private final TestChance chance = new TestChance(7);
    private final List<OfficeStore> stores = new ArrayList<>();
    private final Path root;
    private Path directory;
    private OfficeStore store;

    Desktop(Path root) {
        this.root = root;
        directory = root;
        store = open();
    }

    private OfficeStore open() {
        OfficeStore opened = OfficeStore.openPrivately(directory.resolve("office.db"), chance);
        stores.add(opened);
        return opened;
    }

    OfficeStore store() {
        return store;
    }

    Chance chance() {
        return chance;
    }

    KeptForms forms() {
        return store.forms();
    }

    Links links() {
        return store.links();
    }

    Proposals proposals() {
        return store.proposals();
    }

    Path file() {
        return directory.resolve("office.db");
    }

    Tokens tokens() {
        return store.tokens();
    }

    /// Goes on from what is on the disk at this moment; the old process is never asked again.
    void crash() {
        Path image = root.resolve("after-crash-" + stores.size());
        try {
            Files.createDirectory(image);
            // The log before the file: what is checkpointed in between is then there twice.
            for (String name : List.of("office.db-wal", "office.db")) {
                if (Files.exists(directory.resolve(name))) {
                    Files.copy(directory.resolve(name), image.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        directory = image;
        store = open();
    }

    /// Ends in good order and starts again.
    void restart() {
        store.close();
        stores.remove(store);
        store = open();
    }

    /// Whether this text stands anywhere in the database's files.
    boolean holds(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FormId form() {
        return FormId.fresh(chance);
    }

    BrowserId browser() {
        return BrowserId.fresh(chance);
    }

    /// Signed, with contents that a desk would have to store.
    ///
    /// @param minute tells one from another
    static HandIn handIn(int minute) {
        Bytes payload = Bytes.utf8(("""
                {"type":"case.complaint","mechanism":"example.org/log","rules":1,\
                "member":"north","officer":"%s","person":"8f5abab5f82dbceaa4f54652a825a453",\
                "made":"2026-03-01T08:%02d:00+03:00","seen":{"size":0,"root":"%s"},"refs":[],\
                "release":"public","to":[],"sector":"s1","open":{"act":"direct-fire",\
                "against":"south","basis":"2.1","urgency":"routine",\
                "on":[{"proposition":"occurrence","stance":"asserts"}]},"_sd":[],"files":[],\
                "blobs":[],"cited":[]}""").formatted(AMAL.hex(), minute, Hash.EMPTY_TREE.hex()));
        Envelope envelope = Envelope.sign(payload, seed("amal"), Ed25519.jdk());
        return new HandIn(envelope, Statement.decode(payload),
                List.of(Bytes.utf8("sealed " + minute), Bytes.utf8("a photo")));
    }

    static StatementId statement(int minute) {
        return handIn(minute).envelope().id();
    }

    static Ed25519Seed seed(String name) {
        return new Ed25519Seed(Hash.sha256(Bytes.utf8(name)).bytes());
    }

    private static KeyId key(String name) {
        return KeyId.of(seed(name).publicKey());
    }

    @Override
    public void close() {
        stores.forEach(OfficeStore::close);
    }
}
