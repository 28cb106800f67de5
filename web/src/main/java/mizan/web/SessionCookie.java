package mizan.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import mizan.office.BrowserId;
import mizan.office.Chance;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The two cookies of an office: the session's token, and the browser's own id.
///
/// A cookie's name holds a digest of the record's origin, since ports of one host share cookies.
/// Sent back to this host only, never from another site, never readable by a script.
final class SessionCookie {
    private static final int ORIGIN_DIGITS = 8;
    private static final int BROWSER_SECONDS = 90 * 24 * 3600;

    private final String session;
    private final String browser;
    private final boolean secure;

    /// @param secure whether these pages are reached by TLS, though not this process
    SessionCookie(String origin, boolean secure) {
        this.secure = secure;
        String digest = Hash.sha256(Bytes.utf8(origin)).hex().substring(0, ORIGIN_DIGITS);
        this.session = "session-" + digest;
        this.browser = "browser-" + digest;
    }

    Optional<String> token(Context context) {
        return Optional.ofNullable(context.cookie(session));
    }

    void open(Context context, String token) {
        context.cookie(cookie(context, session, token, -1));
    }

    void close(Context context) {
        context.cookie(cookie(context, session, "", 0));
    }

    /// The browser's id; a new one where it has none yet.
    BrowserId browser(Context context, Chance chance) {
        return known(context).orElseGet(() -> {
            BrowserId fresh = BrowserId.fresh(chance);
            context.cookie(cookie(context, browser, fresh.text(), BROWSER_SECONDS));
            return fresh;
        });
    }

    Optional<BrowserId> known(Context context) {
        return Optional.ofNullable(context.cookie(browser)).flatMap(BrowserId::parse);
    }

    private Cookie cookie(Context context, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure || context.scheme().equals("https"));
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
