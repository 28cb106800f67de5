package mizan.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// What the reader's browser says and keeps: the language, and how far the last visit saw.
///
/// Two cookies, both readable by nobody else and without any name of a person.
final class Browser {

    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int ORIGIN_DIGITS = 8;

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    Browser() {
        for (Language language : Language.all()) {
            words.put(language, Words.load(language));
        }
    }

    /// The language asked for now, else the one kept in the cookie, else English.
    Words words(Context context) {
        Optional<Language> asked =
                Optional.ofNullable(context.queryParam("lang")).flatMap(Language::of);
        asked.ifPresent(language -> keep(context, "lang", language.code()));
        Language language = asked.or(() ->
                Optional.ofNullable(context.cookie("lang")).flatMap(Language::of))
                .orElse(Language.ENGLISH);
        return Objects.requireNonNull(words.get(language));
    }

    /// Entries that the record had at the last visit, 0 at the first; keeps the present number.
    ///
    /// The cookie's name holds a digest of the origin: two records on one host have two.
    long visited(Context context, String origin, long size) {
        String name = "seen-"
                + Hash.sha256(Bytes.utf8(origin)).hex().substring(0, ORIGIN_DIGITS);
        String kept = context.cookie(name);
        keep(context, name, Long.toString(size));
        return kept != null && kept.matches("[0-9]{1,15}") ? Long.parseLong(kept) : 0;
    }

    private static void keep(Context context, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /// The words in a language.
    Words words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    /// The words in English.
    Words english() {
        return Objects.requireNonNull(words.get(Language.ENGLISH));
    }

    /// The path with its query but without the language, and without one more parameter.
    static String path(Context context, String without) {
        StringBuilder path = new StringBuilder(context.path());
        char before = '?';
        for (var parameter : context.queryParamMap().entrySet()) {
            String name = parameter.getKey();
            // A value that cannot be decoded is left out by the server library: an empty list.
            if (!parameter.getValue().isEmpty() && !name.equals(without)
                    && !Set.of("lang", "kept").contains(name) && name.matches("[a-z-]{1,16}")) {
                path.append(before).append(parameter.getKey()).append('=').append(URLEncoder
                        .encode(parameter.getValue().getFirst(), StandardCharsets.UTF_8));
                before = '&';
            }
        }
        return path.toString();
    }
}
