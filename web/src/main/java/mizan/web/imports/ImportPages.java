package mizan.web.imports;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.intake.CharterWords;
import mizan.intake.Remark;
import mizan.intake.SheetProposal;
import mizan.intake.Spreadsheet;
import mizan.intake.Target;
import mizan.office.FormId;
import mizan.office.ImportedRows;
import mizan.office.KeptForm;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;

/// `/import`: a spreadsheet dropped in, understood, asked about, and proposed as drafts.
///
/// Nothing is signed here: what comes out waits under `/proposals`. ADR 0027.
///
/// Threads: any.
public final class ImportPages {
    static final String PATH = "/import";
    private static final int ORIGINALS_SHOWN = 20;

    private final PageKit kit;

    /// For the pages of one server.
    public ImportPages(PageKit kit) {
        this.kit = kit;
    }

    /// Its paths.
    public List<Route> routes() {
        return List.of(Route.get(PATH, context -> start(context, Optional.empty())),
                new Route(HandlerType.POST, PATH, this::bring),
                Route.get(PATH + "/originals/{sha256}", this::original),
                Route.get(PATH + "/{form}", this::look),
                new Route(HandlerType.POST, PATH + "/{form}", this::answer));
    }

    /// A spreadsheet that an officer brought and did not finish.
    public record Begun(String path, String name, Instant at) {}

    private void start(Context context, Optional<Remark> refused) {
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        List<Begun> begun = kit.office().store().forms().unfinished(ImportFile.owner(me)).stream()
                .filter(form -> form.kind().equals(ImportFile.KIND)).map(ImportPages::begun)
                .toList();
        kit.draw(context, "import", kit.words(context).say("import.title"), Map.of(
                "begun", begun, "refused", refused,
                "originals", kit.office().store().rows().originals(ORIGINALS_SHOWN),
                "waiting", kit.office().store().proposals().waitingCount()));
    }

    private static Begun begun(KeptForm form) {
        return new Begun(PATH + "/" + form.id().hex(),
                form.fields().getOrDefault("name", ""), form.keptAt());
    }

    private void bring(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        Optional<Dropped> dropped = Dropped.in(context, "file");
        if (dropped.isEmpty()) {
            context.status(422);
            start(context, Optional.of(new Remark("", kit.words(context).say("import.no-file"),
                    kit.words(context).say("import.no-file-next"))));
            return;
        }
        Bytes content = dropped.get().content();
        switch (Spreadsheet.open(content, dropped.get().name(), Optional.empty())) {
            case Spreadsheet.Opening.Refused(var why) -> {
                context.status(422);
                start(context, Optional.of(why));
            }
            case Spreadsheet.Opening.Opened _ -> {
                Target target = Target.named(Optional.ofNullable(context.formParam("target"))
                        .orElse("")).orElse(Target.INCIDENT);
                FormId id = ImportFile.keep(kit, me, dropped.get().name(), target, content);
                context.redirect(PATH + "/" + id.hex());
            }
        }
    }

    private void look(Context context) {
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        ImportFile file = file(context, me);
        SheetProposal proposal = file.proposal(kit);
        int from = Optional.ofNullable(context.queryParam("from"))
                .filter(text -> text.matches("[0-9]{1,8}")).map(Integer::parseInt).orElse(0);
        ImportTally tally = ImportTally.of(file, proposal.mapping(),
                held(context), from, _ -> { });
        draw(context, file, proposal, tally, from, Optional.empty());
    }

    private void draw(Context context, ImportFile file, SheetProposal proposal,
            ImportTally tally, int from, Optional<Proposing> proposing) {
        kit.draw(context, "importfile", kit.words(context).say("import.file", file.name()),
                Map.of("screen", new ImportScreen(path(file.id()), file.name(),
                        file.sheet().format(), file.original().bytes(),
                        file.original().sha256().hex(), proposal, tally.counts(), tally.lines(),
                        from, proposing.map(Proposing::made),
                        proposing.map(Proposing::full).orElse(false),
                        kit.edition(context).cover().offsets())));
    }

    private void answer(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        ImportFile file = file(context, me);
        String press = Optional.ofNullable(context.formParam("press")).orElse("look");
        if (press.equals("away")) {
            ImportFile.discard(kit, me, file.id());
            context.redirect(PATH);
            return;
        }
        SheetProposal before = file.proposal(kit);
        var decided = ImportAnswers.taken(before.mapping(), typed(context));
        file.decide(kit, me, decided);
        if (press.equals("propose")) {
            propose(context, me, file(context, me));
        } else {
            context.redirect(path(file.id()));
        }
    }

    private void propose(Context context, Caller.SignedIn me, ImportFile file) {
        SheetProposal proposal = file.proposal(kit);
        ImportedRows rows = kit.office().store().rows();
        KnownMappings.keep(kit, me.session().id(), file.name(), proposal.mapping());
        boolean _ = rows.bring(new ImportedRows.Original(file.original().sha256(), file.name(),
                proposal.rows(), me.session().id(), kit.now()), file.content());
        Proposing proposing = new Proposing(
                kit, me, file.original(), kit.now().plus(Proposing.PRESS));
        ImportTally _ = ImportTally.of(file, proposal.mapping(), held(context), 0,
                proposing::take);
        ImportTally after = ImportTally.of(file, proposal.mapping(), held(context), 0,
                _ -> { });
        draw(context, file, proposal, after, 0, Optional.of(proposing));
    }

    private HeldRows held(Context context) {
        return HeldRows.of(kit.edition(context), kit.office().store().rows());
    }

    private ImportFile file(Context context, Caller.SignedIn me) {
        String id = context.pathParam("form");
        return FormId.parse(id).flatMap(form -> ImportFile.of(kit, me, form, charter(context)))
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "there is no such spreadsheet of yours", id)));
    }

    /// The words of the newest charter that this officer reads.
    private CharterWords charter(Context context) {
        return kit.edition(context)
                .newest(List.of("charter.provisional", "charter.proposed"), 1).stream().findFirst()
                .map(charter -> CharterWords.of(new Json.Members(charter.open())))
                .orElse(CharterWords.NONE);
    }

    private void original(Context context) {
        Caller.SignedIn _ = OfficeOnly.officer(kit, context);
        String digest = context.pathParam("sha256");
        Bytes content = digest(digest).flatMap(kit.office().store().rows()::content)
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "no file with this digest was brought in", digest)));
        // Somebody's bytes: never shown by the browser as a page of this host.
        context.header("Content-Disposition", "attachment; filename=\"" + digest + "\"");
        context.contentType("application/octet-stream").result(content.toArray());
    }

    private static Optional<Hash> digest(String text) {
        try {
            return Optional.of(Hash.parseHex(text));
        } catch (MalformedException _) {
            return Optional.empty();
        }
    }

    static String path(FormId id) {
        return PATH + "/" + id.hex();
    }

    private static Map<String, String> typed(Context context) {
        Map<String, String> typed = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> typed.put(name, values.getFirst()));
        return typed;
    }
}
