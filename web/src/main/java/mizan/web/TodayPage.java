package mizan.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.KeptForm;
import mizan.office.Owner;
import mizan.projection.Situation;
import mizan.web.form.FormSpec;

/// The first page after signing in: what is due and overdue, what waits for a person, what an
/// officer left unfinished, and one key to each form.
public final class TodayPage {
    private static final int DUE_ON_PAGE = 12;
    private static final int UNFINISHED_ON_PAGE = 10;

    private final PageKit kit;
    private final List<? extends FormSpec> specs;

    TodayPage(PageKit kit, List<? extends FormSpec> specs) {
        this.kit = kit;
        this.specs = specs;
    }

    List<Route> routes() {
        return List.of(Route.get("/today", this::today));
    }

    /// A form that somebody began and did not finish.
    public record Unfinished(String title, String path, java.time.Instant keptAt, String gist) {}

    private void today(Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        Situation situation = kit.edition(context).situation(kit.now());
        List<KeptForm> unfinished = kit.office().store().forms()
                .unfinished(new Owner.OfOfficer(me.session().id()));
        Words words = kit.words(context);
        kit.draw(context, "today", words.say("nav.today"), Map.of(
                "due", situation.due().stream().filter(line -> line.open())
                        .limit(DUE_ON_PAGE).toList(),
                "newest", situation.newest(),
                "cases", situation.cases(),
                "unfinished", unfinished.stream().limit(UNFINISHED_ON_PAGE)
                        .flatMap(form -> line(words, form).stream()).toList()));
    }

    private Optional<Unfinished> line(Words words, KeptForm form) {
        return specs.stream().filter(spec -> spec.kind().equals(form.kind()))
                .filter(spec -> !spec.path().contains("{")).findFirst()
                .map(spec -> new Unfinished(words.say("form.kind." + form.kind()),
                        spec.path() + "?form=" + form.id().hex(), form.keptAt(),
                        form.fields().getOrDefault("summary", "")));
    }
}
