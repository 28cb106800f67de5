package mizan.web.register;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.AnswerDraft;
import mizan.office.AnswerKind;
import mizan.office.Answering;
import mizan.office.BrowserId;
import mizan.office.GivenAnswer;
import mizan.office.LinkPage;
import mizan.office.LinkStanding;
import mizan.office.Links;
import mizan.office.Opening;
import mizan.web.Language;
import mizan.web.PageKit;
import mizan.web.Phrases;
import mizan.web.Route;
import mizan.web.form.FormDesk;

/// What a liaison officer sees behind a one-time link, on a phone, without a session.
///
/// The first page says what this is and changes nothing, so that a messenger's preview does not use
/// the link up; pressing opens it for this browser. Nothing of the record stands here but the copy.
/// The browser's cookie is set when somebody presses, never before.
final class PublicLink {
    static final String PATH = "/l/";
    private static final String TOKEN = PATH + "{token}";

    private final PageKit kit;

    PublicLink(PageKit kit) {
        this.kit = kit;
    }

    List<Route> routes() {
        return List.of(
                Route.get(TOKEN, this::first),
                new Route(HandlerType.POST, TOKEN + "/open", this::open),
                Route.get(TOKEN + "/copy", this::copy),
                new Route(HandlerType.POST, TOKEN + "/answer", this::answer));
    }

    private Links links() {
        return kit.office().store().links();
    }

    private void first(Context context) {
        switch (links().peek(token(context), kit.now())) {
            case LinkStanding.Fresh(var expiresAt) ->
                    draw(context, 200, "fresh", Optional.of(expiresAt));
            case LinkStanding.InUse(var openedAt, var _) ->
                    draw(context, 200, "in-use", Optional.of(openedAt));
            case LinkStanding.Expired(var at) ->
                    draw(context, 410, "expired", Optional.of(at));
            case LinkStanding.Revoked(var at) ->
                    draw(context, 410, "revoked", Optional.of(at));
            case LinkStanding.Unknown() -> draw(context, 404, "unknown", Optional.empty());
        }
    }

    private void open(Context context) {
        kit.sameSite(context);
        String token = token(context);
        if (links().peek(token, kit.now()) instanceof LinkStanding.Unknown) {
            draw(context, 404, "unknown", Optional.empty());
            return;
        }
        show(context, token, kit.browserId(context), true);
    }

    private void copy(Context context) {
        String token = token(context);
        Optional<BrowserId> browser = kit.knownBrowser(context);
        boolean opened = links().peek(token, kit.now()) instanceof LinkStanding.InUse;
        if (browser.isEmpty() || !opened) {
            context.redirect(PATH + token + language(context).map(l -> "?lang=" + l.code())
                    .orElse(""));
            return;
        }
        show(context, token, browser.get(), false);
    }

    /// @param pressed whether to lead from here to the page that a reload may ask for again
    private void show(Context context, String token, BrowserId browser, boolean pressed) {
        switch (links().bind(token, browser, kit.now())) {
            case Opening.Opened(var page) -> {
                if (pressed) {
                    leadToCopy(context, token, page);
                } else {
                    drawCopy(context, page, Map.of(), Optional.empty());
                }
            }
            case Opening.OpenedElsewhere(var at) ->
                    draw(context, 409, "elsewhere", Optional.of(at));
            case Opening.Expired(var at, var given) -> past(context, "expired", at, given);
            case Opening.Revoked(var at, var given) -> past(context, "revoked", at, given);
            case Opening.Unknown() -> draw(context, 404, "unknown", Optional.empty());
        }
    }

    private void leadToCopy(Context context, String token, LinkPage page) {
        context.redirect(PATH + token + "/copy?lang=" + language(context)
                .map(Language::code).orElse(page.copy().language()));
    }

    private void past(Context context, String state, Instant at, List<GivenAnswer> given) {
        context.status(410);
        draw(context, new LinkScreen(state, phrases(context, Optional.empty()),
                LinkOffice.name(kit), PATH + token(context), kit.assets(), Optional.of(at),
                Optional.empty(), given, Map.of(), Optional.empty()));
    }

    private void answer(Context context) {
        kit.sameSite(context);
        Map<String, String> typed = new LinkedHashMap<>(FormDesk.typed(context));
        String token = token(context);
        Optional<AnswerKind> kind = AnswerKind.of(typed.getOrDefault("press", ""));
        Optional<BrowserId> browser = kit.knownBrowser(context);
        if (kind.isEmpty() || browser.isEmpty()) {
            first(context);
            return;
        }
        AnswerDraft draft = new AnswerDraft(kind.get(),
                typed.getOrDefault("words", "").replace("\r\n", "\n").strip(),
                typed.getOrDefault("name", "").strip());
        switch (links().answer(token, browser.get(), draft, kit.now())) {
            case Answering.Received _, Answering.Before _ -> context.redirect(PATH + token
                    + "/copy?lang=" + phrases(context, Optional.empty()).language().code());
            case Answering.WordsMissing _ -> again(context, browser.get(), typed, "link.say");
            case Answering.TooMuch _ -> again(context, browser.get(), typed, "link.shorter");
            case Answering.NotOffered _ ->
                    again(context, browser.get(), typed, "link.not-offered");
            case Answering.NotOpened(), Answering.OpenedElsewhere _, Answering.Expired _,
                    Answering.Revoked _, Answering.Unknown() ->
                    show(context, token, browser.get(), false);
        }
    }

    /// The same page with words at the form, and everything that was typed.
    private void again(
            Context context, BrowserId browser, Map<String, String> typed, String key) {
        if (links().bind(token(context), browser, kit.now())
                instanceof Opening.Opened(var page)) {
            context.status(422);
            drawCopy(context, page, typed, Optional.of(key));
        } else {
            first(context);
        }
    }

    private void drawCopy(Context context, LinkPage page, Map<String, String> typed,
            Optional<String> key) {
        Phrases p = phrases(context, Optional.of(page.copy().language()));
        draw(context, new LinkScreen("copy", p, LinkOffice.name(kit), PATH + token(context),
                kit.assets(), Optional.of(page.openedAt()), Optional.of(page), page.given(),
                typed, key.map(p::say)));
    }

    private void draw(Context context, int status, String state, Optional<Instant> at) {
        context.status(status);
        draw(context, new LinkScreen(state, phrases(context, Optional.empty()),
                LinkOffice.name(kit), PATH + token(context), kit.assets(), at, Optional.empty(),
                List.of(), Map.of(), Optional.empty()));
    }

    private void draw(Context context, LinkScreen screen) {
        context.header("Cache-Control", "no-store");
        context.header("X-Robots-Tag", "noindex, nofollow");
        // The address is the key: it goes to this host only, which needs it to know its own pages.
        context.header("Referrer-Policy", "same-origin");
        kit.drawBare(context, "link", Map.of("screen", screen));
    }

    private Phrases phrases(Context context, Optional<String> ofCopy) {
        return kit.phrases(language(context)
                .or(() -> ofCopy.flatMap(PublicLink::language)).orElse(Language.ENGLISH));
    }

    private static Optional<Language> language(Context context) {
        return Optional.ofNullable(context.queryParam("lang")).flatMap(PublicLink::language);
    }

    private static Optional<Language> language(String code) {
        return Language.all().stream().filter(l -> l.code().equals(code)).findFirst();
    }

    /// As it stands in the address; anything else than letters and digits names no link.
    private static String token(Context context) {
        String token = context.pathParam("token");
        return token.matches("[A-Za-z0-9_-]{1,64}") ? token : "-";
    }
}
