package mizan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.Cover;
import mizan.projection.Edition;
import mizan.projection.EntryLine;
import mizan.projection.EntryList;
import mizan.projection.Health;
import mizan.projection.StatementPage;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;

/// The pages: each path's view, drawn by its template in the reader's language.
final class Pages {

    private static final int ENTRIES_ON_PAGE = 50;
    private static final int CHANGED_ON_PAGE = 8;

    private final WebParts parts;
    private final Assets assets;
    private final TemplateEngine templates;
    private final Browser browser = new Browser();
    private final HeadWatch head = new HeadWatch();

    Pages(WebParts parts, Assets assets, TemplateEngine templates) {
        this.parts = parts;
        this.assets = assets;
        this.templates = templates;
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
        return parts.edition(context);
    }

    private void situation(Context context) {
        Instant now = parts.clock().instant();
        Cover cover = edition(context).cover();
        long seen = browser.visited(context, cover.origin(), cover.size());
        boolean returning = seen > 0 && seen <= cover.size();
        int changed = returning
                ? (int) Math.min(CHANGED_ON_PAGE, cover.size() - seen) : CHANGED_ON_PAGE;
        List<EntryLine> lines = changed == 0
                ? List.of() : edition(context).entries(Long.MAX_VALUE, changed).lines();
        draw(context, "situation", "nav.situation", Map.of("view", edition(context).situation(now),
                "changed", lines, "returning", returning));
    }

    private void cases(Context context) {
        draw(context, "cases", "nav.cases",
                Map.of("view", edition(context).cases(parts.clock().instant())));
    }

    private void oneCase(Context context) {
        int number = Numbers.whole(context.pathParam("number"));
        var page = edition(context).caseNumbered(number, parts.clock().instant())
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "there is no case with this number", Integer.toString(number))));
        Words words = browser.words(context);
        String title = words.say("case.number", number) + " · "
                + words.code("act", page.line().act());
        drawTitled(context, "case", title, Map.of("view", page));
    }

    private void commitments(Context context) {
        draw(context, "commitments", "nav.commitments",
                Map.of("view", edition(context).commitments(parts.clock().instant())));
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
                "view", list, "health", health(), "oldest", oldest, "newer", before != null));
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
                parts.counter().proof(new EntryIndex(index)).map(Bytes::utf8);
        Words words = browser.words(context);
        drawTitled(context, "entry", words.say("entry.title", index),
                Map.of("view", page, "proof", proof, "degree", degree(words, index),
                        "last", index + 1 >= edition(context).cover().size()));
    }

    private String degree(Words words, long index) {
        Optional<Health> health = health();
        boolean covered = health.isPresent() && index < health.get().size();
        if (!covered) {
            return words.say("degree.recorded");
        }
        if (health.get().joint().orElse(false)) {
            return words.say("degree.jointly-cosigned");
        }
        return words.say(health.get().quorum() ? "degree.cosigned" : "degree.recorded");
    }

    /// How the head of the record stands.
    Optional<Health> health() {
        return head.of(parts);
    }

    /// Answers a request that is refused: a page for people, problem+json for programs.
    void refuse(Context context, Problem problem) {
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        String path = context.path();
        if (path.startsWith("/api/") || path.startsWith("/log/") || path.equals("/health")) {
            // As bytes: a text would be written in a charset that this type does not name.
            context.contentType("application/problem+json")
                    .result(problem.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return;
        }
        try {
            draw(context, "refused", "refused.title." + problem.status() / 100, Map.of(
                    "code", problem.code(), "what", problem.title(), "facts", problem.facts(),
                    "next", problem.next()));
        } catch (RuntimeException alsoThePageFails) {
            // The frame of the page needs the views; a refusal must not.
            // As bytes: a text would be written in a charset that this type does not name.
            context.contentType("application/problem+json")
                    .result(problem.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private void draw(Context context, String template, String titleKey, Map<String, ?> more) {
        drawTitled(context, template, browser.words(context).say(titleKey), more);
    }

    private void drawTitled(Context context, String template, String title, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("frame", frame(context, title));
        StringOutput out = new StringOutput(32 * 1024);
        templates.render(template + ".jte", values, out);
        if (context.statusCode() < 400 && context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        context.contentType("text/html;charset=utf-8").result(text(out.toString()));
    }

    /// Controls that are no text, such as a null byte in somebody's words, as the sign for that.
    private static String text(String page) {
        StringBuilder clean = new StringBuilder(page.length());
        for (int at = 0; at < page.length(); at++) {
            char c = page.charAt(at);
            boolean control = c < ' ' && c != '\n' && c != '\t' || c == 0x7f;
            clean.append(control ? '\uFFFD' : c);
        }
        return clean.toString();
    }

    private Frame frame(Context context, String title) {
        Words words = browser.words(context);
        Cover cover = edition(context).cover();
        Instant now = parts.clock().instant();
        Phrases phrases = new Phrases(words, now);
        return new Frame(words, phrases, now, cover.language(), assets.version(),
                Browser.path(context), title, cover.title(), cover.demonstration(),
                cover.provisional(), HealthLine.of(phrases, health(), cover, now),
                phrases.when(now), zones(cover));
    }

    private static Optional<String> zones(Cover cover) {
        return cover.offsets().isEmpty() ? Optional.empty()
                : Optional.of(String.join(" · ", cover.offsets().stream()
                        .map(o -> o.place() + " " + Phrases.zone(o.minutes())).toList()));
    }
}
