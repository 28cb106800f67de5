package mizan.web.register;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.FormId;
import mizan.office.KeptForm;
import mizan.office.KeptForms;
import mizan.office.LinkDraft;
import mizan.office.LinkLine;
import mizan.office.NewLink;
import mizan.office.Owner;
import mizan.office.Typed;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormDesk;
import mizan.web.form.FormScreen;

/// The office's side of links: making one, the list of all, taking one back.
final class LinkPages {
    static final String PATH = "/register/links";
    private static final String NEW = PATH + "/new";
    private static final String KIND = "link";
    private static final int JUST_MADE_MAX = 32;

    private final PageKit kit;

    /// Links made by the newest forms, so that a form sent twice makes one link and shows it again.
    private final Map<FormId, Made> justMade = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FormId, Made> eldest) {
            return size() > JUST_MADE_MAX;
        }
    };

    private record Made(NewLink link, LinkDraft draft) {}

    LinkPages(PageKit kit) {
        this.kit = kit;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list),
                Route.get(NEW, this::show),
                new Route(HandlerType.POST, NEW, this::post),
                new Route(HandlerType.POST, PATH + "/{number}/revoke", this::revoke));
    }

    private void list(Context context) {
        Caller.SignedIn me = kit.ofOffice(context);
        FormAsk ask = Asking.of(kit, context, me);
        List<LinkLine> links = kit.office().store().links().newest(ask.now());
        kit.draw(context, "links", ask.say("link.list"), Map.of("links", links,
                "names", VoiceNames.of(ask)));
    }

    private void show(Context context) {
        Caller.SignedIn me = kit.ofOffice(context);
        FormAsk ask = Asking.of(kit, context, me);
        FormId id = Optional.ofNullable(context.queryParam("form")).flatMap(FormId::parse)
                .orElseGet(() -> FormId.fresh(kit.office().chance()));
        Map<String, String> before = forms().of(id, owner(me)).map(KeptForm::fields)
                .orElse(Map.of());
        draw(context, ask, new Sent(id, before), Map.of());
    }

    private record Sent(FormId id, Map<String, String> typed) {}

    private void post(Context context) {
        kit.sameSite(context);
        Map<String, String> typed = FormDesk.typed(context);
        FormId id = FormId.parse(typed.getOrDefault("form", "")).orElseThrow(() ->
                new Problem.Told(Problem.unreadable("this form has no id", KIND,
                        "open the form again")));
        typed.remove("form");
        String pressed = Optional.ofNullable(typed.remove("press")).orElse("");
        Typed kept = Typed.of(KIND, typed);
        switch (kit.caller(context)) {
            case Caller.Anyone _ -> {
                var unused = forms().keep(
                        id, new Owner.OfBrowser(kit.browserId(context)), kept, kit.now());
                String path = PageKit.path(context, "form");
                kit.toSignIn(context, path + (path.contains("?") ? "&" : "?") + "form="
                        + id.hex());
            }
            case Caller.SignedIn _ -> {
                Caller.SignedIn me = kit.ofOffice(context);
                FormAsk ask = Asking.of(kit, context, me);
                synchronized (justMade) {
                    Made made = justMade.get(id);
                    if (made != null) {
                        made(context, ask, made);
                        return;
                    }
                    var unused = forms().keep(id, owner(me), kept, kit.now());
                    check(context, ask, me, new Sent(id, typed), pressed);
                }
            }
        }
    }

    private void check(
            Context context, FormAsk ask, Caller.SignedIn me, Sent sent, String pressed) {
        if (!pressed.equals("submit")) {
            draw(context, ask, sent, Map.of());
            return;
        }
        Filled filled = new Filled(ask, sent.typed(), List.of());
        Optional<LinkDraft> draft = LinkForm.read(filled);
        if (draft.isEmpty()) {
            context.status(422);
            draw(context, ask, sent, filled.troubles());
            return;
        }
        Made made = new Made(kit.office().store().links()
                .make(draft.get(), me.session().id(), ask.now()), draft.get());
        justMade.put(sent.id(), made);
        forms().discard(sent.id(), owner(me));
        made(context, ask, made);
    }

    /// The one page that shows the link.
    private void made(Context context, FormAsk ask, Made made) {
        context.header("Cache-Control", "no-store");
        String address = kit.address(context) + PublicLink.PATH
                + made.link().token() + "?lang=" + made.draft().copy().language();
        kit.draw(context, "linkmade", ask.say("link.made"), Map.of("address", address,
                "onlyHere", kit.onlyHere(address), "draft", made.draft(),
                "to", VoiceNames.of(ask).of(made.draft().recipient().code()),
                "number", made.link().number()));
    }

    private void draw(Context context, FormAsk ask, Sent sent, Map<String, String> troubles) {
        context.header("Cache-Control", "no-store");
        Optional<Referred> about = Referred.of(ask, "about").or(() ->
                Referred.withId(ask, sent.typed().getOrDefault("about", "")));
        var view = LinkForm.view(ask, about);
        Map<String, String> values = new LinkedHashMap<>(sent.typed());
        if (!values.isEmpty()) {
            // A box that was not ticked is not sent: what was typed stands, not what was first.
            view.first().keySet().forEach(name -> values.putIfAbsent(name, ""));
        }
        kit.draw(context, "form", view.title(), Map.of("form", new FormScreen(
                PageKit.path(context, "form"), sent.id(), view, values, troubles,
                Optional.empty(), List.of(), List.of(), false)));
    }

    private void revoke(Context context) {
        kit.sameSite(context);
        Caller.SignedIn unused = kit.ofOffice(context);
        String number = context.pathParam("number");
        if (!number.matches("[0-9]{1,15}")) {
            throw new Problem.Told(Problem.absent("there is no such link", number));
        }
        boolean unusedToo = kit.office().store().links().revoke(Long.parseLong(number), kit.now());
        context.redirect(PATH);
    }

    private KeptForms forms() {
        return kit.office().store().forms();
    }

    private static Owner owner(Caller.SignedIn me) {
        return new Owner.OfOfficer(me.session().id());
    }
}
