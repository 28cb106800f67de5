package mizan.web.find;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.LastLooks;
import mizan.office.SavedSearch;
import mizan.projection.Changes;
import mizan.projection.Edition;
import mizan.projection.FindPage;
import mizan.tlog.TreeSize;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Route;

/// `/find`: search over everything that whoever asks may read; and what changed since an officer
/// last looked.
public final class FindPages {
    /// The page under which the last look at the whole record is kept.
    private static final String LOOK = "today";

    private final PageKit kit;

    /// For the pages of one server.
    public FindPages(PageKit kit) {
        this.kit = kit;
    }

    /// The paths.
    public List<Route> routes() {
        return List.of(
                Route.get("/find", this::find),
                new Route(HandlerType.POST, "/find/keep", this::keep),
                new Route(HandlerType.POST, "/find/forget", this::forget),
                Route.get("/changed", this::changed),
                new Route(HandlerType.POST, "/changed", this::seen));
    }

    private void find(Context context) {
        FindAsked asked = FindAsked.of(context);
        Optional<FindPage> page = asked.asks()
                ? Optional.of(kit.edition(context).find(asked.query())) : Optional.empty();
        List<SavedSearch> saved = switch (kit.caller(context)) {
            case Caller.Anyone _ -> List.of();
            case Caller.SignedIn me -> kit.office().store().searches().of(me.session().id());
        };
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("asked", asked);
        values.put("page", page);
        values.put("saved", saved);
        values.put("sectors", sectors());
        values.put("officer", kit.caller(context) instanceof Caller.SignedIn);
        kit.draw(context, "find", kit.words(context).say("nav.find"), values);
    }

    /// Names of sectors by their codes.
    private Map<String, String> sectors() {
        Map<String, String> names = new HashMap<>();
        kit.terms().sectors().forEach(sector -> names.put(sector.code().code(),
                String.join(" / ", sector.names().stream()
                        .map(name -> name.name()).distinct().toList())));
        return names;
    }

    private void keep(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        String query = Optional.ofNullable(context.formParam("query")).orElse("");
        String name = Optional.ofNullable(context.formParam("name")).orElse("").strip();
        boolean _ = kit.office().store().searches().keep(
                me.session().id(), new SavedSearch(name, query), kit.now());
        context.redirect(path(query));
    }

    private void forget(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        kit.office().store().searches().remove(me.session().id(),
                Optional.ofNullable(context.formParam("name")).orElse(""));
        context.redirect("/find");
    }

    /// An address of the search page only, whatever was sent.
    private static String path(String query) {
        return query.matches("[A-Za-z0-9=&%+._*-]{1,2000}") ? "/find?" + query : "/find";
    }

    /// What changed for an officer since the visit before this one; the look is kept.
    public Optional<Changes> changes(Caller.SignedIn me) {
        // The record of now, whatever moment the page is asked for.
        Edition edition = kit.edition(me.reader());
        Optional<LastLooks.Look> before = kit.office().store().looks().look(
                me.session().id(), LOOK, new TreeSize(edition.cover().size()), kit.now());
        return before.map(look -> edition.changedSince(look.size().entries()));
    }

    private void changed(Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        Optional<Long> since = Optional.ofNullable(context.queryParam("since"))
                .filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf);
        Optional<Changes> changes = since
                .map(size -> kit.edition(context).changedSince(size))
                .or(() -> changes(me));
        kit.draw(context, "changed", kit.words(context).say("changed.title"),
                Map.of("changes", changes));
    }

    /// The officer has seen everything up to now.
    private void seen(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        kit.office().store().looks().seen(me.session().id(), LOOK,
                new TreeSize(kit.edition(me.reader()).cover().size()), kit.now());
        context.redirect("/today");
    }
}
