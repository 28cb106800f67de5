package mizan.web.incident;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.StatementPage;
import mizan.statement.CharterTerms;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Phrases;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.Field;

/// The list of incidents, one incident, and the map of the forms.
public final class IncidentPages {
    private static final List<String> FACETS =
            List.of("act", "sector", "from", "until", "hurt", "no-case", "late");
    private static final int FACET_CHARACTERS_MAX = 80;

    private final PageKit kit;

    /// For the pages of one server.
    public IncidentPages(PageKit kit) {
        this.kit = kit;
    }

    /// The paths.
    public List<Route> routes() {
        return List.of(
                Route.get("/incidents", this::list),
                Route.get("/incidents/map.svg", this::map),
                Route.get("/incidents/{index}", this::one));
    }

    private void list(Context context) {
        Caller.SignedIn unused = kit.signedIn(context);
        Map<String, String> asked = new LinkedHashMap<>();
        for (String facet : FACETS) {
            Optional.ofNullable(context.queryParam(facet)).filter(text -> !text.isBlank())
                    .filter(text -> text.length() <= FACET_CHARACTERS_MAX)
                    .ifPresent(text -> asked.put(facet, text));
        }
        int page = Optional.ofNullable(context.queryParam("page"))
                .filter(text -> text.matches("[1-9][0-9]{0,5}")).map(Integer::valueOf).orElse(1);
        CharterTerms terms = kit.terms();
        Phrases phrases = kit.phrases(context);
        IncidentList list = IncidentList.of(
                kit.edition(context), asked, page,
                terms.acts().stream().map(act -> new Field.Option(
                        act.code(), phrases.code("act", act.code()))).toList(),
                terms.sectors().stream().map(sector -> new Field.Option(sector.code().code(),
                        String.join(" · ", sector.names().stream().map(name -> name.name())
                                .distinct().toList()))).toList());
        kit.draw(context, "incidents", phrases.say("nav.incidents"),
                Map.of("list", list, "office", "secretariat".equals(kind(terms, context))));
    }

    private String kind(CharterTerms terms, Context context) {
        String member = kit.signedIn(context).session().member();
        return terms.members().stream().filter(m -> m.id().code().equals(member))
                .map(m -> m.kind().code()).findFirst().orElse("");
    }

    private void one(Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        String index = context.pathParam("index");
        Incident incident = Optional.of(index).filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .flatMap(at -> kit.edition(context).incident(at)).map(Incident::of)
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "the record has no incident with this index", index)));
        StatementPage page = kit.edition(context).entry(incident.index()).orElseThrow(() ->
                new Problem.Told(Problem.absent("the record has no such entry", index)));
        Phrases phrases = kit.phrases(context);
        kit.draw(context, "incident", phrases.code("act", incident.act()) + " · "
                + phrases.say("entry.title", incident.index()),
                Map.of("incident", incident, "page", page,
                        "others", kit.present(context.path(), me)));
    }

    private void map(Context context) {
        MapView view = Optional.ofNullable(context.queryParam("view")).flatMap(MapView::parse)
                .orElseThrow(() -> new Problem.Told(Problem.unreadable(
                        "this map has no middle", context.path(), "open the form again")));
        Optional<Coordinates> at = Optional.ofNullable(context.queryParam("at"))
                .flatMap(MapView::parse).map(MapView::middle);
        long radius = Optional.ofNullable(context.queryParam("radius"))
                .filter(text -> text.matches("[0-9]{1,7}")).map(Long::valueOf).orElse(0L);
        context.header("Cache-Control", "private, max-age=3600");
        context.contentType("image/svg+xml;charset=utf-8")
                .result(MapDrawing.of(view, at, radius));
    }

    /// The address of the map around an incident's point.
    public static Optional<String> around(Incident incident) {
        return incident.point().map(at -> "/incidents/map.svg?view="
                + new MapView(at, zoom(incident.radius().orElse(0L))).text() + "&at=" + at.lat()
                + "," + at.lon() + ",0&radius=" + incident.radius().orElse(0L));
    }

    private static int zoom(long radius) {
        return radius > 40_000 ? MapView.ZOOM_POINT - 2
                : radius > 10_000 ? MapView.ZOOM_POINT - 1 : MapView.ZOOM_POINT;
    }
}
