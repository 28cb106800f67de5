package mizan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.intake.CharterWords;
import mizan.intake.DateOrder;
import mizan.intake.Gazetteer;
import mizan.intake.ImportSetting;
import mizan.intake.Imported;
import mizan.intake.Mapping;
import mizan.intake.Meaning;
import mizan.intake.Original;
import mizan.intake.SheetImport;
import mizan.intake.SheetProposal;
import mizan.intake.Spreadsheet;
import mizan.intake.Target;
import mizan.statement.MemberId;
import mizan.tlog.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: a spreadsheet of an office becomes drafts that a person confirms.
@Command(name = "import", sortOptions = false, description = {
    "Reads a spreadsheet (CSV, TSV, XLSX), proposes what its columns mean, asks what it cannot",
    "know, lists rows that cannot be read, and writes the others as drafts. Nothing is signed or",
    "handed in. Drafts are written once no question is open, or with --out those that are ready.",
    "Rows that the record, --known or --out hold already are not written again.",
    "Exit 1 while a row waits, cannot be read, or is held with other words."})
final class ImportVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the spreadsheet")
    private Path file = Path.of("");

    @Option(names = "--charter", paramLabel = "FILE|DIR", description =
            "drafts with the charter, or the record's directory: acts, sectors, names, offsets;"
                    + " with a directory also the rows that it holds")
    private Optional<Path> charter = Optional.empty();

    @Option(names = "--map", paramLabel = "FILE",
            description = "the mapping: read if it is there, else written (docs/spec/import.md)")
    private Optional<Path> map = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE", description =
            "report.incident-reported (default), contact.oral or contact.letter-in")
    private Optional<String> type = Optional.empty();

    @Option(names = "--sheet", paramLabel = "NAME",
            description = "a sheet of the workbook; default the first that is not hidden")
    private String sheet = "";

    @Option(names = "--dates", paramLabel = "ORDER", description = "day-first or month-first")
    private Optional<String> dates = Optional.empty();

    @Option(names = "--offset", paramLabel = "+HH:MM",
            description = "offset of local times that do not say one")
    private Optional<String> offset = Optional.empty();

    @Option(names = "--word", paramLabel = "MEANING:WORD=CODE", description =
            "what a word of the sheet stands for, such as act:IED=mine-or-ied; may be repeated")
    private List<String> words = List.of();

    @Option(names = "--gazetteer", paramLabel = "FILE",
            description = "names of places with points, such as cases/gazetteers/…")
    private Optional<Path> gazetteer = Optional.empty();

    @Option(names = "--member", paramLabel = "ID",
            description = "author of the drafts; default the charter's operator")
    private Optional<String> member = Optional.empty();

    @Option(names = "--officer", paramLabel = "ROLE", defaultValue = "duty-officer",
            description = "who will sign them; default ${DEFAULT-VALUE}")
    private String officer = "";

    @Option(names = "--known", paramLabel = "DRAFTS",
            description = "drafts of an earlier import; may be repeated")
    private List<Path> known = List.of();

    @Option(names = "--out", paramLabel = "DRAFTS",
            description = "where drafts go, behind those that are there; default FILE.drafts.jsonl")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--dry-run", description = "write nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "one JSON object instead of text")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Bytes content = Arguments.file(file);
        ImportContext context = charter.map(ImportContext::of)
                .orElse(new ImportContext(CharterWords.NONE, List.of()));
        ImportSetting setting = new ImportSetting(context.words(),
                gazetteer.map(path -> Gazetteer.parse(Arguments.file(path)))
                        .orElse(Gazetteer.EMPTY), author(context), officer);
        Optional<Mapping> remembered = map.filter(Files::exists).map(ImportVerb::mapping);
        Spreadsheet spreadsheet = open(content, remembered);
        Original original = Original.of(content, spreadsheet.media(),
                String.valueOf(file.getFileName()));
        SheetProposal proposal = decided(remembered.isPresent()
                ? SheetImport.check(spreadsheet, remembered.get(), setting)
                : SheetImport.propose(spreadsheet, original, target(), sheet, setting),
                spreadsheet, setting);
        Optional<Path> drafts = dryRun ? Optional.empty() : out.or(() -> proposal.isReady()
                ? Optional.of(file.resolveSibling(file.getFileName() + ".drafts.jsonl"))
                : Optional.empty());
        ImportRun run = ImportRun.of(spreadsheet, original, proposal, setting,
                held(context, drafts), drafts);
        Optional<Path> written = remember(remembered, proposal.mapping());
        PrintWriter print = spec.commandLine().getOut();
        ImportText text = new ImportText(
                spreadsheet, original, proposal, run, context.words().isKnown());
        if (json) {
            print.println(text.json().compact());
        } else {
            print.print(text.page());
            written.ifPresent(path -> print.println("wrote the mapping to " + path));
            drafts.ifPresent(path -> print.println(
                    "wrote %d drafts to %s".formatted(run.added(), path)));
        }
        print.flush();
        return (proposal.isReady() && run.isWhole() ? ExitCode.OK : ExitCode.DOES_NOT_HOLD)
                .number();
    }

    private Spreadsheet open(Bytes content, Optional<Mapping> remembered) {
        return switch (Spreadsheet.open(content, String.valueOf(file.getFileName()),
                remembered.flatMap(Mapping::form))) {
            case Spreadsheet.Opening.Opened(var spreadsheet) -> spreadsheet;
            case Spreadsheet.Opening.Refused(var why) ->
                throw Trouble.usage(why.place() + " cannot be imported", why.what(), why.next());
        };
    }

    private MemberId author(ImportContext context) {
        String id = member.orElse(context.words().operator());
        try {
            return new MemberId(id.isEmpty() ? "office" : id);
        } catch (IllegalArgumentException why) {
            throw Trouble.usage("--member is no member id", String.valueOf(why.getMessage()),
                    "write it as the charter does");
        }
    }

    private Target target() {
        return type.map(name -> Target.named(name).orElseThrow(() -> Trouble.usage(
                "--type is nothing that a row can become", "found " + name,
                "use report.incident-reported, contact.oral or contact.letter-in")))
                .orElse(Target.INCIDENT);
    }

    private static Mapping mapping(Path path) {
        try {
            return Mapping.parse(Arguments.file(path));
        } catch (IllegalArgumentException why) {
            throw Trouble.usage(path + " is no mapping", String.valueOf(why.getMessage()),
                    "see docs/spec/import.md, or remove it to have a new one proposed");
        }
    }

    /// The proposal with the decisions of the command line.
    private SheetProposal decided(
            SheetProposal proposal, Spreadsheet spreadsheet, ImportSetting setting) {
        Mapping mapping = proposal.mapping();
        if (dates.isPresent()) {
            mapping = mapping.withDates(order(dates.get()));
        }
        if (offset.isPresent()) {
            mapping = mapping.withOffset(Mapping.offset(offset.get()).orElseThrow(
                    () -> Trouble.usage("--offset is no offset", "found " + offset.get(),
                            "write it like +04:30")));
        }
        for (String word : words) {
            int colon = word.indexOf(':');
            int equals = word.lastIndexOf('=');
            Optional<Meaning> means = colon < 0 ? Optional.empty()
                    : Meaning.named(word.substring(0, colon));
            if (means.isEmpty() || equals < colon) {
                throw Trouble.usage("--word cannot be understood", "found " + word,
                        "write it like act:IED=mine-or-ied");
            }
            mapping = mapping.withValue(means.get(), word.substring(colon + 1, equals),
                    word.substring(equals + 1));
        }
        return mapping.equals(proposal.mapping()) ? proposal
                : SheetImport.check(spreadsheet, mapping, setting);
    }

    private static DateOrder order(String code) {
        for (DateOrder order : DateOrder.values()) {
            if (order.code().equals(code)) {
                return order;
            }
        }
        throw Trouble.usage("--dates is no order", "found " + code, "use day-first or month-first");
    }

    private Imported held(ImportContext context, Optional<Path> drafts) {
        List<String> keys = new ArrayList<>(context.imported());
        known.forEach(path -> keys.addAll(ImportContext.keys(path)));
        drafts.filter(Files::exists).ifPresent(path -> keys.addAll(ImportContext.keys(path)));
        return Imported.of(keys);
    }

    /// Writes the mapping where there was none, or where the command line changed it.
    private Optional<Path> remember(Optional<Mapping> remembered, Mapping mapping) {
        boolean decisions = dates.isPresent() || offset.isPresent() || !words.isEmpty();
        if (dryRun || map.isEmpty() || remembered.isPresent() && !decisions) {
            return Optional.empty();
        }
        try {
            Files.writeString(map.get(), mapping.json().pretty() + "\n");
            return map;
        } catch (IOException trouble) {
            throw new UncheckedIOException("could not write " + map.get(), trouble);
        }
    }
}
