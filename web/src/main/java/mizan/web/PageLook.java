package mizan.web;

import gg.jte.TemplateEngine;
import io.javalin.http.Context;
import mizan.tlog.Bytes;

/// What a page needs that is drawn before there is a record: words, templates, style.
public final class PageLook {
    private final Assets assets = Assets.load();
    private final Browser browser = new Browser();
    private final TemplateEngine templates = WebServer.templates();

    private PageLook() {}

    /// Reads them from the program's own resources.
    public static PageLook load() {
        return new PageLook();
    }

    /// Words in the reader's language.
    public Words words(Context context) {
        return browser.words(context);
    }

    /// The compiled templates.
    public TemplateEngine templates() {
        return templates;
    }

    /// Version of the static files.
    public String version() {
        return assets.version();
    }

    /// Answers with a static file.
    public void asset(Context context) {
        String name = context.pathParam("name");
        Bytes content = assets.file(context.pathParam("version"), name)
                .orElseThrow(() -> new Problem.Told(Problem.noPath(context.path())));
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(Assets.contentType(name)).result(content.toArray());
    }

    /// Headers of every answer.
    public static void guard(Context context) {
        WebServer.guard(context);
    }
}
