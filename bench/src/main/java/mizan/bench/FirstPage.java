package mizan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mizan.blobs.Age;
import mizan.desk.Desk;
import mizan.desk.EntrySink;
import mizan.office.Chance;
import mizan.office.KeyChest;
import mizan.office.KeyFile;
import mizan.office.OfficeStore;
import mizan.office.Session;
import mizan.office.Sessions;
import mizan.office.SignInChallenges;
import mizan.projection.Projection;
import mizan.statement.DisclosureFile;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;
import mizan.web.CounterAnswer;
import mizan.web.OfficeParts;
import mizan.web.PublicAddress;
import mizan.web.SessionCallers;
import mizan.web.WebParts;
import mizan.web.WebServer;

/// The first page after signing in, and the other pages of an office, over a record with so many
/// incidents.
///
/// A directory that holds such a record already is measured again, without making it anew.
///
/// @param incidents reports, a register and cases beside them ([PageDrafts])
record FirstPage(Path directory, Ed25519 ed25519, int incidents) {
    /// Bytes over the wire that the first page may have.
    static final int BYTES_MOST = 100_000;

    /// Milliseconds that the slowest of all requests for it may take.
    static final double MILLIS_MOST = 100;

    private static final int AUTHORS = 64;
    private static final int WARM = 30;
    private static final int ASKED = 100;
    private static final int ASKED_SLOW = 3;
    private static final long ENOUGH_NANOS = 5_000_000_000L;
    private static final String OFFICER = "office/m0";
    private static final List<String> PATHS = List.of("/today", "/", "/incidents",
            "/incidents?act=direct-fire", "/incidents?sector=ford&hurt=yes",
            "/incidents?no-case=yes&late=yes", "/incidents/" + (PageDrafts.OFFICERS + 1),
            "/incidents/new", "/chase",
            "/chase?by=whom", "/register", "/register?with=north&open=yes",
            "/register?channel=courier", "/register/1", "/register/new", "/find?q=explosions",
            "/find?q=explosions+mill+777", "/find?q=letter&family=contact", "/changed?since=66",
            "/office", "/cases", "/cases/1", "/record", "/import", "/proposals", "/reports",
            // Once more: the first one is asked of a program that has just started.
            "/today");

    /// One page, asked for again and again.
    ///
    /// @param bytes        of its HTML
    /// @param zipped       of its HTML as browsers get it
    /// @param medianMillis from the request to the last byte, on this machine
    /// @param worstMillis  the slowest
    record Page(String path, Stretch stretch, int bytes, int zipped, double medianMillis,
            double worstMillis) {
        boolean holds() {
            return bytes <= BYTES_MOST && worstMillis <= MILLIS_MOST;
        }

        String note() {
            return String.format(Locale.ROOT,
                    "%,d bytes, %,d zipped, median %.1f ms, worst %.1f ms: %s",
                    bytes, zipped, medianMillis, worstMillis, holds() ? "holds" : "DOES NOT HOLD");
        }
    }

    /// The desk, once it is open: the views that it feeds read files from it.
    private static final class Opened {
        private volatile Optional<Desk> desk = Optional.empty();
    }

    void into(Table table) throws Exception {
        boolean there = Files.exists(directory.resolve("views.db"));
        Path unused = Files.createDirectories(directory);
        table.group("pages over %,d incidents".formatted(incidents));
        Opened opened = new Opened();
        long before = System.nanoTime();
        try (Projection views = Projection.open("jdbc:sqlite:" + directory.resolve("views.db"),
                file -> opened.desk.flatMap(open -> open.blob(file.sha256()))
                        .flatMap(content -> file.to().isEmpty() ? Optional.of(content)
                                : new Age().open(content, Office.identity("office/root")))
                        .map(DisclosureFile::decode));
                Counter counter = there ? Counter.open(directory, ed25519, further(views))
                        : Counter.create(directory, ed25519, views::apply, Office::atWork)) {
            opened.desk = Optional.of(counter.desk());
            if (there) {
                views.resume(counter.desk().state());
                table.add(new Stretch("a start in this process", views.cursor().value(),
                        (System.nanoTime() - before) / 1e9, Double.NaN), "");
            } else {
                fill(table, counter);
            }
            counter.desk().settle();
            serve(table, views, counter.desk());
        }
        if (!there) {
            StartUp start = StartUp.apart(directory);
            table.add(new Stretch("a start, cold", start.entries(), start.wall(), start.cpu()),
                    "ready after %.1f s with %s in use".formatted(
                            start.wall(), Measurements.megabytes(start.heapBytes())));
        }
    }

    /// What the views have already is passed over: the desk tells of every entry as it starts.
    private static EntrySink further(Projection views) {
        long from = views.cursor().value();
        return (index, entry, after) -> {
            if (index.value() >= from) {
                views.apply(index, entry, after);
            }
        };
    }

