package mizan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages: each path's view, drawn by its template in the reader's language.
final class Pages {

    private static final int LANGUAGE_SECONDS = 365 * 24 * 3600;

    private final WebParts parts;
    private final Assets assets;
    private final TemplateEngine templates;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    Pages(WebParts parts, Assets assets, TemplateEngine templates) {
        this.parts = parts;
        this.assets = assets;
        this.templates = templates;
        for (Language language : Language.all()) {
            words.put(language, Words.load(language));
        }
    }

    List<Route> routes() {
        return List.of(Route.get("/", context -> {
            throw new Problem.Told(Problem.noPath("/"));
        }));
    }

    /// Answers a request that is refused: a page for people, problem+json for programs.
    void refuse(Context context, Problem problem) {
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        String path = context.path();
        if (path.startsWith("/api/") || path.startsWith("/log/") || path.equals("/health")) {
            context.contentType("application/problem+json").result(problem.json());
            return;
        }
        Words own = words(context);
        draw(context, "refused", own.say("refused.title." + problem.status() / 100), Map.of(
                "code", problem.code(), "what", problem.title(), "facts", problem.facts(),
                "next", problem.next()));
    }

    /// For statuses that the server itself sets: keeps an answer that was already told.
    void refuseUnlessTold(Context context, Problem problem) {
        String type = context.res().getContentType();
        boolean told = type != null
                && (type.startsWith("text/html") || type.startsWith("application/problem"));
        if (!told) {
            refuse(context, problem);
        }
    }

    private void draw(Context context, String template, String title, Map<String, Object> more) {
        Map<String, Object> values = new java.util.HashMap<>(more);
        values.put("frame", frame(context, title));
        StringOutput out = new StringOutput(16 * 1024);
        templates.render(template + ".jte", values, out);
        context.header("Vary", "Cookie");
        context.contentType("text/html;charset=utf-8").result(out.toString());
    }

    private Frame frame(Context context, String title) {
        Words own = words(context);
        return new Frame(own, assets.version(), path(context), title, "Mizan", Optional.empty(),
                false, "", parts.clock().instant().toString(), Optional.empty());
    }

    /// The path with its query but without the language.
    private static String path(Context context) {
        StringBuilder path = new StringBuilder(context.path());
        char before = '?';
        for (var parameter : context.queryParamMap().entrySet()) {
            if (!parameter.getKey().equals("lang") && parameter.getKey().matches("[a-z]{1,16}")) {
                path.append(before).append(parameter.getKey()).append('=')
                        .append(java.net.URLEncoder.encode(parameter.getValue().getFirst(),
                                java.nio.charset.StandardCharsets.UTF_8));
                before = '&';
            }
        }
        return path.toString();
    }

    /// The language asked for now, else the one kept in the cookie, else English.
    private Words words(Context context) {
        Optional<Language> asked =
                Optional.ofNullable(context.queryParam("lang")).flatMap(Language::of);
        if (asked.isPresent()) {
            Cookie cookie = new Cookie("lang", asked.get().code());
            cookie.setMaxAge(LANGUAGE_SECONDS);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            context.cookie(cookie);
        }
        Language language = asked.or(() ->
                Optional.ofNullable(context.cookie("lang")).flatMap(Language::of))
                .orElse(Language.ENGLISH);
        return java.util.Objects.requireNonNull(words.get(language));
    }
}
