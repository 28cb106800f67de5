package mizan.web.register;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.FormId;
import mizan.office.Proposal;
import mizan.office.ProposalDraft;
import mizan.office.Proposals;
import mizan.office.Settling;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.FormAsk;

/// Contacts proposed out of pasted messages: a person confirms each, changes it first, or sets it
/// aside.
final class PastedPage {
    static final String PATH = "/register/pasted";
    private static final int ON_PAGE = 30;
    private static final String NOT_WANTED = "not wanted";

    private final PageKit kit;
    private final ContactForm form;

    PastedPage(PageKit kit, ContactForm form) {
        this.kit = kit;
        this.form = form;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, this::show),
                new Route(HandlerType.POST, PATH + "/{number}/set-aside", this::setAside));
    }

    private void show(Context context) {
        Caller.SignedIn me = kit.ofOffice(context);
        FormAsk ask = Asking.of(kit, context, me);
        VoiceNames names = VoiceNames.of(ask);
        List<WaitingContact> waiting = kit.office().store().proposals()
                .waiting(0, Proposals.PAGE_MAX).stream()
                .filter(proposal -> proposal.origin() == ProposalDraft.Origin.PASTED)
                .limit(ON_PAGE).map(proposal -> waiting(context, me, proposal, names)).toList();
        context.header("Cache-Control", "no-store");
        kit.draw(context, "pasted", ask.say("paste.waiting"), Map.of("waiting", waiting,
                "known", ask.given("known").filter(text -> text.matches("[1-9][0-9]{0,5}"))));
    }

    private WaitingContact waiting(
            Context context, Caller.SignedIn me, Proposal proposal, VoiceNames names) {
        FormAsk ask = kit.ask(context, me,
                Map.of("proposal", Long.toString(proposal.number())));
        Map<String, String> values = form.view(ask).first();
        return new WaitingContact(proposal.number(), proposal.title(),
                names.of(values.getOrDefault("with", "")),
                "/register/new?proposal=" + proposal.number(),
                FormId.fresh(kit.office().chance()), values,
                new PastedProposal(proposal).remarks());
    }

    private void setAside(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = kit.ofOffice(context);
        String number = context.pathParam("number");
        Settling settling = number.matches("[0-9]{1,15}") ? kit.office().store().proposals()
                .setAside(Long.parseLong(number), me.session().id(),
                        Optional.ofNullable(context.formParam("why"))
                                .filter(why -> !why.isBlank()).orElse(NOT_WANTED), kit.now())
                : new Settling.Unknown();
        if (settling instanceof Settling.Unknown) {
            throw new Problem.Told(Problem.absent("there is no such proposal", number));
        }
        context.redirect(PATH);
    }
}
