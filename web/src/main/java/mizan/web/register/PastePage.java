package mizan.web.register;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.intake.CharterWords;
import mizan.intake.DateOrder;
import mizan.intake.Gazetteer;
import mizan.intake.ImportSetting;
import mizan.intake.PasteDecisions;
import mizan.intake.PastedContacts;
import mizan.intake.PastedText;
import mizan.intake.Remark;
import mizan.intake.RowOutcome;
import mizan.office.FormId;
import mizan.office.KeptForm;
import mizan.office.KeptForms;
import mizan.office.Owner;
import mizan.office.ProposalDraft;
import mizan.office.Typed;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormDesk;
import mizan.web.form.FormScreen;

/// A thread of messages is pasted and becomes proposals; nothing is signed here.
final class PastePage {
    private static final String PATH = "/register/paste";
    private static final String KIND = "paste";

    private final PageKit kit;

    PastePage(PageKit kit) {
        this.kit = kit;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, this::show),
                new Route(HandlerType.POST, PATH, this::post));
    }

    private record Sent(FormId id, Map<String, String> typed) {}

    private void show(Context context) {
        Caller.SignedIn me = kit.ofOffice(context);
        FormId id = Optional.ofNullable(context.queryParam("form")).flatMap(FormId::parse)
                .orElseGet(() -> FormId.fresh(kit.office().chance()));
        draw(context, Asking.of(kit, context, me), new Sent(id, forms().of(id, owner(me))
                .map(KeptForm::fields).orElse(Map.of())), Map.of());
    }

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
                kit.toSignIn(context, PATH + "?form=" + id.hex());
            }
            case Caller.SignedIn _ -> {
                Caller.SignedIn me = kit.ofOffice(context);
                var unused = forms().keep(id, owner(me), kept, kit.now());
                propose(context, me, new Sent(id, typed), pressed.equals("submit"));
            }
        }
    }

    private void propose(Context context, Caller.SignedIn me, Sent sent, boolean submitted) {
        FormAsk ask = Asking.of(kit, context, me);
        Filled filled = new Filled(ask, sent.typed(), List.of());
        String text = filled.need("text");
        PasteForm form = PasteForm.of(ask, text);
        boolean asked = !sent.typed().containsKey("who-0");
        if (!submitted || text.isEmpty() || asked) {
            draw(context, ask, sent, text.isEmpty() ? filled.troubles() : Map.of());
            return;
        }
        PasteDecisions said = form.read(filled);
        PastedText pasted = PastedText.read(text);
        // What the dates themselves prove needs nobody to say it.
        PasteDecisions decisions = said.dates() == DateOrder.ASK
                ? new PasteDecisions(pasted.dates(), said.offsetMinutes(), said.held(),
                        said.who(), said.together()) : said;
        List<ProposalDraft> drafts = new ArrayList<>();
        if (filled.troubles().isEmpty()) {
            for (RowOutcome outcome : PastedContacts.of(pasted, decisions, setting(me))) {
                switch (outcome) {
                    case RowOutcome.Drafted(int line, var key, var draft, var remarks) ->
                            drafts.add(new ProposalDraft(ProposalDraft.Origin.PASTED,
                                    ask.say("paste.line", line), draft, json(remarks),
                                    Optional.of(new ProposalDraft.Row("pasted-" + key.text(),
                                            Hash.sha256(Bytes.utf8(LinkForm
                                                    .wellFormed(text)))))));
                    case RowOutcome.Waiting(int _, var why) -> trouble(filled, why);
                    case RowOutcome.Unread(int _, var why) -> trouble(filled, why);
                }
            }
        }
        if (!filled.troubles().isEmpty()) {
            context.status(422);
            draw(context, ask, sent, filled.troubles());
            return;
        }
        var proposed = kit.office().store().proposals()
                .propose(drafts, me.session().id(), ask.now());
        forms().discard(sent.id(), owner(me));
        context.redirect(PastedPage.PATH + "?new=" + proposed.numbers().size() + "&known="
                + proposed.before());
    }

    private static ImportSetting setting(Caller.SignedIn me) {
        return new ImportSetting(CharterWords.NONE, Gazetteer.EMPTY, me.reader().member(),
                me.session().officer());
    }

    private static void trouble(Filled filled, List<Remark> why) {
        why.forEach(remark -> filled.trouble("text",
                remark.place() + ": " + remark.what() + "; " + remark.next()));
    }

    private static Json json(List<Remark> remarks) {
        return new Json.Items(remarks.stream().<Json>map(remark -> Json.text(
                remark.place() + ": " + remark.what() + "; " + remark.next())).toList());
    }

    private void draw(
            Context context, FormAsk ask, Sent sent, Map<String, String> troubles) {
        context.header("Cache-Control", "no-store");
        var view = PasteForm.of(ask, sent.typed().getOrDefault("text", "")).view();
        Map<String, String> values = new LinkedHashMap<>(sent.typed());
        kit.draw(context, "form", view.title(), Map.of("form", new FormScreen(PATH, sent.id(),
                view, values, troubles, Optional.empty(), List.of(), List.of(), false)));
    }

    private KeptForms forms() {
        return kit.office().store().forms();
    }

    private static Owner owner(Caller.SignedIn me) {
        return new Owner.OfOfficer(me.session().id());
    }
}
