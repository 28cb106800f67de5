package mizan.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import mizan.office.Session;
import mizan.office.Sessions;
import mizan.office.TokenCheck;
import mizan.office.TokenDraft;
import mizan.office.Tokens;
import mizan.projection.Reader;
import mizan.projection.Views;

/// Knows officers by their session's cookie, and the programs of officers by a token.
///
/// A session whose key was revoked or whose delegation has run out reads what the public reads.
public final class SessionCallers implements Callers {
    private static final String BEARER = "Bearer ";

    private final Views views;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SessionCookie cookie;
    private final InstantSource clock;

    /// @param origin  of the record
    /// @param address under which others reach these pages
    public SessionCallers(Views views, Sessions sessions, Tokens tokens, String origin,
            PublicAddress address, InstantSource clock) {
        this.views = views;
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = new SessionCookie(origin, address.secure());
        this.clock = clock;
    }

    @Override
    public Reader of(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return ofToken(authorization.substring(BEARER.length()));
        }
        return switch (caller(context)) {
            case Caller.Anyone _ -> Reader.PUBLIC;
            case Caller.SignedIn(var _, var reader) -> reader;
        };
    }

    /// A token that is worth nothing is refused: its program must not take the public's part of an
    /// answer for the whole.
    private Reader ofToken(String text) {
        return switch (tokens.of(text, clock.instant())) {
            case TokenCheck.Good(var token) when token.scopes().contains(TokenDraft.Scope.READ) ->
                views.officer(token.officer(), clock.instant()).orElseThrow(() -> useless(
                        "the record knows no delegation in force for its officer's key"));
            case TokenCheck.Good _ -> throw useless("it has not the scope read");
            case TokenCheck.Expired(var at) -> throw useless("it was good until " + at);
            case TokenCheck.Revoked(var at) -> throw useless("it was revoked at " + at);
            case TokenCheck.Unknown() -> throw useless("no token has this text");
        };
    }

    private static Problem.Told useless(String facts) {
        return new Problem.Told(Problem.of(401, "W016", "this token lets nobody read", facts,
                "ask its officer for another"));
    }

    /// Who asks, with the session.
    Caller caller(Context context) {
        Optional<Session> session = cookie.token(context)
                .flatMap(token -> sessions.of(token, clock.instant()));
        return session.flatMap(open -> views.officer(open.id(), clock.instant())
                        .<Caller>map(reader -> new Caller.SignedIn(open, reader)))
                .orElseGet(Caller.Anyone::new);
    }

    SessionCookie cookie() {
        return cookie;
    }
}
