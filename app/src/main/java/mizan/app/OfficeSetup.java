package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.blobs.Age;
import mizan.desk.Answer;
import mizan.desk.DeskLimits;
import mizan.mechanism.RejectionText;
import mizan.office.HandIn;
import mizan.office.KeyChest;
import mizan.office.KeyFile;
import mizan.office.Scribe;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.statement.PersonId;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Checkpoint;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;
import mizan.web.setup.Setup;
import mizan.web.setup.SetupTerms;

/// Makes an office in a directory: keys, an empty ledger, the provisional charter as its first
/// entry, and a delegation for each officer.
///
/// It is made beside the directory and moved into place when it is whole: a set-up that was
/// interrupted leaves nothing that looks like a record.
///
/// @param origin of the log, for ever
record OfficeSetup(Path directory, String origin, InstantSource clock, Ed25519 ed25519)
        implements Setup {
    /// The member that the office is.
    static final String MEMBER = "office";

    private static final int RULES = 2;
    private static final Duration DELEGATED = Duration.ofDays(366);
    private static final DeskLimits ALONE = new DeskLimits(
            8, 8, Duration.ofSeconds(1), 1, Duration.ZERO, Duration.ofMinutes(1));

    @Override
    public Optional<String> make(SetupTerms terms) {
        Path making = directory.resolveSibling(directory.getFileName() + ".unfinished");
        try {
            Optional<String> refused = into(making, terms);
            if (refused.isEmpty()) {
                Files.move(making, directory, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Directories.deleteAll(making);
            }
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + directory, e);
        }
    }

    private Optional<String> into(Path making, SetupTerms terms) throws IOException {
        Directories.deleteAll(making);
        // Views hold what the office may read in the clear: nobody else enters the directory.
        Files.createDirectories(making, PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwx------")));
        RandomSalts random = new RandomSalts();
        KeyFile log = KeyFile.signer(origin, new Ed25519Seed(random.bytes(32)));
        KeyFile desk = KeyFile.signer(origin + "/desk", new Ed25519Seed(random.bytes(32)));
        KeyFile root = officer(random, "root");
        KeyFile recovery = officer(random, "recovery");
        KeyChest chest = KeyChest.in(making.resolve("keys").resolve("officers"), Optional.empty());
        Hosted.create(making, log, desk, ed25519);
        chest.keep(root, terms.rootPassphrase(), random::bytes);
        chest.keep(recovery, terms.rootPassphrase(), random::bytes);
        Bytes reading = random.bytes(32);
        writeIdentity(making, reading);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (Hosted hosted = new Hosted(making, Hosted.blobs(making), (_, _, _) -> { },
                ed25519, ScriptedTime.real(clock), ALONE)) {
            Scribe scribe = new Scribe(origin, RULES, ed25519, random, new Age());
            Optional<String> refused = give(hosted, scribe.sign(root,
                    draft(now, "charter.provisional",
                            OfficeCharter.open(terms, new OfficeCharter.Keys(
                                    log.key(), desk.key(), root, recovery, reading))),
                    OfflineNames.signing(root, now), new Seen(TreeSize.ZERO, Hash.EMPTY_TREE)));
            for (SetupTerms.NewOfficer officer : terms.officers()) {
                if (refused.isEmpty()) {
                    KeyFile key = officer(random, officer.name());
                    refused = give(hosted, scribe.sign(root, draft(now, "delegation.given",
                                    delegation(key, officer, now)),
                            OfflineNames.signing(root, now), head(hosted)));
                    chest.keep(key, officer.passphrase(), random::bytes);
                }
            }
            hosted.desk().settle();
            return refused;
        }
    }

    private static KeyFile officer(RandomSalts random, String name) {
        return KeyFile.signer(MEMBER + "/" + name, new Ed25519Seed(random.bytes(32)))
                .of(random.bytes(32), new PersonId(random.bytes(16)));
    }

    /// The identity with which this host reads what is sealed to the office, as `age` keeps one.
    private static void writeIdentity(Path directory, Bytes identity) {
        PrivateFiles.write(directory.resolve("keys").resolve("office.key"),
                Age.identityText(identity) + "\n");
    }

    private static Json draft(Instant now, String type, Map<String, Json> open) {
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("at", Json.text(OffsetInstant.of(now, 0).text()));
        draft.put("member", Json.text(MEMBER));
        draft.put("officer", Json.text("root"));
        draft.put("type", Json.text(type));
        draft.put("release", Json.text("public"));
        draft.put("open", new Json.Members(open));
        return new Json.Members(draft);
    }

    private Map<String, Json> delegation(
            KeyFile key, SetupTerms.NewOfficer officer, Instant now) {
        Map<String, Json> open = new LinkedHashMap<>();
        open.put("key", Json.text(key.seed().publicKey(ed25519).hex()));
        open.put("recipient", Json.text(Age.publicKey(key.needOfficer().identity()).hex()));
        open.put("person", Json.text(key.needOfficer().person().hex()));
        open.put("roles", new Json.Items(new ArrayList<>(
                officer.roles().stream().map(Json::text).toList())));
        open.put("sectors", new Json.Items(List.of()));
        open.put("until", Json.text(OffsetInstant.of(now.plus(DELEGATED), 0).text()));
        return open;
    }

    private static Seen head(Hosted hosted) {
        hosted.desk().settle();
        Bytes note = mizan.ledger.Files.in(hosted.directory().resolve(Hosted.LEDGER))
                .read("checkpoint").orElseThrow();
        Checkpoint head = Checkpoint.parse(Note.parse(note).text());
        return new Seen(head.size(), head.root());
    }

    private static Optional<String> give(Hosted hosted, HandIn handIn) {
        for (Bytes content : handIn.contents()) {
            var unused = hosted.desk().putBlob(Hash.sha256(content), content);
        }
        return switch (hosted.desk().submit(handIn.envelope().encodeDsse())) {
            case Answer.Kept _ -> Optional.empty();
            case Answer.Refused(var text, _) -> Optional.of(words(text));
            case Answer.Malformed(var text) -> Optional.of(words(text));
            case Answer.Oversize(var text) -> Optional.of(words(text));
            case Answer.Retry(var text) -> Optional.of(words(text));
            case Answer.Unavailable(var text) -> Optional.of(words(text));
        };
    }

    private static String words(RejectionText.Text text) {
        return text.code() + " " + text.what() + ": " + text.facts() + "; " + text.next();
    }
}
