package mizan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import mizan.projection.Withheld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running web server of one record.
///
/// Threads: one virtual thread for each request. Faults: a request that fails is answered with
/// W006 and written to the operator's log under the same reference; the server goes on.
public final class WebServer implements AutoCloseable {

    /// Largest envelope read: an entry of 65,535 bytes in base64 with room for JSON around it.
    public static final int ENVELOPE_BYTES_MAX = 128 * 1024;

    /// Largest blob read.
    public static final int BLOB_BYTES_MAX = 16 * 1024 * 1024;

    /// Bytes of one form with its files: those that a form keeps, and what is typed around them.
    public static final int REQUEST_BYTES_MAX = 34 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /// Starts answering.
    ///
    /// @param port port to listen on; 0 takes a free one
    public static WebServer start(WebParts parts, int port) {
        Assets assets = Assets.load();
        PageKit kit = new PageKit(parts, assets, templates());
        List<Route> routes = routes(parts, kit, assets);
        Javalin javalin = Javalin.create(config -> configure(config, routes, kit));
        return new WebServer(javalin.start(parts.host(), port));
    }

    /// The templates that the build compiled.
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, null, "mizan.web.pages");
    }

    static List<Route> routes(WebParts parts, PageKit kit, Assets assets) {
        List<Route> routes = new ArrayList<>();
        // First, because `/cases/new` is no case's number.
        parts.office().ifPresent(_ -> routes.addAll(OfficePages.routes(kit, parts.counter())));
        routes.addAll(new Pages(kit, parts.counter()).routes());
        routes.addAll(new ViewPaths(parts, kit).routes());
        routes.addAll(new CounterPaths(parts).routes());
        routes.addAll(new LogPaths(parts, assets).routes());
        return List.copyOf(routes);
    }

    private static void configure(JavalinConfig config, List<Route> routes, PageKit kit) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = BLOB_BYTES_MAX + 1;
        inMemory(config.jetty.multipartConfig);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        AtomicLong faults = new AtomicLong();
        config.routes.before(WebServer::guard);
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), route.handler());
            if (route.method() == HandlerType.GET) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), route.handler());
            }
        }
        config.routes.exception(Problem.Told.class,
                (told, context) -> kit.refuse(context, told.problem()));
        config.routes.exception(Withheld.class,
                (_, context) -> kit.refuse(context, Problem.membersOnly(context.path())));
        config.routes.exception(SignInFirst.class,
                (first, context) -> kit.toSignIn(context, first.then()));
        config.routes.exception(Exception.class, (failure, context) -> {
            if (tooLarge(failure)) {
                kit.refuse(context, Problem.tooLarge(BLOB_BYTES_MAX));
                return;
            }
            String reference = "W006-" + faults.incrementAndGet();
            LOG.error("{} {} failed, reference {}", context.method(), context.path(), reference,
                    failure);
            kit.refuse(context, Problem.fault(reference));
        });
        config.routes.exception(HttpResponseException.class, (answer, context) ->
                kit.refuse(context, said(answer.getStatus(), context)));
    }

    /// Whether the server library has stopped reading a form, for what it holds is too large.
    private static boolean tooLarge(Throwable failure) {
        return java.util.stream.Stream.iterate(Optional.of(failure), Optional::isPresent,
                        cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream).map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(words -> words.matches("max .*exceeded: [0-9]+"));
    }

    /// Files that come with a form stay in memory: nothing of them is left in a directory for
    /// temporary files.
    private static void inMemory(MultipartConfig parts) {
        parts.maxFileSize(BLOB_BYTES_MAX + 1L, SizeUnit.BYTES);
        parts.maxInMemoryFileSize(BLOB_BYTES_MAX + 1, SizeUnit.BYTES);
        parts.maxTotalRequestSize(REQUEST_BYTES_MAX, SizeUnit.BYTES);
    }

    /// What the server library itself says no to, before any route is asked.
    private static Problem said(int status, Context context) {
        return switch (status) {
            case 404 -> Problem.noPath(context.path());
            case 405 -> Problem.otherMethod(context.method().toString(), context.path());
            case 413 -> Problem.tooLarge(BLOB_BYTES_MAX);
            default -> Problem.of(status, "W003", "the request cannot be read as it stands",
                    context.path(), "read /api/openapi.json for what this path takes");
        };
    }

    /// Headers of every answer: nothing from elsewhere, no script, not in a frame, no guessing.
    static void guard(Context context) {
        context.header("Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
                        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": without TLS a browser then hides the origin of its own forms.
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
    }

    /// The port it listens on.
    public int port() {
        return javalin.port();
    }

    /// Stops answering; requests under way are finished first.
    @Override
    public void close() {
        javalin.stop();
    }
}