    private void fill(Table table, Counter counter) throws Exception {
        PageDrafts drafts = new PageDrafts(incidents, Instant.now().truncatedTo(
                ChronoUnit.SECONDS));
        table.add(counter.drafts("incidents handed in, views kept", incidents, AUTHORS,
                drafts::incident), "");
        table.add(counter.drafts("calls", drafts.contacts(), AUTHORS, drafts::call), "");
        table.add(counter.drafts("letters out", drafts.letters(), AUTHORS, drafts::letter), "");
        table.add(counter.drafts("answers to them", drafts.answers(), AUTHORS, drafts::answer),
                "");
        table.add(counter.drafts("cases", drafts.cases(), AUTHORS, drafts::motion), "");
        table.add(counter.drafts("cases closed", drafts.closings(), AUTHORS, drafts::closing),
                "");
    }

    private void serve(Table table, Projection views, Desk desk) throws Exception {
        Chance chance = length -> Hash.sha256(Bytes.utf8(
                "bench " + System.nanoTime())).bytes().slice(0, length);
        Office office = new Office(ed25519);
        InstantSource clock = InstantSource.system();
        try (OfficeStore store = OfficeStore.openPrivately(
                directory.resolve("office.db"), chance)) {
            Sessions sessions = new Sessions(chance);
            OfficeParts parts = new OfficeParts(store, sessions,
                    new SignInChallenges(_ -> false, chance, ed25519),
                    KeyChest.in(directory.resolve("keys"), Optional.empty()), chance,
                    () -> chance.bytes(16), new Age(), ed25519, PublicAddress.UNSAID);
            KeyFile key = KeyFile.signer(OFFICER, office.seed(OFFICER))
                    .of(chance.bytes(32), office.person("office", "m0").orElseThrow());
            Session session = Session.of(key, Instant.now());
            // Nobody has looked since before the first incident.
            store.looks().seen(session.id(), "today", new TreeSize(PageDrafts.OFFICERS + 1),
                    Instant.now());
            String token = sessions.open(session, Instant.now());
            try (WebServer server = WebServer.start(new WebParts("127.0.0.1", views.views(),
                    new Reading(desk), ed25519, clock, new SessionCallers(views.views(), sessions,
                            store.tokens(), Office.ORIGIN, PublicAddress.UNSAID,
                            clock), Optional.of(parts)), 0)) {
                for (String path : PATHS) {
                    Page page = ask(server.port(), path, token);
                    table.add(page.stretch(), page.note());
                }
            }
        }
    }

    private static Page ask(int port, String path, String token) throws Exception {
        String cookie = "session-" + Hash.sha256(Bytes.utf8(Office.ORIGIN)).hex().substring(0, 8);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", cookie + "=" + token);
        HttpRequest plain = request.build();
        HttpRequest zipped = request.copy().header("Accept-Encoding", "gzip").build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int bytes = page(client, plain).length;
            long enough = System.nanoTime() + ENOUGH_NANOS;
            for (int i = 0; i < WARM && System.nanoTime() < enough; i++) {
                byte[] unused = page(client, zipped);
            }
            int asked = System.nanoTime() < enough ? ASKED : ASKED_SLOW;
            int[] wire = new int[1];
            double[] millis = new double[asked];
            Stretch stretch = Stretch.of("GET " + path, () -> {
                for (int i = 0; i < asked; i++) {
                    long before = System.nanoTime();
                    wire[0] = page(client, zipped).length;
                    millis[i] = (System.nanoTime() - before) / 1e6;
                }
                return asked;
            });
            Arrays.sort(millis);
            return new Page(path, stretch, bytes, wire[0], millis[asked / 2],
                    millis[asked - 1]);
        }
    }

    private static byte[] page(HttpClient client, HttpRequest request) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /// A counter that is only read from.
    private record Reading(Desk desk) implements mizan.web.Counter {
        @Override
        public CounterAnswer submit(Bytes envelope) {
            throw new UnsupportedOperationException("nothing is handed in here");
        }

        @Override
        public CounterAnswer.Blob putBlob(Hash sha256, Bytes content) {
            throw new UnsupportedOperationException("nothing is handed in here");
        }

        @Override
        public Optional<Bytes> blob(Hash sha256) {
            return desk.blob(sha256);
        }

        @Override
        public Optional<Bytes> proof(EntryIndex index) {
            return desk.proof(index).map(proof -> proof.encode());
        }

        @Override
        public Optional<Bytes> logFile(String path) {
            return path.equals("checkpoint")
                    ? Optional.of(desk.checkpoint().encode()) : Optional.empty();
        }

        @Override
        public Set<String> declined() {
            return Set.of();
        }
    }
}
