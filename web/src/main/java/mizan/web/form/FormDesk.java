package mizan.web.form;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.BrowserId;
import mizan.office.FormId;
import mizan.office.FormState;
import mizan.office.Keeping;
import mizan.office.KeptFile;
import mizan.office.KeptForm;
import mizan.office.Owner;
import mizan.office.Typed;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;

/// Draws forms, keeps what is typed, and hands in what an officer confirms: once.
///
/// What is typed is kept before anything is checked, so that no error, ended session or restart
/// loses it. ADR 0029.
///
/// Threads: any.
public final class FormDesk {
    /// Characters of all that one form sends.
    public static final int TYPED_CHARACTERS_MAX = 200_000;

    /// Under which a form keeps the address at which it was begun.
    public static final String ADDRESS = "form-address";

    private static final String FORM = "form";

    private final PageKit kit;
    private final HandingIn handingIn;
    private final Uploads uploads = new Uploads();

    /// For the pages of one server.
    public FormDesk(PageKit kit, HandingIn handingIn) {
        this.kit = kit;
        this.handingIn = handingIn;
    }

    /// The paths of these forms.
    public List<Route> routes(List<? extends FormSpec> specs) {
        List<Route> routes = new java.util.ArrayList<>();
        for (FormSpec spec : specs) {
            routes.add(Route.get(spec.path(), context -> show(context, spec)));
            routes.add(new Route(HandlerType.POST, spec.path(), context -> post(context, spec)));
        }
        return List.copyOf(routes);
    }

    private void show(Context context, FormSpec spec) {
        Caller.SignedIn me = kit.signedIn(context);
        FormAsk ask = ask(context, me);
        Optional<FormId> asked = Optional.ofNullable(context.queryParam(FORM))
                .flatMap(FormId::parse);
        FormId id = asked.orElseGet(() -> FormId.fresh(kit.office().chance()));
        if (kit.office().store().forms().state(id) instanceof FormState.Done done) {
            context.redirect(kept(spec.after(ask, done.index().value()), done.index().value()));
            return;
        }
        Optional<KeptForm> before = kit.office().store().forms().of(id, owner(me))
                .filter(form -> form.kind().equals(spec.kind()));
        Map<String, String> typed = before.map(KeptForm::fields).orElse(Map.of());
        draw(context, new FormScreen(action(context), id, spec.view(ask, typed),
                typed, Map.of(), Optional.empty(),
                before.map(KeptForm::files).orElse(List.of()), others(context, me),
                before.isPresent()));
    }

    private void post(Context context, FormSpec spec) {
        kit.sameSite(context);
        Map<String, String> typed = typed(context);
        FormId id = FormId.parse(typed.getOrDefault(FORM, "")).orElseThrow(() ->
                new Problem.Told(Problem.unreadable("this form has no id", spec.kind(),
                        "open the form again")));
        typed.remove(FORM);
        // What the form is about stands in its address: whoever comes back to it needs it again.
        typed.put(ADDRESS, action(context));
        String pressed = Optional.ofNullable(typed.remove("press")).orElse("");
        Uploads.Taken files = uploads.of(context);
        Instant now = kit.now();
        switch (kit.caller(context)) {
            case Caller.Anyone _ -> {
                BrowserId browser = kit.browserId(context);
                Keeping _ = kit.office().store().forms().keep(id, new Owner.OfBrowser(browser),
                        new Typed(spec.kind(), typed, files.files()), now);
                kit.toSignIn(context, action(context, id));
            }
            case Caller.SignedIn me -> {
                typed = new LinkedHashMap<>(spec.pressed(ask(context, me), pressed, typed));
                Keeping keeping = kit.office().store().forms().keep(
                        id, owner(me), new Typed(spec.kind(), typed, files.files()), now);
                if (pressed.startsWith("drop-")) {
                    handingIn.drop(id, me, pressed.substring("drop-".length()));
                }
                kept(context, spec, new Sent(me, id, typed, pressed, files.refused()), keeping);
            }
        }
    }

    private record Sent(Caller.SignedIn me, FormId id, Map<String, String> typed, String pressed,
            Optional<String> fileTrouble) {}

    private void kept(Context context, FormSpec spec, Sent sent, Keeping keeping) {
        FormAsk ask = ask(context, sent.me());
        switch (keeping) {
            case Keeping.Begun(var state) -> {
                if (state instanceof FormState.Done(var _, var index, var _)) {
                    context.redirect(kept(spec.after(ask, index.value()), index.value()));
                } else {
                    finish(context, spec, ask, sent, handingIn.again(sent.id(), sent.me()));
                }
            }
            case Keeping.OfAnother() -> throw new Problem.Told(Problem.unreadable(
                    "this form is another officer's", sent.id().hex(),
                    "open a form of your own"));
            case Keeping.TooMuch(var bound, var found, var most) -> redraw(context, spec, ask, sent,
                    Map.of(), Optional.of(new FormScreen.Refused("W004",
                            ask.say("form.too-much"), bound + " " + found + " / " + most,
                            ask.say("form.too-much-next"))));
            case Keeping.Kept(var form) -> {
                if (sent.pressed().equals("submit")) {
                    check(context, spec, ask, sent, form);
                } else {
                    redraw(context, spec, ask, sent, trouble(sent), Optional.empty());
                }
            }
        }
    }

