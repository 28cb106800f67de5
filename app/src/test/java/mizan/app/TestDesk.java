package mizan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import mizan.blobs.Age;
import mizan.desk.Answer;
import mizan.desk.Desk;
import mizan.desk.DeskLimits;
import mizan.statement.Draft;
import mizan.statement.Json;
import mizan.statement.Seen;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// A small desk on a real directory: two invented Parties, heron and cedar, with their officers.
final class TestDesk implements AutoCloseable {
    static final Ed25519 ED25519 = SignatureProvider.choose().ed25519();
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String ORIGIN = "mizan.example/test";
    static final DeskLimits LIMITS = new DeskLimits(
            256, 64, Duration.ofHours(1), 1, Duration.ZERO, Duration.ofMinutes(1));

    final Path directory;
    final Keyring keys;
    final Author author;
    final ScriptedTime time;
    final Hosted hosted;
    private final Instant end;

    private TestDesk(Path directory, ScriptedTime time, Instant end, DeskLimits limits) {
        this.directory = directory;
        this.keys = keys();
        this.author = new Author(keys, ED25519, new RandomSalts(), new Age());
        this.time = time;
        this.end = end;
        this.hosted = new Hosted(directory, Hosted.blobs(directory), (_, _, _) -> { },
                ED25519, time, limits);
    }

    static Keyring keys() {
        return new Keyring(ORIGIN, Hash.sha256(Bytes.utf8("test")).bytes(), ED25519);
    }

    /// A new directory with charter and delegations in force; the scripted clock stands at `end`.
    static TestDesk create(Path directory, Instant end) throws Exception {
        StringBuilder office = new StringBuilder();
        for (String line : Files.readAllLines(
                ReplayTest.CASES.resolve("exercises/silence.jsonl"))) {
            if (line.contains("\"type\":\"charter.") || line.contains("\"type\":\"delegation.")) {
                office.append(cosigned(line)).append('\n');
            }
        }
        Stage stage = Stage.of(keys(), Bytes.utf8(office.toString()), end);
        stage.create(directory, ED25519);
        TestDesk desk = new TestDesk(directory,
                ScriptedTime.scripted(stage.begins(), InstantSource.fixed(end)), end, LIMITS);
        var outcomes = Rehearsal.play(stage.script(), desk.hosted, desk.author, _ -> { });
        if (!outcomes.stream().allMatch(Replay.Outcome::holds)) {
            throw new IllegalStateException(outcomes.toString());
        }
        desk.time.set(end);
        desk.desk().settle();
        return desk;
    }

    /// The charter of the script, with a cosigner for each Party and for the mediator; two live.
    private static String cosigned(String line) {
        String with = line.replace("\"live\":0", "\"live\":2");
        for (String member : new String[] {"heron", "cedar", "bridge-house"}) {
            String recipient = "\"recipient\":\"$recipient:" + member + "/root\"}";
            with = with.replace("\"kind\":", "\"kind\":").replace(recipient,
                    recipient.substring(0, recipient.length() - 1)
                            + ",\"cosigner\":{\"blind\":\"$blind:" + member + "\",\"full\":\"$full:"
                            + member + "\",\"url\":\"https://" + member + ".example/\"}}");
        }
        return with;
    }

    /// The directory opened again; a clock that stands.
    static TestDesk reopen(Path directory, Instant at) {
        return new TestDesk(directory, ScriptedTime.scripted(at, InstantSource.fixed(at)),
                at, LIMITS);
    }

    /// The directory opened again with a clock of the test's.
    static TestDesk reopen(Path directory, InstantSource machine) {
        return new TestDesk(
                directory, ScriptedTime.real(machine), machine.instant(), LIMITS);
    }

    /// The same with other limits, for a story that ends at `end`.
    static TestDesk reopen(
            Path directory, InstantSource machine, Instant end, DeskLimits limits) {
        return new TestDesk(directory, ScriptedTime.real(machine), end, limits);
    }

    Desk desk() {
        return hosted.desk();
    }

    /// A draft in which single quotes stand for double ones.
    Draft draft(String json) {
        return Draft.parse(Json.parse(Bytes.utf8(json.replace('\'', '"'))),
                new RehearsalNames(keys, end));
    }

    /// Made now, by whom, with sealed words; the smallest statement that any liaison may make.
    static String status(String member, String words) {
        return ("{'at':'PT0S','member':'%s','officer':'liaison','type':"
                + "'crossing.status-declared','sector':'east','release':'public','open':"
                + "{'crossing':'bridge','from':'heron','to':'cedar','class':'pedestrian',"
                + "'status':'open','reason':'none-given','since':'$at:PT0S'},"
                + "'fields':{'words':'%s'}}").formatted(member, words);
    }

    Seen newest() {
        Checkpoint head = Checkpoint.parse(desk().checkpoint().text());
        return new Seen(head.size(), head.root());
    }

    Author.HandIn sign(String json, Seen seen) {
        return author.sign(draft(json), new Author.Knows(1, seen, _ -> Optional.empty()));
    }

    Author.HandIn sign(String json) {
        return sign(json, newest());
    }

    /// Stores the files, then hands the envelope in.
    Answer submit(Author.HandIn handIn) {
        for (Bytes content : handIn.contents()) {
            Desk.Stored stored = desk().putBlob(Hash.sha256(content), content);
            if (!(stored instanceof Desk.Stored.Here)) {
                throw new IllegalStateException(stored.toString());
            }
        }
        return desk().submit(handIn.envelope().encodeDsse());
    }

    Answer submit(String json) {
        return submit(sign(json));
    }

    /// Hands in what must be kept.
    Answer.Kept keep(String json) {
        return (Answer.Kept) submit(json);
    }

    static StatementId id(Author.HandIn handIn) {
        return handIn.envelope().id();
    }

    TreeSize size() {
        return desk().size();
    }

    @Override
    public void close() {
        hosted.close();
    }
}
