package mizan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.CaseWindow;
import mizan.projection.Cover;
import mizan.projection.Edition;
import mizan.projection.EntryLine;
import mizan.projection.EntryList;
import mizan.projection.Health;
import mizan.projection.StatementPage;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.web.casework.CaseNext;

/// The pages: each path's view, drawn by its template in the reader's language.
final class Pages {

    private static final int ENTRIES_ON_PAGE = 50;
    private static final int CHANGED_ON_PAGE = 8;

    private final PageKit kit;
    private final Counter counter;

    Pages(PageKit kit, Counter counter) {
        this.kit = kit;
        this.counter = counter;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", this::situation),
                Route.get("/cases", this::cases),
                Route.get("/cases/{number}", this::oneCase),
                Route.get("/commitments", this::commitments),
                Route.get("/crossings", this::crossings),
                Route.get("/talks", this::talks),
                Route.get("/sources", this::sources),
                Route.get("/record", this::record),
                Route.get("/record/entries/{index}", this::entry),
                Route.get("/statements/{id}", this::statement));
    }

    private Edition edition(Context context) {
        return kit.edition(context);
    }

    private void situation(Context context) {
        Instant now = kit.at(context);
        Cover cover = edition(context).cover();
        long seen = edition(context).then().isPresent() ? 0
                : kit.browser().visited(context, cover.origin(), cover.size());
        boolean returning = seen > 0 && seen <= cover.size();
        int changed = returning
                ? (int) Math.min(CHANGED_ON_PAGE, cover.size() - seen) : CHANGED_ON_PAGE;
        List<EntryLine> lines = changed == 0
                ? List.of() : edition(context).entries(Long.MAX_VALUE, changed).lines();
        draw(context, "situation", "nav.situation", Map.of("view", edition(context).situation(now),
                "changed", lines, "returning", returning));
    }

    private void cases(Context context) {
        CaseWindow.Asked asked =
                new CaseWindow.Asked(below(context, "open"), below(context, "over"));
        draw(context, "cases", "nav.cases", Map.of("screen", new CasesScreen(
                asked, edition(context).cases(asked, kit.at(context)))));
    }

    /// The number below which cases are asked for; all, where the address names none.
    private static int below(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
    }

    private void oneCase(Context context) {
        int number = Numbers.whole(context.pathParam("number"));
        var page = edition(context).caseNumbered(number, kit.at(context))
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "there is no case with this number", Integer.toString(number))));
        Words words = kit.words(context);
        String title = words.say("case.number", number) + " · "
                + words.code("act", page.line().act());
        Optional<Caller.SignedIn> me = kit.caller(context) instanceof Caller.SignedIn officer
                ? Optional.of(officer) : Optional.empty();
        kit.draw(context, "case", title, Map.of("view", page,
                "next", me.map(officer -> CaseNext.of(edition(context), officer.session().id(),
                        number, kit.now())),
                "others", me.map(officer -> kit.present(context.path(), officer))
                        .orElse(List.of())));
    }

    private void commitments(Context context) {
        draw(context, "commitments", "nav.commitments",
                Map.of("view", edition(context).commitments(kit.at(context))));
    }

    private void crossings(Context context) {
        draw(context, "crossings", "nav.crossings", Map.of("view", edition(context).crossings()));
    }

    private void talks(Context context) {
        draw(context, "talks", "nav.talks", Map.of("view", edition(context).talks()));
    }

    private void sources(Context context) {
        draw(context, "sources", "nav.sources", Map.of("view", edition(context).sources()));
    }

    private void record(Context context) {
        String before = context.queryParam("before");
        long newest = before == null ? Long.MAX_VALUE : Numbers.whole(before) - 1L;
        EntryList list = edition(context).entries(newest, ENTRIES_ON_PAGE);
        long oldest = list.lines().isEmpty() ? 0 : list.lines().getLast().source().index();
        draw(context, "record", "nav.record", Map.of("cover", edition(context).cover(),
                "view", list, "health", kit.health(), "oldest", oldest, "newer", before != null));
    }

    private void entry(Context context) {
        int index = Numbers.whole(context.pathParam("index"));
        show(context, edition(context).entry(index).orElseThrow(() -> new Problem.Told(
                Problem.absent("the record has no entry with this index",
                        "index " + index + "; the record has "
                                + edition(context).cover().size() + " entries"))));
    }

    private void statement(Context context) {
        String id = context.pathParam("id");
        show(context, edition(context).statement(id).orElseThrow(() -> new Problem.Told(
                Problem.absent("the record has no statement with this id", id))));
    }

    private void show(Context context, StatementPage page) {
        long index = page.line().source().index();
        Optional<String> proof =
                counter.proof(new EntryIndex(index)).map(Bytes::utf8);
        Words words = kit.words(context);
        kit.draw(context, "entry", words.say("entry.title", index),
                Map.of("view", page, "proof", proof, "degree", degree(words, index),
                        "last", index + 1 >= edition(context).cover().size()));
    }

    private String degree(Words words, long index) {
        Optional<Health> health = kit.health();
        boolean covered = health.isPresent() && index < health.get().size();
        if (!covered) {
            return words.say("degree.recorded");
        }
        if (health.get().joint().orElse(false)) {
            return words.say("degree.jointly-cosigned");
        }
        return words.say(health.get().quorum() ? "degree.cosigned" : "degree.recorded");
    }

    private void draw(Context context, String template, String titleKey, Map<String, ?> more) {
        kit.draw(context, template, kit.words(context).say(titleKey), more);
    }
}