    private static Map<String, String> trouble(Sent sent) {
        return sent.fileTrouble().map(words -> Map.of("files", words)).orElse(Map.of());
    }

    private void check(Context context, FormSpec spec, FormAsk ask, Sent sent, KeptForm form) {
        List<KeptFile> files = form.files().stream().flatMap(line -> kit.office().store().forms()
                .content(sent.id(), owner(sent.me()), line.sha256()).stream()).toList();
        Filled filled = new Filled(ask, sent.typed(), files);
        sent.fileTrouble().ifPresent(words -> filled.trouble("files", words));
        for (Field field : spec.view(ask, sent.typed()).all()) {
            if (field.said().required()) {
                String unused = filled.need(field.said().name());
            }
        }
        Optional<Json> draft = Optional.empty();
        if (filled.troubles().isEmpty()) {
            draft = Optional.of(Carried.into(kit, ask, spec.draft(filled)));
        }
        if (!filled.troubles().isEmpty()) {
            context.status(422);
            redraw(context, spec, ask, sent, filled.troubles(), Optional.empty());
            return;
        }
        try {
            finish(context, spec, ask, sent, handingIn.handIn(sent.id(), sent.me(),
                    draft.orElseThrow(), spec.settles(ask)));
        } catch (MalformedStatement why) {
            context.status(422);
            redraw(context, spec, ask, sent, Map.of(), Optional.of(new FormScreen.Refused(
                    why.code(), why.what(), why.facts(), why.next())));
        }
    }

    private void finish(Context context, FormSpec spec, FormAsk ask, Sent sent,
            HandingIn.Outcome outcome) {
        switch (outcome) {
            case HandingIn.Outcome.Kept(long index) ->
                    context.redirect(kept(spec.after(ask, index), index));
            case HandingIn.Outcome.Refused(int status, var why) -> {
                context.status(status);
                redraw(context, spec, ask, sent, Map.of(), Optional.of(why));
            }
            case HandingIn.Outcome.SignElsewhere(var draft) -> kit.draw(context, "elsewhere",
                    ask.say("elsewhere.title"), Map.of("draft", draft.compact()));
        }
    }

    private void redraw(Context context, FormSpec spec, FormAsk ask, Sent sent,
            Map<String, String> troubles, Optional<FormScreen.Refused> refused) {
        List<KeptFile.Line> files = kit.office().store().forms()
                .of(sent.id(), owner(sent.me())).map(KeptForm::files).orElse(List.of());
        draw(context, new FormScreen(action(context), sent.id(),
                spec.view(ask, sent.typed()), sent.typed(),
                troubles, refused, files, others(context, sent.me()), false));
    }

    private void draw(Context context, FormScreen screen) {
        context.header("Cache-Control", "no-store");
        kit.draw(context, "form", screen.view().title(), Map.of("form", screen));
    }

    private FormAsk ask(Context context, Caller.SignedIn me) {
        Map<String, String> asked = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) ->
                values.stream().findFirst().ifPresent(value -> asked.put(name, value)));
        return kit.ask(context, me, asked);
    }

    private List<String> others(Context context, Caller.SignedIn me) {
        return kit.present(context.path(), me);
    }

    private static Owner owner(Caller.SignedIn me) {
        return new Owner.OfOfficer(me.session().id());
    }

    /// The form's own address with what it is about, without a form id.
    private static String action(Context context) {
        return PageKit.path(context, FORM);
    }

    private static String action(Context context, FormId id) {
        String path = action(context);
        return path + (path.contains("?") ? "&" : "?") + FORM + "=" + id.hex();
    }

    private static String kept(String path, long index) {
        return path + (path.contains("?") ? "&" : "?") + "kept=" + index;
    }

    /// What a form sends, field by field, within bounds.
    ///
    /// @throws Problem.Told W004 past [#TYPED_CHARACTERS_MAX]
    public static Map<String, String> typed(Context context) {
        Map<String, String> typed = new LinkedHashMap<>();
        long characters = 0;
        for (var entry : context.formParamMap().entrySet()) {
            // Browsers send every line break as two characters, whatever was shown.
            String value = String.join("\n", entry.getValue())
                    .replace("\r\n", "\n").replace('\r', '\n');
            characters += entry.getKey().length() + value.length();
            if (characters > TYPED_CHARACTERS_MAX) {
                throw new Problem.Told(Problem.tooLarge(TYPED_CHARACTERS_MAX));
            }
            if (entry.getKey().matches("[a-zA-Z0-9.-]{1,64}")) {
                typed.put(entry.getKey(), value);
            }
        }
        return typed;
    }
}
