package mizan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.office.BrowserId;
import mizan.office.Session;
import mizan.projection.Cover;
import mizan.projection.Edition;
import mizan.projection.Health;
import mizan.projection.Reader;
import mizan.statement.CharterTerms;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.web.form.FormAsk;

/// What every page is drawn with: who asks, the views that this reader may have, words, frame.
///
/// Threads: any.
public final class PageKit {
    private final WebParts parts;
    private final Assets assets;
    private final TemplateEngine templates;
    private final Browser browser = new Browser();
    private final HeadWatch head = new HeadWatch();
    private final Present present = new Present();
    private final Optional<SessionCallers> sessions;

    PageKit(WebParts parts, Assets assets, TemplateEngine templates) {
        this.parts = parts;
        this.assets = assets;
        this.templates = templates;
        this.sessions = parts.callers() instanceof SessionCallers known
                ? Optional.of(known) : Optional.empty();
    }

    /// The views as whoever asks may have them.
    public Edition edition(Context context) {
        return parts.edition(context);
    }

    /// The views as everybody may have them.
    public Edition common() {
        return parts.common();
    }

    /// The views as every officer of every member may have them.
    public Edition joint() {
        return parts.views().as(Reader.JOINT);
    }

    /// The instant that clocks on a page are read at: now, or that of the past that it is of.
    public Instant at(Context context) {
        return edition(context).at(now());
    }

    /// The views as somebody else may have them, who has shown to be this reader.
    public Edition edition(Reader reader) {
        return parts.views().as(reader);
    }

    /// The instant at which pages are drawn.
    public Instant now() {
        return parts.clock().instant();
    }

    /// The interface's words in the language of whoever asks.
    public Words words(Context context) {
        return browser.words(context);
    }

    /// The same, with times and names.
    public Phrases phrases(Context context) {
        return new Phrases(words(context), now());
    }

    /// A word of the interface in English, as answers for programs are.
    public String english(String key) {
        return browser.english().say(key);
    }

    Browser browser() {
        return browser;
    }

    /// How the head of the record stands.
    Optional<Health> health() {
        return head.of(parts);
    }

    /// How the record stood at the newest checkpoint that covers no more than so many entries;
    /// absent where there is none.
    public Optional<Health> health(long entries) {
        return Checkpoints.newest(parts.counter(), entries).flatMap(note ->
                common().health(note, Set.of(), parts.ed25519()));
    }

    /// The office at work behind these pages.
    ///
    /// @throws Problem.Told W009 where this host serves no office
    public OfficeParts office() {
        return parts.office().orElseThrow(() -> new Problem.Told(Problem.noOffice()));
    }

    /// Who asks.
    public Caller caller(Context context) {
        return sessions.map(known -> known.caller(context)).orElseGet(Caller.Anyone::new);
    }

    /// The officer who asks; anybody else is sent to sign in and comes back here.
    public Caller.SignedIn signedIn(Context context) {
        return switch (caller(context)) {
            case Caller.SignedIn me -> me;
            case Caller.Anyone _ -> throw new SignInFirst(path(context, ""));
        };
    }

    /// An officer of the member that keeps the record; what lies in its office beside the record is
    /// nobody else's.
    ///
    /// @throws Problem.Told W020 for an officer of another member
    public Caller.SignedIn ofOffice(Context context) {
        Caller.SignedIn me = signedIn(context);
        if (!me.reader().member().equals(terms().operator())) {
            throw new Problem.Told(Problem.officeOnly(context.path()));
        }
        return me;
    }

    /// The officer whose session this would be, if the record knows the key.
    Optional<Reader.Officer> officer(Session session) {
        return officer(session.id());
    }

    /// The officer who holds this key now, if the record knows one.
    public Optional<Reader.Officer> officer(KeyId key) {
        return parts.views().officer(key, now());
    }

    /// The public key with this id, if the record knows it.
    Optional<Bytes> publicKey(KeyId key) {
        return parts.views().publicKey(key);
    }

    SessionCookie cookie() {
        return sessions.map(SessionCallers::cookie)
                .orElseThrow(() -> new Problem.Told(Problem.noOffice()));
    }

