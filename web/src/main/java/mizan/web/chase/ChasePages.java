package mizan.web.chase;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.Reminders;
import mizan.office.TokenCheck;
import mizan.office.TokenDraft;
import mizan.projection.DueLine;
import mizan.projection.Edition;
import mizan.projection.Reader;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Phrases;
import mizan.web.Problem;
import mizan.web.Route;

/// The chase list: who owes whom what by when, reminders, and the calendar of it.
public final class ChasePages {
    private final PageKit kit;

    /// For the pages of one server.
    public ChasePages(PageKit kit) {
        this.kit = kit;
    }

    /// The paths.
    public List<Route> routes() {
        return List.of(
                Route.get("/chase", this::chase),
                Route.get("/chase/remind", this::reminder),
                new Route(HandlerType.POST, "/chase/remind", this::remind),
                Route.get("/chase.ics", this::calendar));
    }

    /// The lines that come first, for the page of the day.
    public List<ChaseLine> top(Context context, Caller.SignedIn me, int most) {
        ChaseBoard board = board(context, me);
        return kit.edition(context).chase(kit.at(context), most).stream()
                .map(board::line).toList();
    }

    private ChaseBoard board(Context context, Caller.SignedIn me) {
        return new ChaseBoard(me.reader().member().code(),
                kit.office().store().reminders().last(), new DaysAhead(kit.terms()),
                kit.at(context),
                kit.phrases(context));
    }

    private void chase(Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        ChaseScreen screen = board(context, me).of(kit.edition(context).chase(kit.at(context)),
                ChaseAsked.of(context), operator(me));
        kit.draw(context, "chase", kit.words(context).say("chase.title"), Map.of("view", screen));
    }

    /// Whether it is the operator's officer who asks: only they remind.
    public boolean operator(Caller.SignedIn me) {
        return kit.terms().operator().equals(me.reader().member());
    }

    /// One duty of the list by its name, as whoever asks may see it.
    private DueLine named(Context context, Optional<String> name) {
        return kit.edition(context).chase(kit.now()).stream()
                .filter(line -> name.equals(Optional.of(ChaseLine.name(line)))).findFirst()
                .orElseThrow(() -> new Problem.Told(Problem.absent(
                        "nobody is awaited on this any more", name.orElse("–"))));
    }

    private ReminderText text(Context context) {
        Phrases phrases = kit.phrases(context);
        String me = kit.terms().members().stream()
                .filter(member -> member.id().equals(kit.terms().operator()))
                .map(member -> member.name()).findFirst().orElse("");
        return new ReminderText(phrases, me);
    }

    private void reminder(Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        DueLine due = named(context, Optional.ofNullable(context.queryParam("due")));
        ReminderText text = text(context);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("line", board(context, me).line(due));
        values.put("words", text.words(due));
        values.put("stated", ReminderText.stated(due));
        values.put("before", kit.office().store().reminders().of(ChaseLine.name(due)));
        kit.draw(context, "remind", kit.words(context).say("chase.remind"), values);
    }

    /// The press is remembered, and leads to the form that keeps the reminder in the record.
    private void remind(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.signedIn(context);
        DueLine due = named(context, Optional.ofNullable(context.formParam("due")));
        String how = Optional.ofNullable(context.formParam("how")).orElse("phone");
        kit.office().store().reminders().remind(new Reminders.Reminder(
                ChaseLine.name(due), me.session().id(), kit.now()));
        context.redirect(text(context).form(due, how));
    }

    private void calendar(Context context) {
        Reader.Officer reader = reader(Optional.ofNullable(context.queryParam("token"))
                .orElse(""));
        Edition edition = kit.edition(reader);
        String host = kit.address(context);
        Calendar calendar = new Calendar(edition.cover().origin(), host,
                edition.cover().newest(), kit.phrases(context));
        String text = calendar.text(kit.words(context).say("chase.title"),
                edition.chase(kit.now()));
        context.header("Cache-Control", "private, no-cache");
        context.contentType("text/calendar;charset=utf-8")
                .result(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Whose calendar the address is of.
    private Reader.Officer reader(String token) {
        return switch (kit.office().store().tokens().of(token, kit.now())) {
            case TokenCheck.Good(var draft)
                    when draft.scopes().contains(TokenDraft.Scope.CALENDAR) ->
                    kit.officer(draft.officer()).orElseThrow(ChasePages::useless);
            case TokenCheck.Good _, TokenCheck.Expired _, TokenCheck.Revoked _,
                    TokenCheck.Unknown _ -> throw useless();
        };
    }

    private static Problem.Told useless() {
        return new Problem.Told(Problem.of(401, "W016", "this address gives no calendar",
                "its token is not one, has run out or was taken back",
                "make another address on the page of the office"));
    }
}
