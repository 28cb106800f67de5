package mizan.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import mizan.projection.Edition;
import mizan.projection.Reader;
import mizan.projection.Views;
import mizan.tlog.Ed25519;

/// What the web server is made of; `app` constructs it.
///
/// @param host    address to listen on, such as `127.0.0.1`
/// @param views   the views of the record
/// @param counter where statements are handed in and published files are read
/// @param ed25519 verifies what is shown as cosigned
/// @param clock   the instant that pages are drawn at; the scripted one in the exercise
/// @param callers tells who asks
/// @param office  the office at work behind these pages, where there is one
public record WebParts(String host, Views views, Counter counter, Ed25519 ed25519,
        InstantSource clock, Callers callers, Optional<OfficeParts> office) {

    /// A server to which everybody is the public.
    public WebParts(
            String host, Views views, Counter counter, Ed25519 ed25519, InstantSource clock) {
        this(host, views, counter, ed25519, clock, Callers.NOBODY, Optional.empty());
    }

    /// The views as whoever asks may have them: of now, or of the moment that `as-of` names.
    Edition edition(Context context) {
        Reader reader = callers.of(context);
        switch (reader) {
            case Reader.Public _ -> context.header("Vary", "Cookie, Authorization");
            case Reader.Officer _, Reader.Joint _ -> {
                context.header("Vary", "Cookie, Authorization");
                context.header("Cache-Control", "private, no-cache");
            }
        }
        return Moments.of(views.as(reader), context);
    }

    /// The views as everybody may have them, for what is the same to all: how the head stands.
    Edition common() {
        return views.as(Reader.PUBLIC);
    }
}
