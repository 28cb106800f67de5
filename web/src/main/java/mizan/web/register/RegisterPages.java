package mizan.web.register;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.LinkAbout;
import mizan.office.LinkLine;
import mizan.projection.ContactList;
import mizan.projection.ContactPage;
import mizan.projection.ContactsAsked;
import mizan.statement.StatementId;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.FormAsk;

/// The register: its list, one contact with all that followed, and a letter to be printed.
final class RegisterPages {
    private static final int LINES_ON_PAGE = 40;
    private static final List<String> CHANNELS = List.of("phone", "meeting", "message", "video",
            "letter", "mail", "courier", "email", "hand", "link");

    private final PageKit kit;

    RegisterPages(PageKit kit) {
        this.kit = kit;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/register", this::list),
                Route.get("/register/{number}", this::contact),
                Route.get("/register/{number}/letter", this::letter));
    }

    private void list(Context context) {
        FormAsk ask = ask(context);
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : List.of("with", "direction", "channel", "open", "case")) {
            ask.given(field).filter(text -> text.matches("[a-z0-9-]{1,40}"))
                    .ifPresent(text -> values.put(field, text));
        }
        ContactList contacts = ask.edition().register(asked(ask, values), ask.now());
        StringBuilder more = new StringBuilder("?");
        values.forEach((field, text) -> more.append(field).append('=').append(text).append('&'));
        kit.draw(context, "register", ask.say("nav.register"), Map.of(
                "contacts", contacts,
                "asked", new NarrowedRegister(ask.others(ask.edition().cover().size()),
                        FormParts.coded(ask, "channel", CHANNELS), values, !values.isEmpty(),
                        more.toString()),
                "ours", ask.ofOffice(),
                "waiting", ask.ofOffice()
                        ? kit.office().store().links().received().size() : 0));
    }

    private static ContactsAsked asked(FormAsk ask, Map<String, String> values) {
        return new ContactsAsked(Optional.ofNullable(values.get("with")),
                Optional.ofNullable(values.get("direction")),
                Optional.ofNullable(values.get("channel")), values.containsKey("open"),
                Optional.ofNullable(values.get("case")).flatMap(RegisterPages::whole),
                ask.given("before").flatMap(RegisterPages::whole).orElse(Integer.MAX_VALUE),
                LINES_ON_PAGE);
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private void contact(Context context) {
        FormAsk ask = ask(context);
        ContactPage page = found(context, ask);
        kit.draw(context, "contact", ContactWords.title(ask.phrases(), page.line()), Map.of(
                "view", page,
                "links", links(ask, page),
                "ours", ask.ofOffice(),
                "mine", page.line().other().id().equals(ask.session().member())));
    }

    /// Links made for this contact, the newest first.
    private List<LinkLine> links(FormAsk ask, ContactPage page) {
        return !ask.ofOffice() ? List.of() : kit.office().store().links().about(
                LinkAbout.ofStatement(StatementId.parse(page.line().source().id())), ask.now());
    }

    private void letter(Context context) {
        FormAsk ask = ask(context);
        ContactPage page = found(context, ask);
        if (page.line().letterOut().isEmpty()) {
            throw new Problem.Told(Problem.absent("this contact is no letter out",
                    context.pathParam("number")));
        }
        kit.draw(context, "letter", ask.say("register.letter", page.line().letterOut().get()),
                Map.of("view", page, "office", LinkOffice.name(kit)));
    }

    private static ContactPage found(Context context, FormAsk ask) {
        return whole(context.pathParam("number"))
                .flatMap(number -> ask.edition().contactNumbered(number, ask.now()))
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "there is no contact with this number", context.pathParam("number"))));
    }

    private FormAsk ask(Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        return Asking.of(kit, context, me);
    }
}
