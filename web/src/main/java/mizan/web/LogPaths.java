package mizan.web;

import io.javalin.http.Context;
import java.util.List;
import mizan.projection.Edition;
import mizan.tlog.Bytes;

/// The ledger's published files under `/log/`, for any C2SP client, and the static files.
final class LogPaths {

    private final WebParts parts;
    private final Assets assets;

    LogPaths(WebParts parts, Assets assets) {
        this.parts = parts;
        this.assets = assets;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/log/<path>", this::log),
                Route.get("/static/{version}/{name}", this::asset));
    }

    private void log(Context context) {
        String path = context.pathParam("path");
        PublishedFile file = PublishedFile.of(path)
                .orElseThrow(() -> new Problem.Told(Problem.noPath(context.path())));
        String caching = file.caching();
        if (file.entries()) {
            Edition edition = parts.edition(context);
            if (!edition.bundles()) {
                throw new Problem.Told(Problem.membersOnly(context.path()));
            }
            if (edition.cover().membersOnly()) {
                caching = "private, max-age=31536000, immutable";
            }
        }
        Bytes content = parts.counter().logFile(path).orElseThrow(() -> new Problem.Told(
                Problem.absent("the ledger has not published this file", path)));
        context.header("Cache-Control", caching);
        context.header("Access-Control-Allow-Origin", "*");
        context.contentType(file.type()).result(content.toArray());
    }

    private void asset(Context context) {
        String name = context.pathParam("name");
        Bytes content = assets.file(context.pathParam("version"), name)
                .orElseThrow(() -> new Problem.Told(Problem.noPath(context.path())));
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(Assets.contentType(name)).result(content.toArray());
    }
}
