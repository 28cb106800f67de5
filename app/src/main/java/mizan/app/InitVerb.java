package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.desk.Answer;
import mizan.desk.DeskLimits;
import mizan.mechanism.RejectionText;
import mizan.office.KeyFile;
import mizan.statement.Seen;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `init`: a new mechanism; its first entry is the charter, signed by the operator's root key.
@Command(name = "init", sortOptions = false, description = {
    "Makes a new mechanism: keys of ledger and desk, an empty ledger, and the charter as its",
    "first entry, signed with the operating member's root key. In the charter's draft $log and",
    "$desk stand for the new keys, $key:MEMBER/root and the like for those of --root."})
final class InitVerb implements Callable<Integer> {
    private static final int BYTES = Ed25519Seed.LENGTH;

    @Parameters(paramLabel = "DIR", description = "a directory that does not hold one yet")
    private Path directory = Path.of("");

    @Option(names = "--charter", paramLabel = "FILE", required = true,
            description = "draft of type charter.proposed or charter.provisional")
    private Path charter = Path.of("");

    @Option(names = "--origin", paramLabel = "NAME", required = true,
            description = "origin of the log for ever, such as mizan.example/valley")
    private String origin = "";

    @Option(names = "--root", paramLabel = "FILE", required = true, arity = "1..*",
            description = "key files; the first is the operator's root key and signs")
    private List<Path> roots = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    InitVerb(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (Hosted.isIn(directory)) {
            throw Trouble.usage(directory + " holds a mechanism already",
                    "a ledger is never begun twice", "name another directory");
        }
        SignatureProvider provider = SignatureProvider.choose();
        RandomSalts random = new RandomSalts();
        KeyFile log = KeyFile.signer(origin, new Ed25519Seed(random.bytes(BYTES)));
        KeyFile desk = KeyFile.signer(origin + "/desk", new Ed25519Seed(random.bytes(BYTES)));
        List<KeyFile> own = roots.stream().map(KeyFile::read).toList();
        Signing signing = new Signing(own.getFirst(), origin, Signing.RULES_FIRST,
                new Seen(TreeSize.ZERO, Hash.EMPTY_TREE), provider.ed25519());
        // Signed before anything is written: a charter that makes no statement leaves no trace.
        Author.HandIn handIn = signing.sign(SignVerb.json(Arguments.file(charter)),
                new OfflineNames(own, clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        Optional.of(log.key()), Optional.of(desk.key())));
        Hosted.create(directory, log, desk, provider.ed25519());
        DeskLimits once = new DeskLimits(
                8, 8, Duration.ofSeconds(1), 1, Duration.ZERO, Duration.ofMinutes(1));
        try (Hosted hosted = new Hosted(directory, Hosted.blobs(directory), (_, _, _) -> { },
                provider.ed25519(), ScriptedTime.real(clock), once)) {
            for (Bytes content : handIn.contents()) {
                var unused = hosted.desk().putBlob(Hash.sha256(content), content);
            }
            Answer answer = hosted.desk().submit(handIn.envelope().encodeDsse());
            return tell(hosted, answer);
        }
    }

    private int tell(Hosted hosted, Answer answer) {
        return switch (answer) {
            case Answer.Kept kept -> {
                hosted.desk().settle();
                PrintWriter out = spec.commandLine().getOut();
                out.println("mechanism " + origin + " in " + directory);
                out.println("genesis   " + Hash.leaf(hosted.desk().proof(kept.index())
                        .flatMap(proof -> proof.extra()).orElseThrow()).hex());
                out.println("next      ./mizan serve " + directory);
                out.flush();
                yield ExitCode.OK.number();
            }
            case Answer.Refused(var text, _) -> throw refused(text);
            case Answer.Malformed(var text) -> throw refused(text);
            case Answer.Oversize(var text) -> throw refused(text);
            case Answer.Retry(var text) -> throw refused(text);
            case Answer.Unavailable(var text) -> throw refused(text);
        };
    }

    private Trouble refused(RejectionText.Text text) {
        return Trouble.refused("the charter is refused: " + text.code() + " " + text.what(),
                text.facts(), text.next() + "; then remove " + directory + " and begin again");
    }
}
