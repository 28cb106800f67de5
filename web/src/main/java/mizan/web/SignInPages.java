package mizan.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.KeyChest;
import mizan.office.KeyFile;
import mizan.office.Session;

/// Signing in with a key that lies on this host, and out again.
final class SignInPages {
    private static final String HOLDER = "[a-z0-9-]{1,32}/[a-z0-9-]{1,32}";

    private final PageKit kit;

    SignInPages(PageKit kit) {
        this.kit = kit;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/sign-in", this::ask),
                new Route(HandlerType.POST, "/sign-in", this::signIn),
                new Route(HandlerType.POST, "/sign-out", this::signOut));
    }

    private void ask(Context context) {
        draw(context, "", Optional.empty());
    }

    private void signIn(Context context) {
        kit.sameSite(context);
        String who = Optional.ofNullable(context.formParam("who")).orElse("");
        String passphrase = Optional.ofNullable(context.formParam("passphrase")).orElse("");
        if (!who.matches(HOLDER)) {
            again(context, "", "signin.choose");
            return;
        }
        Duration wait = kit.office().sessions().wait(who, kit.now());
        if (!wait.isZero()) {
            context.status(429);
            context.header("Retry-After", Long.toString(wait.toSeconds() + 1));
            draw(context, who, Optional.of(kit.words(context)
                    .say("signin.wait", kit.phrases(context).span(wait))));
            return;
        }
        KeyChest.Holder holder = new KeyChest.Holder(
                who.substring(0, who.indexOf('/')), who.substring(who.indexOf('/') + 1));
        Optional<KeyFile> key = kit.office().keys().unlock(holder, passphrase);
        if (key.isEmpty()) {
            kit.office().sessions().wrong(who, kit.now());
            again(context, who, "signin.wrong");
            return;
        }
        kit.office().sessions().right(who);
        Session session = Session.of(key.get(), kit.now());
        if (kit.officer(session).isEmpty()) {
            again(context, who, "signin.no-delegation");
            return;
        }
        kit.cookie().token(context).ifPresent(kit.office().sessions()::close);
        kit.cookie().open(context, kit.office().sessions().open(session, kit.now()));
        kit.cookie().known(context).ifPresent(browser -> {
            var unused = kit.office().store().forms().adopt(browser, session.id(), kit.now());
        });
        context.redirect(then(context.formParam("then")));
    }

    private void again(Context context, String who, String key) {
        context.status(403);
        draw(context, who, Optional.of(kit.words(context).say(key)));
    }

    private void signOut(Context context) {
        kit.sameSite(context);
        kit.cookie().token(context).ifPresent(kit.office().sessions()::close);
        kit.cookie().close(context);
        context.redirect("/sign-in");
    }

    private void draw(Context context, String who, Optional<String> trouble) {
        String then = then(Optional.ofNullable(context.formParam("then"))
                .orElse(context.queryParam("then")));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("holders", kit.office().keys().holders());
        values.put("who", who);
        values.put("then", then);
        values.put("trouble", trouble);
        values.put("kept", then.contains("form="));
        values.put("demonstration", kit.office().keys().demonstrates());
        context.header("Cache-Control", "no-store");
        kit.draw(context, "signin", kit.words(context).say("signin.title"), values);
    }

    /// Where to go next: a path of this host only.
    private static String then(@org.jspecify.annotations.Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/?&=._~%+-]{0,500}")
                ? path : "/today";
    }
}
