package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.ledger.LedgerFiles;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Receipt;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.TlogPolicy;
import mizan.tlog.TlogProof;
import mizan.tlog.UnverifiedProofException;
import mizan.tlog.VerifierKey;
import mizan.verify.ReceiptCheck;
import mizan.verify.RecordFiles;
import mizan.verify.Verdict;
import mizan.verify.Verifier;
import mizan.verify.VerifyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verify`: checks a record, a proof or a receipt, offline.
@Command(name = "verify", sortOptions = false, description = {
    "Checks a record's directory, a .tlog-proof or a receipt. Opens no socket.",
    "Exit 0 only if everything holds; else the first place that does not is named."})
final class VerifyVerb implements Callable<Integer> {
    @Parameters(paramLabel = "DIR|PROOF|RECEIPT", description =
            "a mechanism's directory, a C2SP tlog-proof, or a desk's receipt")
    private Path target = Path.of("");

    @Option(names = "--genesis", paramLabel = "HASH",
            description = "leaf hash of the first entry, 64 hex digits, learnt elsewhere")
    private Optional<String> genesis = Optional.empty();

    @Option(names = "--held", paramLabel = "NOTE",
            description = "a signed checkpoint that you have: the record must extend it")
    private Optional<Path> held = Optional.empty();

    @Option(names = "--policy", paramLabel = "FILE",
            description = "C2SP tlog-policy: whose signatures you ask for")
    private Optional<Path> policy = Optional.empty();

    @Option(names = "--leaf", paramLabel = "FILE", description =
            "the leaf that a proof is of, where the proof does not carry it")
    private Optional<Path> leaf = Optional.empty();

    @Option(names = "--desk", paramLabel = "VKEY",
            description = "the desk's verifier key that a receipt is checked under")
    private Optional<String> desk = Optional.empty();

    @Option(names = "--record", paramLabel = "DIR",
            description = "the record that a receipt is held against; it is verified first")
    private Optional<Path> record = Optional.empty();

    @Option(names = "--json", description = "one JSON object instead of text")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Ed25519 ed25519 = SignatureProvider.choose().ed25519();
        if (Files.isDirectory(target)) {
            return record(target, ed25519);
        }
        Bytes file = Arguments.file(target);
        String start = new String(file.slice(0, Math.min(file.length(), 64)).toArray(),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        if (start.startsWith("c2sp.org/tlog-proof@v1\n")) {
            return proof(file, ed25519);
        }
        if (start.startsWith(Receipt.HEADER + "\n")) {
            return receipt(file, ed25519);
        }
        throw Trouble.usage(target + " is nothing that can be verified",
                "it is no directory, tlog-proof or receipt",
                "name a mechanism's directory, a .tlog-proof or a receipt");
    }

    private int record(Path directory, Ed25519 ed25519) {
        Verdict verdict = Verifier.of(RecordFiles.in(directory), options(), ed25519);
        say(json ? VerdictText.json(verdict).compact() + "\n" : VerdictText.of(verdict));
        return VerdictText.exit(verdict).number();
    }

    private VerifyOptions options() {
        return new VerifyOptions(genesis.map(VerifyVerb::hash), held.map(Arguments::file),
                policy.map(VerifyVerb::policy));
    }

    private static Hash hash(String hex) {
        try {
            return Hash.parseHex(hex);
        } catch (MalformedException e) {
            throw Trouble.usage("--genesis is no hash", String.valueOf(e.getMessage()),
                    "write the 64 hex digits that ./mizan verify prints as genesis");
        }
    }

    private static TlogPolicy policy(Path file) {
        try {
            return TlogPolicy.parse(Arguments.file(file).utf8());
        } catch (MalformedException e) {
            throw Trouble.usage(file + " is no policy", String.valueOf(e.getMessage()),
                    "see c2sp.org/tlog-policy");
        }
    }

    private int proof(Bytes file, Ed25519 ed25519) {
        TlogPolicy asked = policy.map(VerifyVerb::policy).orElseThrow(() -> Trouble.usage(
                "a proof is checked under a policy", "none was given",
                "name one with --policy, such as the live.policy of the record"));
        TlogProof proof;
        TlogProof.Verified verified;
        Bytes bytes;
        try {
            proof = TlogProof.parse(file);
            bytes = leaf.map(Arguments::file).or(proof::extra).orElseThrow(() -> Trouble.usage(
                    "the proof does not carry its leaf", "it has no extra line",
                    "name the leaf with --leaf"));
            verified = proof.verify(Hash.leaf(bytes), asked, ed25519);
        } catch (MalformedException | UnverifiedProofException e) {
            say("does not hold: " + e.getMessage() + "\n");
            return ExitCode.DOES_NOT_HOLD.number();
        }
        say("holds: entry %d of %s, in the head of size %s%n".formatted(proof.index().value(),
                verified.checkpoint().origin(), verified.checkpoint().size()));
        say("cosigned by %s%n".formatted(verified.verdict().witnesses().isEmpty()
                ? "nobody" : String.join(", ", verified.verdict().witnesses())));
        say(leafLine(bytes));
        return ExitCode.OK.number();
    }

    private static String leafLine(Bytes bytes) {
        try {
            Leaf leaf = Leaf.decode(bytes);
            return "statement %s, recorded at %s%n".formatted(
                    leaf.envelope().id().hex(), leaf.recordedAt());
        } catch (MalformedStatement malformed) {
            return "the leaf holds no statement: %s %s%n".formatted(
                    malformed.code(), malformed.what());
        }
    }

    private int receipt(Bytes file, Ed25519 ed25519) {
        VerifierKey key = desk.map(VerifyVerb::key).or(() -> record.map(VerdictText::deskOf))
                .orElseThrow(() -> Trouble.usage("a receipt is checked under the desk's key",
                        "none was given", "name the key with --desk, or the record with --record"));
        ReceiptCheck.Result result = ReceiptCheck.signed(file, key, ed25519);
        if (result instanceof ReceiptCheck.Result.Signed(Receipt receipt) && record.isPresent()) {
            Verdict verdict = Verifier.of(
                    RecordFiles.in(record.get()), options(), ed25519);
            if (!(verdict instanceof Verdict.Holds)) {
                say(VerdictText.of(verdict));
                return VerdictText.exit(verdict).number();
            }
            result = ReceiptCheck.against(receipt, new LedgerFiles(
                    mizan.ledger.Files.in(record.get().resolve(Hosted.LEDGER))));
        }
        return switch (result) {
            case ReceiptCheck.Result.Signed(Receipt receipt) -> held("signed by the desk; "
                    + "name the record with --record to hold it against", receipt);
            case ReceiptCheck.Result.Kept(Receipt receipt) ->
                held("the record keeps what the receipt says", receipt);
            case ReceiptCheck.Result.NotYet(Receipt receipt, long size) -> broken(
                    "the record has %d entries and does not reach entry %d; a proof was promised "
                            .formatted(size, receipt.index().value())
                            + "by " + receipt.promisedBy());
            case ReceiptCheck.Result.Broken(Receipt receipt, Hash found) -> broken(
                    "entry %d has the leaf hash %s, the receipt says %s: it proves that the "
                            .formatted(receipt.index().value(), found, receipt.leafHash())
                            + "record leaves out what the desk signed for");
            case ReceiptCheck.Result.Unsigned(String why) -> broken(why);
        };
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (MalformedException e) {
            throw Trouble.usage("--desk is no verifier key", String.valueOf(e.getMessage()),
                    "write it as the charter does: NAME/desk+8 hex+base64");
        }
    }

    private int held(String how, Receipt receipt) {
        say("holds: %s%nstatement %s, entry %d, recorded at %s%n".formatted(
                how, receipt.id().hex(), receipt.index().value(), receipt.recordedAt()));
        return ExitCode.OK.number();
    }

    private int broken(String why) {
        say("does not hold: " + why + "\n");
        return ExitCode.DOES_NOT_HOLD.number();
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