    /// Sends the browser to the sign-in page, and from there to a path.
    public void toSignIn(Context context, String then) {
        context.redirect("/sign-in?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }

    /// The browser's own id, kept in a cookie.
    public BrowserId browserId(Context context) {
        return cookie().browser(context, office().chance());
    }

    /// The browser's own id, where it has one already.
    public Optional<BrowserId> knownBrowser(Context context) {
        return cookie().known(context);
    }

    /// Words with times and names, in a language that the page itself names.
    public Phrases phrases(Language language) {
        return new Phrases(browser.words(language), now());
    }

    /// Version of the static files.
    public String assets() {
        return assets.version();
    }

    /// Draws a page without the frame of the office around it.
    public void drawBare(Context context, String template, Map<String, Object> values) {
        StringOutput out = new StringOutput(16 * 1024);
        templates.render(template + ".jte", values, out);
        context.contentType("text/html;charset=utf-8").result(text(out.toString()));
    }

    /// Refuses what another site's page sends in the name of whoever is signed in here.
    public void sameSite(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean foreign = site != null
                ? !site.equals("same-origin") && !site.equals("none")
                : origin != null && !origin.endsWith("//" + context.host())
                        && parts.office().flatMap(office -> office.address().host())
                                .filter(host -> origin.endsWith("//" + host)).isEmpty();
        if (foreign) {
            throw new Problem.Told(Problem.otherSite(
                    origin == null ? String.valueOf(site) : origin));
        }
    }

    /// The address of this host for others, to put before a path.
    public String address(Context context) {
        return office().address().before(context);
    }

    /// Whether an address opens on this machine only, so that sending it to anybody is in vain.
    public boolean onlyHere(String address) {
        return PublicAddress.onlyHere(address);
    }

    /// What a form is asked in.
    public FormAsk ask(Context context, Caller.SignedIn me, Map<String, String> asked) {
        Map<String, String> path = new LinkedHashMap<>(context.pathParamMap());
        return new FormAsk(me.session(), me.reader(), edition(context), terms(),
                phrases(context), now(), asked, path);
    }

    /// Terms of the charter in force.
    public CharterTerms terms() {
        return parts.common().terms().orElseThrow(() -> new Problem.Told(Problem.absent(
                "no charter is in force", "nothing can be said yet")));
    }

    /// Rules version of the charter in force.
    public int rules() {
        return parts.common().rules();
    }

    /// Whether the views hold an entry.
    public boolean viewsHold(EntryIndex index) {
        return parts.common().cover().size() > index.value();
    }

    /// Officers who have this page open too, and from now on whoever asks.
    public List<String> present(String place, Caller.SignedIn me) {
        return present.others(place, me, now());
    }

    /// This page's path with its query, without the language and without one more parameter.
    public static String path(Context context, String without) {
        return Browser.path(context, without);
    }

    /// Answers a request that is refused: a page for people, problem+json for programs.
    public void refuse(Context context, Problem problem) {
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        // Whatever moment could not be given, the page that says so is of now.
        context.attribute(Moments.AS_OF, "");
        String path = context.path();
        if (path.startsWith("/api/") || path.startsWith("/log/") || path.equals("/health")) {
            // As bytes: a text would be written in a charset that this type does not name.
            context.contentType("application/problem+json")
                    .result(problem.json().getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            draw(context, "refused",
                    words(context).say("refused.title." + problem.status() / 100), Map.of(
                    "code", problem.code(), "what", problem.title(), "facts", problem.facts(),
                    "next", problem.next(), "signIn", signIn(context, problem)));
        } catch (RuntimeException alsoThePageFails) {
            // The frame of the page needs the views; a refusal must not.
            // As bytes: a text would be written in a charset that this type does not name.
            context.contentType("application/problem+json")
                    .result(problem.json().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Where whoever may not read this without a name says who they are; absent where that would
    /// not help.
    private Optional<String> signIn(Context context, Problem problem) {
        boolean helps = problem.code().equals("W008") && parts.office().isPresent()
                && caller(context) instanceof Caller.Anyone;
        String then = path(context, "lang");
        return !helps ? Optional.empty() : Optional.of(then.equals("/") ? "/sign-in"
                : "/sign-in?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }

    /// Draws a page.
    ///
    /// @param template name of the template
    /// @param title    in the reader's language
    /// @param more     the template's own parameters
    public void draw(Context context, String template, String title, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("frame", frame(context, title));
        StringOutput out = new StringOutput(32 * 1024);
        templates.render(template + ".jte", values, out);
        if (context.statusCode() < 400 && context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        context.contentType("text/html;charset=utf-8").result(text(out.toString()));
    }

    /// Controls that are no text, such as a null byte in somebody's words, as the sign for that.
    private static String text(String page) {
        StringBuilder clean = new StringBuilder(page.length());
        for (int at = 0; at < page.length(); at++) {
            char c = page.charAt(at);
            boolean control = c < ' ' && c != '\n' && c != '\t' || c == 0x7f;
            clean.append(control ? '\uFFFD' : c);
        }
        return clean.toString();
    }

    private Frame frame(Context context, String title) {
        Words words = browser.words(context);
        Edition edition = edition(context);
        Cover cover = edition.cover();
        Instant now = edition.at(now());
        Phrases phrases = new Phrases(words, now);
        return new Frame(words, phrases, now, cover.language(), assets.version(),
                Browser.path(context, ""), title, cover.title(), cover.demonstration(),
                cover.provisional(), HealthLine.of(new Phrases(words, now()), health(),
                        parts.common().cover(), now()),
                phrases.when(now()), zones(cover), me(context), kept(context),
                edition.then().map(then -> new Frame.Past(then.size(), phrases.when(then.at()),
                        Browser.path(context, Moments.AS_OF))));
    }

    private static Optional<String> zones(Cover cover) {
        return cover.offsets().isEmpty() ? Optional.empty()
                : Optional.of(String.join(" · ", cover.offsets().stream()
                        .map(o -> o.place() + " " + Phrases.zone(o.minutes())).toList()));
    }

    /// Who is signed in, as the frame says it.
    private Optional<Frame.Me> me(Context context) {
        return switch (caller(context)) {
            case Caller.Anyone _ -> Optional.empty();
            case Caller.SignedIn(var session, var _) -> Optional.of(
                    new Frame.Me(session.officer(), session.member()));
        };
    }

    /// The entry that was just kept, where the address says so.
    private static Optional<Long> kept(Context context) {
        return Optional.ofNullable(context.queryParam("kept"))
                .filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf);
    }
}
