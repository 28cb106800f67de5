package mizan.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.blobs.Age;
import mizan.blobs.BlobStore;
import mizan.desk.DeskLimits;
import mizan.office.KeyChest;
import mizan.office.KeyFile;
import mizan.office.OfficeStore;
import mizan.office.Sessions;
import mizan.office.SignInChallenges;
import mizan.projection.Projection;
import mizan.tlog.Ed25519;
import mizan.web.OfficeParts;
import mizan.web.PublicAddress;
import mizan.web.SessionCallers;
import mizan.web.WebParts;
import mizan.web.WebServer;

/// One mechanism with its views and its pages.
final class Served implements AutoCloseable {
    static final String VIEWS = "views.db";
    static final String OFFICE = "office.db";
    private static final Duration PURGE_EVERY = Duration.ofDays(1);

    private final Hosted hosted;
    private final Projection projection;
    private final StoredDisclosures disclosures;
    private final ViewsFeed feed;
    private final Set<String> addresses = ConcurrentHashMap.newKeySet();
    private Optional<WebServer> web = Optional.empty();
    private Optional<OfficeStore> office = Optional.empty();
    private Optional<Thread> purging = Optional.empty();
    private Optional<String> demonstration = Optional.empty();
    private PublicAddress address = PublicAddress.UNSAID;

    /// Opens a mechanism's directory and its views.
    ///
    /// @param viewsUrl JDBC URL of the views
    Served(Path directory, String viewsUrl, Ed25519 ed25519, ScriptedTime time,
            DeskLimits limits) {
        BlobStore blobs = Hosted.blobs(directory);
        KeptStates states = new KeptStates(directory.resolve(Hosted.LEDGER),
                KeyFile.read(directory.resolve(Hosted.LOG_KEY)).name());
        this.disclosures = StoredDisclosures.in(directory, blobs);
        this.projection = Projection.open(viewsUrl, disclosures, states);
        this.feed = new ViewsFeed(projection, states);
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

    /// Says under which address others reach the pages.
    Served reachedAt(PublicAddress stated) {
        address = stated;
        address.host().ifPresent(addresses::add);
        return this;
    }

    /// Lets keys in the clear be opened with a passphrase, as only a demonstration may.
    Served demonstrating(String passphrase) {
        demonstration = Optional.of(passphrase);
        return this;
    }

    /// Starts the pages.
    ///
    /// @param port 0 takes a free one
    /// @return the port
    int listen(String host, int port, Ed25519 ed25519) {
        OfficeParts parts = officeParts(ed25519);
        String origin = KeyFile.read(hosted.directory().resolve(Hosted.LOG_KEY)).name();
        WebServer server = WebServer.start(new WebParts(host, projection.views(),
                new CounterOverDesk(hosted.desk(), hosted.directory().resolve(Hosted.LEDGER),
                        disclosures),
                ed25519, hosted.time(), new SessionCallers(projection.views(), parts.sessions(),
                        parts.store().tokens(), origin, address, hosted.time()),
                Optional.of(parts)), port);
        web = Optional.of(server);
        for (String name : List.of(host, "127.0.0.1", "localhost", "[::1]")) {
            addresses.add(name + ":" + server.port());
        }
        return server.port();
    }

    /// The office at work here: keys that lie on this host, and what is kept beside the record.
    private OfficeParts officeParts(Ed25519 ed25519) {
        RandomSalts random = new RandomSalts();
        OfficeStore store = OfficeStore.openPrivately(
                hosted.directory().resolve(OFFICE), random::bytes);
        office = Optional.of(store);
        purging = Optional.of(Thread.ofVirtual().name("office-purge").start(() -> purge(store)));
        return new OfficeParts(store, new Sessions(random::bytes),
                new SignInChallenges(addresses::contains, random::bytes, ed25519), KeyChest.in(
                hosted.directory().resolve("keys").resolve("officers"), demonstration),
                random::bytes, random, new Age(), ed25519, address);
    }

    /// Once at the start and once a day: what is past its time leaves the office's store.
    private void purge(OfficeStore store) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                store.purge(hosted.time().instant());
                Thread.sleep(PURGE_EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Thread thread) {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        web.ifPresent(WebServer::close);
        purging.ifPresent(Served::stop);
        office.ifPresent(OfficeStore::close);
        hosted.close();
        feed.close();
        projection.close();
    }
}
