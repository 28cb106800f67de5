package mizan.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import mizan.office.Session;
import mizan.office.Sessions;
import mizan.projection.Reader;
import mizan.projection.Views;

/// Knows officers by their session's cookie.
///
/// A session whose key was revoked or whose delegation has run out reads what the public reads.
public final class SessionCallers implements Callers {
    private final Views views;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final InstantSource clock;

    /// @param origin of the record
    public SessionCallers(Views views, Sessions sessions, String origin, InstantSource clock) {
        this.views = views;
        this.sessions = sessions;
        this.cookie = new SessionCookie(origin);
        this.clock = clock;
    }

    @Override
    public Reader of(Context context) {
        return switch (caller(context)) {
            case Caller.Anyone _ -> Reader.PUBLIC;
            case Caller.SignedIn(var _, var reader) -> reader;
        };
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
