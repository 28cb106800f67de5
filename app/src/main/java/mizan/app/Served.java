package mizan.app;

import java.nio.file.Path;
import java.util.Optional;
import mizan.blobs.BlobStore;
import mizan.desk.DeskLimits;
import mizan.projection.Projection;
import mizan.tlog.Ed25519;
import mizan.web.WebParts;
import mizan.web.WebServer;

/// One mechanism with its views and its pages.
final class Served implements AutoCloseable {
    static final String VIEWS = "views.db";

    private final Hosted hosted;
    private final Projection projection;
    private final ViewsFeed feed;
    private Optional<WebServer> web = Optional.empty();

    /// Opens a mechanism's directory and its views.
    ///
    /// @param viewsUrl JDBC URL of the views
    Served(Path directory, String viewsUrl, Ed25519 ed25519, ScriptedTime time,
            DeskLimits limits) {
        BlobStore blobs = Hosted.blobs(directory);
        this.projection = Projection.open(viewsUrl, StoredDisclosures.in(directory, blobs));
        this.feed = new ViewsFeed(projection);
        this.hosted = new Hosted(directory, blobs, feed, ed25519, time, limits);
    }

    /// The views of a mechanism in its own directory.
    static String viewsIn(Path directory) {
        return "jdbc:sqlite:" + directory.resolve(VIEWS);
    }

    Hosted hosted() {
        return hosted;
    }

    /// Waits until everything recorded is published, asked for, and in the views.
    void settle() {
        hosted.desk().settle();
        feed.await(hosted.desk().size().entries());
    }

    /// Waits until the views hold what is recorded.
    void awaitViews() {
        feed.await(hosted.desk().size().entries());
    }

    /// Starts the pages.
    ///
    /// @param port 0 takes a free one
    /// @return the port
    int listen(String host, int port, Ed25519 ed25519) {
        WebServer server = WebServer.start(new WebParts(host, projection.views(),
                new CounterOverDesk(hosted.desk(), hosted.directory().resolve(Hosted.LEDGER)),
                ed25519, hosted.time()), port);
        web = Optional.of(server);
        return server.port();
    }

    @Override
    public void close() {
        web.ifPresent(WebServer::close);
        hosted.close();
        feed.close();
        projection.close();
    }
}
