package mizan.web.reports;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.FormId;
import mizan.office.Settles;
import mizan.projection.StatementPage;
import mizan.report.Freezing;
import mizan.report.Renderings;
import mizan.report.ReportEdition;
import mizan.report.SituationReport;
import mizan.statement.MalformedStatement;
import mizan.statement.OffsetInstant;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.web.Caller;
import mizan.web.Counter;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.FormScreen;
import mizan.web.form.HandingIn;

/// `/reports`: the situation report of a cut-off, looked at, taken along, and issued.
///
/// A preview is counted anew at each request, over what its edition's readers may see. Issued, its
/// documents are blobs by digest and are shown as they were frozen. ADR 0026.
///
/// Threads: any.
public final class ReportPages {
    private static final String PATH = "/reports";
    private static final int NOTE_CHARACTERS_MAX = 2_000;

    private final PageKit kit;
    private final Counter counter;
    private final HandingIn handingIn;
    private final ReportCounting counting;

    /// For the pages of one server.
    public ReportPages(PageKit kit, Counter counter, HandingIn handingIn) {
        this.kit = kit;
        this.counter = counter;
        this.handingIn = handingIn;
        this.counting = new ReportCounting(kit);
    }

    /// Its paths.
    public List<Route> routes() {
        return List.of(Route.get(PATH, this::list),
                Route.get(PATH + "/new", context -> preview(context, Optional.empty())),
                new Route(HandlerType.POST, PATH + "/new", this::issue),
                Route.get(PATH + "/new.html", this::html),
                Route.get(PATH + "/new.xlsx", this::xlsx),
                Route.get(PATH + "/new.csv", this::csv),
                Route.get(PATH + "/new.json", this::json),
                Route.get(PATH + "/{number}", this::issued),
                Route.get(PATH + "/{number}/{sha256}", this::document));
    }

    private void list(Context context) {
        Caller.SignedIn _ = kit.signedIn(context);
        kit.draw(context, "reports", kit.words(context).say("reports.title"), Map.of(
                "issued", counting.issued(context)));
    }

    private ReportAsked asked(Context context) {
        boolean sent = context.method() == HandlerType.POST;
        return ReportAsked.of(name -> Optional.ofNullable(
                sent ? context.formParam(name) : context.queryParam(name))
                .filter(text -> !text.isBlank()), counting.newestCutOff(context), kit.now());
    }

    private SituationReport count(Context context) {
        Caller.SignedIn _ = kit.signedIn(context);
        ReportAsked asked = asked(context);
        return counting.count(context, asked.edition(), asked.until());
    }

    private void preview(Context context, Optional<FormScreen.Refused> refused) {
        Caller.SignedIn me = kit.signedIn(context);
        ReportAsked asked = asked(context);
        SituationReport report = counting.count(context, asked.edition(), asked.until());
        context.header("Cache-Control", "no-store");
        kit.draw(context, "reportnew", kit.words(context).say("reports.new"), Map.of(
                "report", report, "asked", new ReportScreen(asked.edition().code(),
                        asked.language().code(), asked.until(), asked.query(),
                        FormId.fresh(kit.office().chance()).hex(),
                        me.session().member().equals(kit.terms().operator().code()), refused)));
    }

    private void html(Context context) {
        SituationReport report = count(context);
        page(context, Renderings.of(report).html(asked(context).language()));
    }

    /// A document with its style inside: its own policy lets that through and nothing else.
    private static void page(Context context, Bytes html) {
        context.header("Content-Security-Policy", "default-src 'none'; "
                + "style-src 'unsafe-inline'; font-src data:; form-action 'none'; "
                + "frame-ancestors 'none'; base-uri 'none'");
        context.contentType("text/html;charset=utf-8").result(html.toArray());
    }

    private void xlsx(Context context) {
        SituationReport report = count(context);
        save(context, report, ".xlsx", Freezing.XLSX,
                Renderings.of(report).xlsx(asked(context).language()));
    }

    private void csv(Context context) {
        SituationReport report = count(context);
        String table = Optional.ofNullable(context.queryParam("table")).orElse("events");
        save(context, report, "." + table + ".csv", Freezing.CSV, Renderings.of(report)
                .csv(table, asked(context).language()).orElseThrow(() -> new Problem.Told(
                        Problem.absent("a report has no such table", table))));
    }

    private void json(Context context) {
        SituationReport report = count(context);
        save(context, report, ".json", Freezing.JSON, Renderings.of(report).json());
    }

    private static void save(Context context, SituationReport report, String ending,
            String media, Bytes content) {
        context.header("Content-Disposition", "attachment; filename=\""
                + Freezing.stem(report.issue()) + ending.replaceAll("[^a-z.-]", "") + "\"");
        context.header("Cache-Control", "no-store");
        context.contentType(media).result(content.toArray());
    }

