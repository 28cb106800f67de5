package mizan.web;

import java.time.InstantSource;
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
public record WebParts(
        String host, Views views, Counter counter, Ed25519 ed25519, InstantSource clock) {

    /// The views as a reader without a key may have them.
    Edition edition() {
        return views.as(Reader.PUBLIC);
    }
}
