package mizan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mizan.blobs.Age;
import mizan.desk.Desk;
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
import mizan.web.CounterAnswer;
import mizan.web.OfficeParts;
import mizan.web.SessionCallers;
import mizan.web.WebParts;
import mizan.web.WebServer;

/// The first page after signing in, and lists beside it, over a record with so many incidents.
///
/// @param incidents field reports, each with its file
record FirstPage(Path directory, Ed25519 ed25519, int incidents) {
    private static final int AUTHORS = 64;
    private static final int WARM = 40;
    private static final int ASKED = 200;
    private static final String OFFICER = "watch/m0";
    private static final List<String> PATHS = List.of("/today", "/");

    /// One page, asked for again and again.
    ///
    /// @param bytes        of its HTML
    /// @param medianMillis from the request to the last byte, on this machine
    /// @param slowMillis   99 of 100 were there within this
    record Page(String path, Stretch stretch, int bytes, double medianMillis, double slowMillis) {
        String note() {
            return String.format(Locale.ROOT, "%,d bytes, median %.1f ms, 99 %% in %.1f ms",
                    bytes, medianMillis, slowMillis);
        }
    }

    /// The desk, once it is open: the views that it feeds read files from it.
    private static final class Opened {
        private volatile Optional<Desk> desk = Optional.empty();
    }

    void into(Table table) throws Exception {
        Path unused = Files.createDirectories(directory);
        table.group("pages over %,d incidents".formatted(incidents));
        Opened opened = new Opened();
        try (Projection views = Projection.open("jdbc:sqlite:" + directory.resolve("views.db"),
                file -> opened.desk.flatMap(open -> open.blob(file.sha256()))
                        .map(DisclosureFile::decode));
                Counter counter = Counter.create(directory, ed25519, views::apply)) {
            opened.desk = Optional.of(counter.desk());
            Counter.Run filled = counter.run("incidents handed in, views kept", 0, incidents,
                    AUTHORS, true);
            table.add(filled.stretch(), "");
            counter.desk().settle();
            serve(table, views, counter.desk());
        }
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
                    () -> chance.bytes(16), new Age(), ed25519);
            KeyFile key = KeyFile.signer(OFFICER, office.seed(OFFICER))
                    .of(chance.bytes(32), office.person("watch", "m0").orElseThrow());
            String token = sessions.open(Session.of(key, Instant.now()), Instant.now());
            try (WebServer server = WebServer.start(new WebParts("127.0.0.1", views.views(),
                    new Reading(desk), ed25519, clock, new SessionCallers(views.views(), sessions,
                            store.tokens(), Office.ORIGIN, clock), Optional.of(parts)), 0)) {
                for (String path : PATHS) {
                    Page page = ask(server.port(), path, token);
                    table.add(page.stretch(), page.note());
                }
            }
        }
    }

    private static Page ask(int port, String path, String token) throws Exception {
        String cookie = "session-" + Hash.sha256(Bytes.utf8(Office.ORIGIN)).hex().substring(0, 8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", cookie + "=" + token).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int bytes = 0;
            for (int i = 0; i < WARM; i++) {
                bytes = page(client, request).length;
            }
            double[] millis = new double[ASKED];
            Stretch stretch = Stretch.of("GET " + path, () -> {
                for (int i = 0; i < ASKED; i++) {
                    long before = System.nanoTime();
                    byte[] unused = page(client, request);
                    millis[i] = (System.nanoTime() - before) / 1e6;
                }
                return ASKED;
            });
            Arrays.sort(millis);
            return new Page(path, stretch, bytes, millis[ASKED / 2],
                    millis[(int) (ASKED * 0.99)]);
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