    private void issue(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        FormId form = FormId.parse(Optional.ofNullable(context.formParam("form")).orElse(""))
                .orElseThrow(() -> new Problem.Told(Problem.unreadable(
                        "this form has no id", PATH, "open the page again")));
        ReportAsked asked = asked(context);
        SituationReport report = counting.count(context, asked.edition(), asked.until());
        Optional<String> note = Optional.ofNullable(context.formParam("note")).map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() <= NOTE_CHARACTERS_MAX);
        ReportForm draft = new ReportForm(report, counting.issued(context).stream().findFirst()
                .map(line -> line.source().id()), note);
        try {
            switch (handingIn.handIn(form, me, draft.draft(
                    OffsetInstant.of(kit.now(), 0).text(), me.session().member(),
                    me.session().officer(), kit.terms()), new Settles.Nothing())) {
                case HandingIn.Outcome.Kept(long index) -> context.redirect(PATH + "/"
                        + number(context, index, report) + "?kept=" + index);
                case HandingIn.Outcome.Refused(int status, var why) -> {
                    context.status(status);
                    preview(context, Optional.of(why));
                }
                case HandingIn.Outcome.SignElsewhere(var json) -> kit.draw(context, "elsewhere",
                        kit.words(context).say("elsewhere.title"),
                        Map.of("draft", json.compact()));
            }
        } catch (MalformedStatement why) {
            context.status(422);
            preview(context, Optional.of(new FormScreen.Refused(
                    why.code(), why.what(), why.facts(), why.next())));
        }
    }

    /// A press repeated finds the report that the first one issued.
    private int number(Context context, long index, SituationReport report) {
        return counting.issued(context).stream()
                .filter(line -> line.source().index() == index).map(IssuedLine::number)
                .findFirst().orElse(report.issue().number());
    }

    private IssuedLine line(Context context) {
        String number = context.pathParam("number");
        return counting.issued(context).stream()
                .filter(line -> Integer.toString(line.number()).equals(number)).findFirst()
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "no report of this number was issued to you", number)));
    }

    private void issued(Context context) {
        Caller.SignedIn _ = kit.signedIn(context);
        IssuedLine line = line(context);
        Optional<SituationReport> next = counting.issued(context).stream()
                .filter(later -> later.number() == line.number() + 1).findFirst()
                .map(later -> counting.count(context, later.report().issue().edition(),
                        later.report().issue().period().until()));
        kit.draw(context, "report", kit.words(context).say("reports.number", line.number()),
                Map.of("line", line, "documents", shown(context, line), "changes",
                        next.map(SituationReport::changes).orElse(List.of()),
                        "followed", next.isPresent()));
    }

    private List<StatementPage.Attachment> documents(Context context, IssuedLine line) {
        return kit.edition(context).statement(line.source().id()).stream()
                .flatMap(page -> page.attachments().stream())
                .filter(attachment -> attachment.kind().equals("blob")).toList();
    }

    /// The documents that are open to whoever asks, pages first.
    private List<FrozenDocument> shown(Context context, IssuedLine line) {
        return documents(context, line).stream()
                .filter(blob -> kit.edition(context).mayFetch(digest(blob.sha256())))
                .flatMap(blob -> counter.opened(digest(blob.sha256())).stream()
                        .map(content -> FrozenDocument.of(blob.sha256(), line, content)))
                .sorted(Comparator.comparing(FrozenDocument::place)).toList();
    }

    private void document(Context context) {
        Caller.SignedIn _ = kit.signedIn(context);
        Hash digest = digest(context.pathParam("sha256"));
        IssuedLine line = line(context);
        boolean named = documents(context, line).stream()
                .anyMatch(attachment -> attachment.sha256().equals(digest.hex()));
        Bytes content = (named && kit.edition(context).mayFetch(digest)
                ? counter.opened(digest) : Optional.<Bytes>empty())
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "no document with this digest is kept here for you", digest.hex())));
        context.header("Cache-Control", "private, no-cache");
        FrozenKind kind = FrozenKind.of(content);
        if (kind == FrozenKind.PAGE) {
            page(context, content);
            return;
        }
        context.header("Content-Disposition", "attachment; filename=\""
                + FrozenDocument.of(digest.hex(), line, content).name() + "\"");
        context.contentType(kind.media()).result(content.toArray());
    }

    private static Hash digest(String text) {
        try {
            return Hash.parseHex(text);
        } catch (MalformedException _) {
            throw new Problem.Told(Problem.absent("this is no digest", text));
        }
    }
}
