package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.statement.Draft;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `replay`: a dry run of the mechanism on drafts.
@Command(name = "replay", sortOptions = false, description = {
    "A dry run of the mechanism on drafts: tabletop exercise, procedure design, acceptance test.",
    "Each line is judged at its own time, signed with a throw-away key; nothing is kept.",
    "Exit 1 if a line's expect or the expected states do not hold."})
final class ReplayVerb implements Callable<Integer> {
    private static final String ORIGIN = "mizan.example/replay";

    @Parameters(paramLabel = "DRAFTS.jsonl", description = "drafts, one JSON object a line")
    private Path drafts = Path.of("");

    @Option(names = "--charter", paramLabel = "FILE",
            description = "drafts played before: a charter, its ratifications, delegations")
    private Optional<Path> charter = Optional.empty();

    @Option(names = "--at", paramLabel = "INSTANT", description =
            "the instant of judgement, and the end to which relative times are added; default now")
    private Optional<String> at = Optional.empty();

    @Option(names = "--json", description = "one JSON object instead of text")
    private boolean json;

    @Option(names = "--quiet", description = "only lines that are not as expected, then the sums")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    ReplayVerb(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<Instant> asked = at.map(Arguments::instant);
        Instant end = asked.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        SignatureProvider provider = SignatureProvider.choose();
        Keyring keys = new Keyring(
                ORIGIN, Hash.sha256(Bytes.utf8("throw-away keys")).bytes(), provider.ed25519());
        RehearsalNames names = new RehearsalNames(keys, end);
        DraftScript script = DraftScript.parse(Arguments.file(drafts), names);
        if (charter.isPresent()) {
            script = DraftScript.parse(Arguments.file(charter.get()), names).then(script);
        }
        Author author = new Author(keys, provider.ed25519(), new DerivedSalts(keys.origin()),
                (plain, recipients) -> Hash.sha256(plain).bytes());
        Replay.Result result = Replay.of(script, author, Optional.of(end));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? asJson(result).compact() + "\n" : asText(result, quiet));
        out.flush();
        return (result.holds() ? ExitCode.OK : ExitCode.DOES_NOT_HOLD).number();
    }

    static String asText(Replay.Result result, boolean quiet) {
        StringBuilder text = new StringBuilder();
        int accepted = 0;
        int unexpected = 0;
        for (Replay.Outcome outcome : result.outcomes()) {
            boolean kept = outcome.index().isPresent();
            accepted += kept ? 1 : 0;
            unexpected += outcome.holds() ? 0 : 1;
            if (!quiet || !outcome.holds()
                    || (!kept && outcome.draft().flatMap(Draft::expect).isEmpty())) {
                text.append(line(outcome)).append('\n');
            }
        }
        if (!quiet) {
            text.append("\nStates at ").append(result.at()).append(":\n")
                    .append(result.states().pretty()).append('\n');
        }
        result.mismatches().forEach(place -> text.append("expected state: ")
                .append(place).append('\n'));
        return text.append(("%d accepted, %d refused, %d not as expected,"
                + " %d states not as expected%n")
                .formatted(accepted, result.outcomes().size() - accepted, unexpected,
                        result.mismatches().size())).toString();
    }

    private static String line(Replay.Outcome outcome) {
        String what = outcome.draft()
                .map(draft -> "%s  %s/%s  %s  ".formatted(
                        draft.at().instant().truncatedTo(ChronoUnit.SECONDS),
                        draft.member(), draft.officer(), draft.type()))
                .orElse("");
        String place = outcome.index().map(index -> "  entry " + index.value()).orElse("");
        String words = outcome.words().isEmpty() ? "" : ": " + outcome.words();
        String expected = outcome.holds() ? "" : outcome.draft().flatMap(Draft::expect)
                .map(code -> "  NOT AS EXPECTED (" + code + ")").orElse("  NO DRAFT");
        return "line %d  %s%s%s%s%s".formatted(
                outcome.line(), what, outcome.code(), place, words, expected);
    }

    private static Json asJson(Replay.Result result) {
        List<Json> lines = new ArrayList<>();
        for (Replay.Outcome outcome : result.outcomes()) {
            Map<String, Json> line = new LinkedHashMap<>();
            line.put("line", Json.whole(outcome.line()));
            outcome.draft().flatMap(Draft::name).ifPresent(
                    name -> line.put("name", Json.text(name)));
            line.put("outcome", Json.text(outcome.code()));
            outcome.index().ifPresent(index -> line.put("index", Json.whole(index.value())));
            if (!outcome.words().isEmpty()) {
                line.put("words", Json.text(outcome.words()));
            }
            line.put("asExpected", new Json.Truth(outcome.holds()));
            lines.add(new Json.Members(line));
        }
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("lines", new Json.Items(lines));
        all.put("at", Json.text(result.at().toString()));
        all.put("states", result.states());
        all.put("mismatches", new Json.Items(
                result.mismatches().stream().map(Json::text).toList()));
        all.put("holds", new Json.Truth(result.holds()));
        return new Json.Members(all);
    }
}
