package mizan.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.report.Freezing;
import mizan.report.Period;
import mizan.report.Renderings;
import mizan.report.ReportEdition;
import mizan.report.ReportLanguage;
import mizan.report.SituationReport;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `report`: the situation report of one cut-off, from a mechanism's directory.
@Command(name = "report", sortOptions = false, description = {
    "Makes the situation report of one cut-off from a mechanism's directory, which it reads and",
    "never writes. The same record, cut-off, edition and language give the same bytes, but for",
    "pdf, which a browser of this machine prints."})
final class ReportVerb implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "a mechanism's directory")
    private Path directory = Path.of("");

    @Option(names = "--date", paramLabel = "D",
            description = "the day, such as 2026-03-01; it closes at the charter's cut-off")
    private Optional<String> date = Optional.empty();

    @Option(names = "--cut-off", paramLabel = "INSTANT",
            description = "another end than the charter's, instead of --date")
    private Optional<String> cutOff = Optional.empty();

    @Option(names = "--edition", paramLabel = "EDITION", defaultValue = "public",
            description = "office, joint or public (default: ${DEFAULT-VALUE})")
    private String edition = "public";

    @Option(names = "--lang", paramLabel = "L", defaultValue = "en",
            description = "en or ur (default: ${DEFAULT-VALUE})")
    private String language = "en";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "html",
            description = "html, pdf, json, csv or xlsx (default: ${DEFAULT-VALUE})")
    private String format = "html";

    @Option(names = "--table", paramLabel = "NAME", defaultValue = "events",
            description = "which table, with csv (default: ${DEFAULT-VALUE})")
    private String table = "events";

    @Option(names = "--number", paramLabel = "N", description =
            "running number (default: the one after the last report that the record issued)")
    private Optional<Integer> number = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE",
            description = "where to write (default: standard output; for pdf and xlsx a file)")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintStream standard;

    /// @param standard where a report goes that is written into no file
    ReportVerb(PrintStream standard) {
        this.standard = standard;
    }

    @Override
    public Integer call() {
        ReportEdition wanted = ReportEdition.of(edition).orElseThrow(() -> Trouble.usage(
                "there is no edition " + edition, "a report is made for one kind of reader",
                "use --edition office, joint or public"));
        ReportLanguage words = ReportLanguage.of(language).orElseThrow(() -> Trouble.usage(
                "there are no words in " + language, "a report is made in one language",
                "use --lang en or ur"));
        if (!Hosted.isIn(directory)) {
            throw Trouble.usage(directory + " holds no mechanism",
                    "there is no ledger/checkpoint in it",
                    "name the directory that ./mizan init or ./mizan demo made");
        }
        if (out.isEmpty() && (format.equals("pdf") || format.equals("xlsx"))) {
            throw Trouble.usage(format + " is no text for a terminal", "no file was named",
                    "say where with --out FILE");
        }
        Ed25519 ed25519 = SignatureProvider.choose().ed25519();
        Instant until = until(ed25519);
        try (RecordAtCutOff record = new RecordAtCutOff(directory, ed25519)) {
            write(record.report(wanted, until, number), words);
        }
        return ExitCode.OK.number();
    }

    private Instant until(Ed25519 ed25519) {
        if (cutOff.isPresent()) {
            return Arguments.instant(cutOff.get());
        }
        LocalDate day = day();
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Period.day(day, RecordAtCutOff.cutOffMinutes(directory, end, ed25519)).until();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(date.orElseThrow(() -> Trouble.usage("no day is named",
                    "a report closes at a cut-off", "say which with --date 2026-03-01")));
        } catch (DateTimeParseException e) {
            throw Trouble.usage("a day cannot be read", "found " + date.orElse(""),
                    "write it like 2026-03-01");
        }
    }

    private void write(SituationReport report, ReportLanguage words) {
        Renderings renderings = Renderings.of(report);
        switch (format) {
            case "html" -> write(renderings.html(words));
            case "json" -> write(renderings.json());
            case "xlsx" -> write(renderings.xlsx(words));
            case "csv" -> write(renderings.csv(table, words).orElseThrow(() -> Trouble.usage(
                    "a report has no table " + table, "it has "
                            + String.join(", ", renderings.tables()), "use --table NAME")));
            case "pdf" -> Browser.print(renderings.html(words), out.orElseThrow());
            default -> throw Trouble.usage("a report is not written as " + format,
                    "it is a page, a workbook, a table or an object",
                    "use --format html, pdf, json, csv or xlsx");
        }
        out.ifPresent(file -> {
            PrintWriter line = spec.commandLine().getOut();
            line.println("%s, %d entries, in %s".formatted(
                    Freezing.stem(report.issue()), report.issue().entries(), file));
            line.flush();
        });
    }

    private void write(Bytes content) {
        try {
            if (out.isPresent()) {
                Files.write(out.get(), content.toArray());
            } else {
                standard.write(content.toArray());
                standard.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the report", e);
        }
    }
}
