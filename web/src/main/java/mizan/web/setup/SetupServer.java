package mizan.web.setup;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import mizan.web.PageLook;

/// The one page of an office that is not set up yet; it answers under a path that only the terminal
/// has said.
///
/// Threads: any; the office is made once.
public final class SetupServer implements AutoCloseable {
    /// Bytes of what the page sends.
    public static final int BYTES_MAX = 64 * 1024;

    private final Setup setup;
    private final String path;
    private final PageLook look = PageLook.load();
    private final CountDownLatch made = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Javalin javalin;

    private SetupServer(Setup setup, String token, String host, int port) {
        this.setup = setup;
        this.path = "/set-up/" + token;
        this.javalin = Javalin.create(this::configure).start(host, port);
    }

    /// Starts answering.
    ///
    /// @param token part of the path, which nobody can guess
    public static SetupServer start(Setup setup, String token, String host, int port) {
        return new SetupServer(setup, token, host, port);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = BYTES_MAX;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(PageLook::guard);
        config.routes.get(path, context -> draw(context, Map.of(), Map.of(), Optional.empty()));
        config.routes.post(path, this::make);
        config.routes.get("/static/{version}/{name}", look::asset);
    }

    private void make(Context context) throws IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> typed.put(name, values.getFirst()));
        SetupReading reading = new SetupReading(look.words(context), typed);
        Optional<SetupTerms> terms = reading.terms();
        if (terms.isEmpty()) {
            context.status(422);
            draw(context, typed, reading.troubles(), Optional.empty());
            return;
        }
        lock.lock();
        try {
            Optional<String> refused = made.getCount() == 0
                    ? Optional.empty() : setup.make(terms.get());
            if (refused.isPresent()) {
                context.status(422);
                draw(context, typed, Map.of(), refused);
                return;
            }
            try {
                // The server stops once this is said: the page must have left before.
                byte[] page = page(context, "setupdone", Map.of()).getBytes(
                        StandardCharsets.UTF_8);
                context.header("Connection", "close");
                context.res().setContentLength(page.length);
                context.res().getOutputStream().write(page);
                context.res().flushBuffer();
            } finally {
                made.countDown();
            }
        } finally {
            lock.unlock();
        }
    }

    private void draw(Context context, Map<String, String> typed, Map<String, String> troubles,
            Optional<String> refused) {
        context.result(page(context, "setup", Map.of("typed", typed, "troubles", troubles,
                "refused", refused, "path", path)));
    }

    /// A page's text; its headers are set.
    private String page(Context context, String template, Map<String, ?> more) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.put("w", look.words(context));
        values.put("assets", look.version());
        StringOutput out = new StringOutput();
        TemplateEngine templates = look.templates();
        templates.render(template + ".jte", values, out);
        context.header("Cache-Control", "no-store");
        context.contentType("text/html;charset=utf-8");
        return out.toString();
    }

    /// The path of the page.
    public String path() {
        return path;
    }

    /// The port it listens on.
    public int port() {
        return javalin.port();
    }

    /// Waits until the office is made.
    public void await() throws InterruptedException {
        made.await();
    }

    /// Stops answering; the answer under way is finished first.
    @Override
    public void close() {
        javalin.stop();
    }
}
