package mizan.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;

/// The paths on which something is handed in: statements and blobs.
///
/// Statuses: 21-bytes of the design, repeated in docs/spec/http.md.
final class CounterPaths {

    private final WebParts parts;
    private final Counter counter;

    CounterPaths(WebParts parts) {
        this.parts = parts;
        this.counter = parts.counter();
    }

    List<Route> routes() {
        return List.of(
                new Route(HandlerType.POST, "/api/statements", this::submit),
                new Route(HandlerType.PUT, "/api/blobs/{sha256}", this::putBlob),
                Route.get("/api/blobs/{sha256}", this::blob));
    }

    private void submit(Context context) {
        Bytes envelope = body(context, WebServer.ENVELOPE_BYTES_MAX);
        switch (counter.submit(envelope)) {
            case CounterAnswer.Kept kept -> {
                context.status(kept.repeat() ? 200 : 201);
                context.header("Location", "/api/statements/" + kept.id().hex());
                json(context, "{\"id\":\"" + kept.id().hex()
                        + "\",\"index\":" + kept.index().value()
                        + ",\"degree\":\"" + kept.degree().code() + "\",\"receipt\":"
                        + JsonText.quote(kept.receipt()) + "}\n");
            }
            case CounterAnswer.Received received -> {
                context.status(202);
                json(context, "{\"id\":\"" + received.id().hex() + "\",\"degree\":\""
                        + CounterAnswer.Degree.RECEIVED.code() + "\"}\n");
            }
            case CounterAnswer.Refused refused -> {
                var because = refused.because();
                throw new Problem.Told(new Problem(422, because.code(), because.what(),
                        because.facts(), because.next(), refused.refusal().orElse("")));
            }
            case CounterAnswer.Malformed malformed -> say(400, malformed.because());
            case CounterAnswer.Oversize oversize -> say(413, oversize.because());
            case CounterAnswer.Retry retry -> say(409, retry.because());
            case CounterAnswer.Unavailable unavailable ->
                    unavailable(context, unavailable.because());
        }
    }

    private static void unavailable(Context context, CounterAnswer.Because because) {
        context.header("Retry-After", "5");
        say(503, because);
    }

    private static void say(int status, CounterAnswer.Because because) {
        throw new Problem.Told(Problem.of(status, because));
    }

    private void putBlob(Context context) {
        Hash asked = digest(context);
        Bytes content = body(context, WebServer.BLOB_BYTES_MAX);
        Hash found = Hash.sha256(content);
        if (!found.equals(asked)) {
            throw new Problem.Told(Problem.otherDigest(asked.hex(), found.hex()));
        }
        switch (counter.putBlob(asked, content)) {
            case CounterAnswer.Blob.Kept(boolean fresh) -> {
                context.status(fresh ? 201 : 200);
                json(context, "{\"sha256\":\"" + asked.hex()
                        + "\",\"bytes\":" + content.length() + "}\n");
            }
            case CounterAnswer.Blob.Refused(var because) -> say(422, because);
            case CounterAnswer.Blob.Unavailable(var because) -> unavailable(context, because);
        }
    }

    private void blob(Context context) {
        Hash asked = digest(context);
        // One answer for what is not stored and what is not released: neither is known by it.
        Optional<Bytes> content = parts.edition(context).mayFetch(asked)
                ? counter.blob(asked) : Optional.empty();
        Bytes bytes = content.orElseThrow(() -> new Problem.Told(Problem.absent(
                "no blob with this digest is kept here for you", asked.hex())));
        // A blob is somebody's bytes: never shown by the browser as a page of this host.
        context.header("Content-Disposition", "attachment; filename=\"" + asked.hex() + "\"");
        context.header("Cache-Control", "private, no-cache");
        context.contentType("application/octet-stream").result(bytes.toArray());
    }

    private static Hash digest(Context context) {
        String text = context.pathParam("sha256");
        try {
            return Hash.parseHex(text);
        } catch (MalformedException malformed) {
            throw new Problem.Told(Problem.unreadable("the path holds no SHA-256 digest", text,
                    "write 64 lower-case hexadecimal digits"));
        }
    }

    /// Reads at most `limit` bytes; one more is refused without reading on.
    static Bytes body(Context context, int limit) {
        try {
            byte[] read = context.bodyInputStream().readNBytes(limit + 1);
            if (read.length > limit) {
                throw new Problem.Told(Problem.tooLarge(limit));
            }
            return Bytes.of(read);
        } catch (IOException broken) {
            throw new UncheckedIOException("the request's body ended early", broken);
        }
    }

    private static void json(Context context, String text) {
        context.contentType("application/json;charset=utf-8").result(text);
    }
}
