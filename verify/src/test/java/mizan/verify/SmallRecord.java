package mizan.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mizan.blobs.BlobStore;
import mizan.blobs.FilePackDisk;
import mizan.blobs.PackDisk;
import mizan.ledger.FileDisk;
import mizan.ledger.Ledger;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Cosignature;
import mizan.tlog.Ed25519;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;

/// A record of five entries with a plain and a sealed file, cosigned by two, made by the real
/// ledger and blob store; then held in memory, so that every byte can be changed cheaply.
final class SmallRecord {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    static final String CHARTER = """
            {"at":"2026-03-01T08:00:00Z","member":"office","officer":"root",
             "type":"charter.provisional","sector":"none","release":"public","open":{
             "title":"Terms of an invented office","operator":"office","log":"$log","desk":"$desk",
             "audience":"public","members":[
             {"id":"office","kind":"secretariat","name":"Office","root":"$key:office/root",
              "recovery":"$key:office/recovery","person":"$person:office/root",
              "recipient":"$recipient:office/root"},
             {"id":"observer","kind":"observer","name":"Observer","root":"$key:observer/root",
              "recovery":"$key:observer/recovery","person":"$person:observer/root",
              "recipient":"$recipient:observer/root","cosigner":{"blind":"$blind:observer",
              "full":"$full:observer","url":"http://127.0.0.1/"}}],
             "subjects":[{"id":"north","kind":"party","name":"North"},
             {"id":"south","kind":"party","name":"South"}],"sectors":[],"crossings":[],"acts":[],
             "live":1,"deadlines":{"acknowledge":240,"acknowledgeHotline":30,"reply":2880,
             "screening":1440,"objections":720,"tasking":720,"access":1440,"onSite":4320,
             "teamReport":2880,"comments":2880,"review":10080,"extraordinary":1440,
             "lapseContest":2880,"deemedService":360},
             "decisions":{"occurrence":"consensus","compliance":"consensus","severity":"consensus",
             "perpetrator":"consensus","responsibility":"consensus","intent":"consensus"},
             "standards":{"occurrence":"reasonable-grounds","compliance":"reasonable-grounds",
             "severity":"reasonable-grounds","perpetrator":"reasonable-grounds",
             "responsibility":"reasonable-grounds","intent":"reasonable-grounds"},
             "madeLimitMinutes":10080,"clockSkewSeconds":60,"offsets":[],"languages":["en"],
             "prevails":"en","cutOffMinutes":870,"terms":[]}}""";
    static final String DELEGATION = """
            {"at":"2026-03-01T08:00:01Z","member":"office","officer":"root",
             "type":"delegation.given","sector":"none","release":"public","open":{
             "key":"$key:office/registrar","recipient":"$recipient:office/registrar",
             "person":"$person:office/registrar","roles":["registrar"],"sectors":[],
             "until":"2026-04-01T00:00:00Z"}}""";
    static final String CALL = """
            {"name":"call","at":"2026-03-01T08:00:02Z","member":"office","officer":"registrar",
             "type":"contact.oral","sector":"none","release":"public",
             "open":{"with":"north","channel":"phone","held":"2026-03-01T07:55:00Z"},
             "fields":{"summary":"asks for a meeting"}}""";
    static final String SEALED = """
            {"at":"2026-03-01T08:00:03Z","member":"office","officer":"registrar",
             "type":"contact.oral","sector":"none","release":"own",
             "open":{"with":"south","channel":"phone","held":"2026-03-01T07:56:00Z"},
             "fields":{"summary":"names a person"},
             "files":[{"to":["office"],"fields":["summary"]}]}""";
    static final String LETTER = """
            {"at":"2026-03-01T08:00:04Z","member":"office","officer":"registrar",
             "type":"contact.letter-in","sector":"none","release":"public",
             "open":{"from":"south","received":"2026-03-01T07:57:00Z"},
             "fields":{"subject":"harvest"}}""";

    /// Path below the record's directory, and bytes.
    final TreeMap<String, Bytes> files;

