package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.office.KeyFile;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.OffsetInstant;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `key`: keys, delegations and revocations. Each of the last two is a signed statement like any
/// other, ready for `submit`.
@Command(name = "key", sortOptions = false,
        description = "Makes officers' keys, and signs delegations and revocations.")
final class KeyVerb implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    KeyVerb(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "new", description = "Makes a key and prints its public side.")
    int make(
            @Parameters(paramLabel = "MEMBER/OFFICER", description = "whose key it is") String name,
            @Option(names = "--out", required = true, paramLabel = "FILE",
                    description = "file to write") Path out) {
        RandomSalts random = new RandomSalts();
        KeyFile key = KeyFile.signer(name, new Ed25519Seed(random.bytes(Ed25519Seed.LENGTH)))
                .of(random.bytes(Ed25519Seed.LENGTH), new PersonId(random.bytes(16)));
        key.write(out);
        KeyFile.Officer officer = key.needOfficer();
        Bytes publicKey = key.seed().publicKey(Ed25519.jdk());
        PrintWriter to = spec.commandLine().getOut();
        to.println("officer    " + key.name());
        to.println("key        " + publicKey.hex());
        to.println("key id     " + KeyId.of(publicKey).hex());
        to.println("recipient  " + Keyring.x25519Public(officer.identity()).hex());
        to.println("person     " + officer.person().hex());
        to.println("wrote      " + out);
        to.flush();
        return ExitCode.OK.number();
    }

    @Command(name = "delegate", description = {
        "Signs, with a member's root key, that an officer acts for the member."})
    int delegate(
            @Option(names = "--root", required = true, paramLabel = "FILE",
                    description = "root key file") Path root,
            @Option(names = "--officer", required = true, paramLabel = "FILE",
                    description = "officer's key file")
            Path officer,
            @Option(names = "--roles", required = true, split = ",", paramLabel = "ROLE",
                    description = "one or more, with commas") List<String> roles,
            @Option(names = "--sectors", split = ",", defaultValue = "",
                    description = "without it: all") List<String> sectors,
            @Option(names = "--until", required = true, paramLabel = "INSTANT") String until,
            @Option(names = "--seen", required = true, paramLabel = "CHECKPOINT") Path seen,
            @Option(names = "--rules", paramLabel = "N", defaultValue = "1",
                    description = "rules version in force; default: ${DEFAULT-VALUE}") int rules,
            @Option(names = "--out", required = true, paramLabel = "ENVELOPE") Path out) {
        KeyFile whom = KeyFile.read(officer);
        KeyFile.Officer who = whom.needOfficer();
        Map<String, Json> open = new LinkedHashMap<>();
        open.put("key", Json.text(whom.seed().publicKey(Ed25519.jdk()).hex()));
        open.put("recipient", Json.text(Keyring.x25519Public(who.identity()).hex()));
        open.put("person", Json.text(who.person().hex()));
        open.put("roles", texts(roles));
        open.put("sectors", texts(sectors.stream().filter(code -> !code.isEmpty()).toList()));
        open.put("until", Json.text(OffsetInstant.of(Arguments.instant(until), 0).text()));
        return signed(root, having(seen, rules), out, "delegation.given", open);
    }

    @Command(name = "revoke", description = {
        "Signs, with a member's root key, that an officer's key counts no more."})
    int revoke(
            @Option(names = "--root", required = true, paramLabel = "FILE",
                    description = "root key file") Path root,
            @Option(names = "--officer", required = true, paramLabel = "KEYID") String officer,
            @Option(names = "--reason", required = true, paramLabel = "REASON",
                    description = "left, rotated, lost, compromised or other") String reason,
            @Option(names = "--seen", required = true, paramLabel = "CHECKPOINT") Path seen,
            @Option(names = "--rules", paramLabel = "N", defaultValue = "1",
                    description = "rules version in force; default: ${DEFAULT-VALUE}") int rules,
            @Option(names = "--out", required = true, paramLabel = "ENVELOPE") Path out) {
        Map<String, Json> open = new LinkedHashMap<>();
        open.put("officer", Json.text(officer));
        open.put("reason", Json.text(reason));
        return signed(root, having(seen, rules), out, "delegation.revoked", open);
    }

    private static Json texts(List<String> values) {
        return new Json.Items(new ArrayList<>(values.stream().map(Json::text).toList()));
    }

    private static Function<KeyFile, Signing> having(Path seen, int rules) {
        return key -> Signing.having(key, seen, rules, SignatureProvider.choose().ed25519());
    }

    private int signed(Path root, Function<KeyFile, Signing> having, Path out, String type,
            Map<String, Json> open) {
        KeyFile key = KeyFile.read(root);
        KeyFile.Officer unused = key.needOfficer();
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("at", Json.text("PT0S"));
        draft.put("member", Json.text(key.member()));
        draft.put("officer", Json.text(key.officerName()));
        draft.put("type", Json.text(type));
        draft.put("release", Json.text("public"));
        draft.put("open", new Json.Members(open));
        Author.HandIn handIn = having.apply(key).sign(new Json.Members(draft), OfflineNames.signing(
                key, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        SignVerb.tell(spec.commandLine().getOut(), Signing.write(handIn, out));
        return ExitCode.OK.number();
    }
}
