package mizan.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.KeptForm;
import mizan.office.Owner;
import mizan.projection.Edition;
import mizan.web.chase.ChasePages;
import mizan.web.find.FindPages;
import mizan.web.form.FormDesk;
import mizan.web.form.FormSpec;

/// The first page after signing in: what is due and overdue, what waits for a person, what changed,
/// what an officer left unfinished, and one key to each form.
public final class TodayPage {
    private static final int DUE_ON_PAGE = 12;
    private static final int CASES_ON_PAGE = 8;
    private static final int NEWEST_ON_PAGE = 8;
    private static final int UNFINISHED_ON_PAGE = 10;

    /// Forms that are one key away, in the order of a day.
    private static final Map<String, String> KEYS = keys();

    /// Forms that no statement comes of, and that are kept all the same.
    private static final Map<String, String> OTHERS =
            Map.of("link", "/register/links/new", "paste", "/register/paste");

    /// Fields in which somebody tells something, the first that is filled.
    private static final List<String> TOLD = List.of("summary", "subject", "title", "s.account",
            "s.description", "s.reasons", "words", "s.words", "text");

    private final PageKit kit;
    private final List<? extends FormSpec> specs;
    private final ChasePages chase;
    private final FindPages find;

    TodayPage(PageKit kit, List<? extends FormSpec> specs, ChasePages chase, FindPages find) {
        this.kit = kit;
        this.specs = List.copyOf(specs);
        this.chase = chase;
        this.find = find;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("/register/new", "n");
        keys.put("/register/letter-in", "i");
        keys.put("/register/letter-out", "l");
        keys.put("/incidents/new", "e");
        keys.put("/say/case.chairs-motion", "m");
        return keys;
    }

    List<Route> routes() {
        return List.of(Route.get("/today", this::today));
    }

    /// A form that somebody began and did not finish.
    public record Unfinished(String title, String path, java.time.Instant keptAt, String gist) {}

    /// A form that is one key away.
    public record Act(String path, String title, String key) {}

    private void today(Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        Edition edition = kit.edition(context);
        Words words = kit.words(context);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("acts", acts(words));
        values.put("due", chase.top(context, me, DUE_ON_PAGE));
        values.put("reminds", chase.operator(me));
        boolean ours = me.reader().member().equals(kit.terms().operator());
        values.put("answers", ours ? kit.office().store().links().received().size() : 0);
        values.put("proposals", ours ? kit.office().store().proposals().waitingCount() : 0L);
        values.put("changes", find.changes(me));
        values.put("newest", edition.entries(Long.MAX_VALUE, NEWEST_ON_PAGE).lines());
        values.put("cases", edition.openCases(kit.at(context), CASES_ON_PAGE));
        values.put("unfinished", kit.office().store().forms()
                .unfinished(new Owner.OfOfficer(me.session().id())).stream()
                .limit(UNFINISHED_ON_PAGE).flatMap(form -> line(words, form).stream()).toList());
        kit.draw(context, "today", words.say("nav.today"), values);
    }

    private List<Act> acts(Words words) {
        return KEYS.entrySet().stream().flatMap(act -> specs.stream()
                .filter(spec -> spec.path().equals(act.getKey())).limit(1)
                .map(spec -> new Act(spec.path(), title(words, spec.kind()), act.getValue())))
                .toList();
    }

    private static String title(Words words, String kind) {
        String title = words.code("form.kind", kind);
        return title.equals(kind) ? words.code("type", kind) : title;
    }

    private Optional<Unfinished> line(Words words, KeptForm form) {
        return specs.stream().filter(spec -> spec.kind().equals(form.kind()))
                .filter(spec -> !spec.path().contains("{")).findFirst()
                .map(spec -> address(form, spec.path()))
                .or(() -> Optional.ofNullable(OTHERS.get(form.kind())))
                .map(path -> new Unfinished(title(words, form.kind()),
                        path + (path.contains("?") ? "&" : "?") + "form=" + form.id().hex(),
                        form.keptAt(), gist(form)));
    }

    /// Where a form was begun, with what it is about.
    private static String address(KeptForm form, String path) {
        String kept = form.fields().getOrDefault(FormDesk.ADDRESS, path);
        return kept.startsWith(path + "?") ? kept : path;
    }

    private static String gist(KeptForm form) {
        return TOLD.stream().map(field -> form.fields().getOrDefault(field, ""))
                .filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
