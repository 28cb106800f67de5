package mizan.web.officers;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.office.NewToken;
import mizan.office.TokenDraft;
import mizan.office.Tokens;
import mizan.web.Caller;
import mizan.web.Counter;
import mizan.web.PageKit;
import mizan.web.Route;

/// `/office`: who works here, tokens for programs, the address of the calendar, the charter.
public final class OfficersPages {
    private static final int DAYS = 90;

    private final PageKit kit;
    private final OfficeDrawing drawing;
    private final OfficerDesk officers;

    /// For the pages of one server.
    public OfficersPages(PageKit kit, Counter counter) {
        this.kit = kit;
        this.drawing = new OfficeDrawing(kit);
        this.officers = new OfficerDesk(kit, drawing, counter);
    }

    /// The paths.
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/office", this::office),
                new Route(HandlerType.POST, "/office/tokens", this::token),
                new Route(HandlerType.POST, "/office/calendar", this::calendar),
                new Route(HandlerType.POST, "/office/tokens/revoke", this::revoke)));
        routes.addAll(officers.routes());
        // A page drawn in answer to a press has its address: asked for anew, it is the page.
        List.of("officers", "revoke", "tokens", "calendar").forEach(part -> routes.add(
                Route.get("/office/" + part, context -> context.redirect("/office"))));
        return List.copyOf(routes);
    }

    private void office(Context context) {
        drawing.draw(context, kit.signedIn(context), Optional.empty(), Optional.empty());
    }

    private void token(Context context) {
        kit.sameSite(context);
        Set<TokenDraft.Scope> scopes = EnumSet.of(TokenDraft.Scope.READ);
        if ("yes".equals(context.formParam("hand-in"))) {
            scopes.add(TokenDraft.Scope.HAND_IN);
        }
        make(context, text(context, "token"), scopes);
    }

    /// The address of a calendar holds its token: whoever has it reads, until it is taken back.
    private void calendar(Context context) {
        kit.sameSite(context);
        make(context, kit.words(context).say("office.calendar"),
                EnumSet.of(TokenDraft.Scope.CALENDAR));
    }

    private void make(Context context, String name, Set<TokenDraft.Scope> scopes) {
        Caller.SignedIn me = kit.signedIn(context);
        boolean address = scopes.contains(TokenDraft.Scope.CALENDAR);
        try {
            NewToken made = kit.office().store().tokens().make(new TokenDraft(name,
                    me.reader().member(), me.session().id(), scopes,
                    kit.now().plus(Duration.ofDays(days(context)))), kit.now());
            String text = address ? kit.address(context)
                    + "/chase.ics?token=" + made.text() : made.text();
            drawing.draw(context, me, Optional.empty(),
                    Optional.of(new OfficeScreen.Made(name, text, address)));
        } catch (IllegalArgumentException _) {
            context.status(422);
            drawing.draw(context, me, Optional.of(kit.words(context).say("office.token-trouble",
                    Tokens.LIFE_DAYS_MAX, Tokens.TOKENS_MAX)), Optional.empty());
        }
    }

    private static int days(Context context) {
        String days = text(context, "token-days");
        return days.isEmpty() ? DAYS : days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : -1;
    }

    private void revoke(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        String number = text(context, "number");
        if (number.matches("[0-9]{1,15}")) {
            boolean _ = kit.office().store().tokens()
                    .revoke(Long.parseLong(number), me.session().id(), kit.now());
        }
        context.redirect("/office#tokens");
    }

    private static String text(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }
}
