package mizan.web.register;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.FormId;
import mizan.office.ReceivedAnswer;
import mizan.office.Settling;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.FormAsk;

/// Answers received by link that no officer has entered yet, the newest first.
///
/// One press enters an answer by the same form that an officer could open and look at first;
/// setting it aside needs a reason.
final class InboxPage {
    static final String PATH = "/register/inbox";
    private static final int WHY_CHARACTERS_MAX = 1_000;

    private final PageKit kit;
    private final AnswerForm form;

    InboxPage(PageKit kit, AnswerForm form) {
        this.kit = kit;
        this.form = form;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, this::show),
                new Route(HandlerType.POST, PATH + "/{number}/set-aside", this::setAside));
    }

    private void show(Context context) {
        Caller.SignedIn me = kit.ofOffice(context);
        draw(context, me, Optional.empty());
    }

    private void draw(Context context, Caller.SignedIn me, Optional<String> trouble) {
        FormAsk ask = Asking.of(kit, context, me);
        List<WaitingAnswer> waiting = kit.office().store().links().received().reversed().stream()
                .map(answer -> waiting(context, me, answer)).toList();
        context.header("Cache-Control", "no-store");
        kit.draw(context, "inbox", ask.say("register.inbox"),
                Map.of("waiting", waiting, "trouble", trouble));
    }

    private WaitingAnswer waiting(Context context, Caller.SignedIn me, ReceivedAnswer answer) {
        FormAsk ask = kit.ask(context, me, Map.of("answer", Long.toString(answer.number())));
        String from = ask.others(1).stream()
                .filter(option -> option.value().equals(answer.from().code()))
                .map(option -> option.text()).findFirst().orElse(answer.from().code());
        return new WaitingAnswer(answer, from, AnswerForm.PATH + "?answer=" + answer.number(),
                FormId.fresh(kit.office().chance()), form.view(ask).first());
    }

    private void setAside(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.ofOffice(context);
        String number = context.pathParam("number");
        String why = Optional.ofNullable(context.formParam("why")).orElse("").strip();
        if (!number.matches("[0-9]{1,15}")) {
            throw new Problem.Told(Problem.absent("there is no such answer", number));
        }
        if (why.isEmpty() || why.length() > WHY_CHARACTERS_MAX) {
            context.status(422);
            draw(context, me, Optional.of(kit.words(context).say("register.aside-why-missing")));
            return;
        }
        switch (kit.office().store().links()
                .setAside(Long.parseLong(number), me.session().id(), why, kit.now())) {
            case Settling.Now _ -> context.redirect(PATH);
            case Settling.Before _ -> {
                context.status(409);
                draw(context, me, Optional.of(kit.words(context).say("form.taken")));
            }
            case Settling.Unknown() ->
                    throw new Problem.Told(Problem.absent("there is no such answer", number));
        }
    }
}