    private SmallRecord(Map<String, Bytes> files) {
        this.files = new TreeMap<>(files);
    }

    static SmallRecord of(Path directory, Ed25519 ed25519) throws IOException {
        return of(directory, new Office(ed25519),
                List.of(CHARTER, DELEGATION, CALL, SEALED, LETTER));
    }

    /// Records the drafts, publishing after the third and at the end.
    static SmallRecord of(Path directory, Office office, List<String> drafts)
            throws IOException {
        try (Ledger ledger = Ledger.create(
                        FileDisk.at(directory), Office.ORIGIN, office.seed("log"),
                        office.ed25519);
                BlobStore blobs = BlobStore.open(FilePackDisk.at(directory.resolve("blobs")))) {
            for (String draft : drafts) {
                ledger.append(List.of(office.leaf(draft, seen(ledger))));
                if (ledger.size().entries() == 3) {
                    publish(ledger, office);
                }
            }
            blobs.keep(office.contents());
            publish(ledger, office);
        }
        return new SmallRecord(read(directory));
    }

    private static Seen seen(Ledger ledger) {
        Checkpoint head = Checkpoint.parse(ledger.checkpoint().text());
        return new Seen(head.size(), head.root());
    }

    private static void publish(Ledger ledger, Office office) {
        Note note = ledger.publish();
        Checkpoint head = Checkpoint.parse(note.text());
        TreeSize size = head.size();
        long seconds = START.getEpochSecond() + size.entries();
        ledger.attach(size, List.of(
                Cosignature.sign(head, Office.ORIGIN + "/observer", office.seed("observer/blind"),
                        seconds, office.ed25519),
                Cosignature.sign(head, Office.ORIGIN + "/observer/full",
                        office.seed("observer/full"), seconds, office.ed25519)));
    }

    private static Map<String, Bytes> read(Path directory) throws IOException {
        Map<String, Bytes> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = directory.relativize(file).toString().replace('\\', '/');
                if (path.startsWith("ledger/") || path.startsWith("blobs/")) {
                    all.put(path, Bytes.of(Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }

    SmallRecord with(String path, Bytes bytes) {
        SmallRecord changed = new SmallRecord(files);
        changed.files.put(path, bytes);
        return changed;
    }

    SmallRecord without(String path) {
        SmallRecord changed = new SmallRecord(files);
        changed.files.remove(path);
        return changed;
    }

    Verdict verify(VerifyOptions options, Ed25519 ed25519) {
        return Verifier.of(asFiles(), options, ed25519);
    }

    RecordFiles asFiles() {
        return new RecordFiles(
                mizan.ledger.Files.of(below("ledger/")), new ReadOnlyPacks(below("blobs/")),
                Optional.ofNullable(files.get("live.policy")),
                Optional.ofNullable(files.get("joint.policy")));
    }

    private Map<String, Bytes> below(String prefix) {
        Map<String, Bytes> some = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(prefix)) {
                some.put(path.substring(prefix.length()), bytes);
            }
        });
        return some;
    }

    /// Packs in memory; refuses every write, for a checker must not.
    private record ReadOnlyPacks(Map<String, Bytes> packs) implements PackDisk {
        @Override
        public List<String> names() {
            return packs.keySet().stream().sorted().toList();
        }

        @Override
        public long length(String name) {
            return packs.getOrDefault(name, Bytes.EMPTY).length();
        }

        @Override
        public Optional<Bytes> read(String name, long offset, int length) {
            return Optional.ofNullable(packs.get(name))
                    .filter(pack -> offset + length <= pack.length())
                    .map(pack -> pack.slice((int) offset, (int) offset + length));
        }

        @Override
        public void append(String name, Bytes bytes) {
            throw new AssertionError("a checker wrote");
        }

        @Override
        public void overwrite(String name, long offset, Bytes bytes) {
            throw new AssertionError("a checker wrote");
        }

        @Override
        public void truncate(String name, long length) {
            throw new AssertionError("a checker wrote");
        }

        @Override
        public void force(String name) {
            throw new AssertionError("a checker wrote");
        }
    }
}
