package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.office.KeyFile;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sign`: a draft becomes a signed envelope, offline.
@Command(name = "sign", sortOptions = false, description = {
    "Signs a draft with an officer's key, offline. Writes the envelope, and beside it each",
    "disclosure file and attachment under its SHA-256, ready for ./mizan submit."})
final class SignVerb implements Callable<Integer> {
    @Parameters(paramLabel = "DRAFT.json", description = "one draft (docs/spec/draft.md)")
    private Path draft = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true,
            description = "the officer's key file")
    private Path key = Path.of("");

    @Option(names = "--seen", paramLabel = "CHECKPOINT", required = true,
            description = "the newest checkpoint, which you have verified")
    private Path seen = Path.of("");

    @Option(names = "--rules", paramLabel = "N", defaultValue = "1",
            description = "rules version of the charter in force, unless the draft names one;"
                    + " default: ${DEFAULT-VALUE}")
    private int rules;

    @Option(names = "--out", paramLabel = "FILE",
            description = "the envelope; default: the draft's path with .dsse.json at its end")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    SignVerb(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        KeyFile file = KeyFile.read(key);
        Signing signing = Signing.having(file, seen, rules, SignatureProvider.choose().ed25519());
        Author.HandIn handIn = signing.sign(json(Arguments.file(draft)), OfflineNames.signing(
                file, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        tell(spec.commandLine().getOut(), Signing.write(handIn, out.orElseGet(
                () -> draft.resolveSibling(draft.getFileName() + ".dsse.json"))));
        return ExitCode.OK.number();
    }

    static Json json(Bytes bytes) {
        try {
            return Json.parse(bytes);
        } catch (MalformedStatement why) {
            throw Trouble.refused(why.code() + " " + why.what(), why.facts(), why.next());
        }
    }

    static void tell(PrintWriter to, Signing.Written written) {
        to.println("statement " + written.envelope().id().hex());
        written.written().forEach(path -> to.println("wrote " + path));
        to.flush();
    }
}
