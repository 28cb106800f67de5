package mizan.web.imports;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.office.Proposal;
import mizan.office.Settling;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;
import mizan.web.Route;
import mizan.web.form.FormSpec;
import mizan.web.form.HandingIn;

/// `/proposals`: drafts that programs made and a person confirms, changes or sets aside.
///
/// Each confirmed one is a statement of its own, signed by the officer who pressed.
///
/// Threads: any.
public final class ProposalPages {
    static final String PATH = "/proposals";
    /// Proposals on a page, and the most that one press confirms.
    static final int PAGE = 25;
    private static final int WHY_CHARACTERS_MAX = 1_000;
    private static final Duration PRESS = Duration.ofSeconds(20);

    private final PageKit kit;
    private final Confirming confirming;
    private final Editing editing;

    /// For the pages of one server.
    ///
    /// @param specs forms in which a proposal can be changed
    public ProposalPages(PageKit kit, HandingIn handingIn, List<? extends FormSpec> specs) {
        this.kit = kit;
        this.confirming = new Confirming(kit, handingIn);
        this.editing = new Editing(specs);
    }

    /// Its paths.
    public List<Route> routes() {
        return List.of(Route.get(PATH, context -> show(context, List.of(), Optional.empty())),
                new Route(HandlerType.POST, PATH, this::confirmAll),
                new Route(HandlerType.POST, PATH + "/{number}/confirm", this::confirm),
                new Route(HandlerType.POST, PATH + "/{number}/edit", this::edit),
                new Route(HandlerType.POST, PATH + "/{number}/set-aside", this::setAside));
    }

    private void show(Context context, List<Confirming.Result> results,
            Optional<String> trouble) {
        Caller.SignedIn _ = OfficeOnly.officer(kit, context);
        long after = number(Optional.ofNullable(context.queryParam("after")).orElse("0"));
        List<Proposal> waiting = kit.office().store().proposals().waiting(after, PAGE + 1);
        List<WaitingProposal> page = waiting.stream().limit(PAGE)
                .map(proposal -> WaitingProposal.of(proposal, editing.has(proposal))).toList();
        kit.draw(context, "proposals", kit.words(context).say("proposals.title"), Map.of(
                "waiting", page, "count", kit.office().store().proposals().waitingCount(),
                "results", results, "trouble", trouble, "after", after, "sectors", sectors(),
                "next", waiting.size() > PAGE
                        ? Optional.of(page.getLast().number()) : Optional.<Long>empty()));
    }

    /// Names of the charter's sectors by their codes, every side's own.
    private Map<String, String> sectors() {
        return kit.terms().sectors().stream().collect(Collectors.toMap(
                sector -> sector.code().code(), sector -> sector.names().stream()
                        .map(name -> name.name()).distinct()
                        .collect(Collectors.joining(" / "))));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    private Proposal asked(Context context) {
        String text = context.pathParam("number");
        return kit.office().store().proposals().of(number(text))
                .orElseThrow(() -> new Problem.Told(
                        Problem.absent("there is no such proposal", text)));
    }

    private void confirm(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        Confirming.Result result = confirming.confirm(me, asked(context));
        if (result.draft().isPresent()) {
            kit.draw(context, "elsewhere", kit.words(context).say("elsewhere.title"),
                    Map.of("draft", result.draft().get().compact()));
            return;
        }
        result.refused().ifPresent(_ -> context.status(422));
        show(context, List.of(result), Optional.empty());
    }

    /// Every proposal of the page that was seen, for as long as a press may take.
    private void confirmAll(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        Instant until = kit.now().plus(PRESS);
        List<Confirming.Result> results = new ArrayList<>();
        for (String text : context.formParams("number").stream().limit(PAGE).toList()) {
            Optional<Proposal> proposal = kit.office().store().proposals().of(number(text));
            if (proposal.isPresent() && kit.now().isBefore(until)) {
                results.add(confirming.confirm(me, proposal.get()));
            }
        }
        boolean elsewhere = results.stream().anyMatch(result -> result.draft().isPresent());
        show(context, results, elsewhere
                ? Optional.of(kit.words(context).say("proposals.key-elsewhere"))
                : Optional.empty());
    }

    private void edit(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        Proposal proposal = asked(context);
        context.redirect(editing.begin(kit, me, proposal).orElseThrow(() -> new Problem.Told(
                Problem.absent("there is no form for this proposal",
                        DraftSummary.of(proposal.draft()).type()))));
    }

    private void setAside(Context context) {
        kit.sameSite(context);
        Caller.SignedIn me = OfficeOnly.officer(kit, context);
        String why = Optional.ofNullable(context.formParam("why")).orElse("").strip();
        Proposal proposal = asked(context);
        if (why.isEmpty() || why.length() > WHY_CHARACTERS_MAX) {
            context.status(422);
            show(context, List.of(), Optional.of(
                    kit.words(context).say("proposals.why-missing")));
            return;
        }
        switch (kit.office().store().proposals().setAside(
                proposal.number(), me.session().id(), why, kit.now())) {
            case Settling.Now _ -> context.redirect(PATH + "?after="
                    + number(Optional.ofNullable(context.formParam("after")).orElse("0")));
            case Settling.Before _, Settling.Unknown() -> {
                context.status(409);
                show(context, List.of(), Optional.of(kit.words(context).say("form.taken")));
            }
        }
    }
}
