package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mizan.blobs.Age;
import mizan.desk.DeskLimits;
import mizan.office.KeyChest;
import mizan.office.KeyFile;
import mizan.statement.Envelope;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing leaves the host above its class: the exercise under a charter for members, a canary in
/// every text, an officer of every member and the public, every page, answer and file.
///
/// The server is a process of its own, so that what it logs and what it leaves in its directory for
/// temporary files is looked at too.
class LeakTest {
    private static final String PASSPHRASE = "lantern otter gravel noon";
    private static final List<String> BEGINNINGS = List.of("/", "/today", "/register",
            "/register/new", "/register/inbox", "/register/paste", "/incidents", "/incidents/new",
            "/chase", "/chase.ics", "/find?q=" + Canaries.MARK, "/find", "/reports", "/reports/new",
            "/import", "/proposals", "/office", "/record", "/cases", "/cases/new", "/commitments",
            "/crossings",
            "/talks", "/sources", "/api/statements", "/api/cases", "/api/commitments",
            "/api/crossings", "/api/talks", "/api/instruments", "/api/sources", "/api/situation",
            "/api/record", "/api/contacts", "/api/incidents", "/api/find?q=" + Canaries.MARK,
            "/health", "/log/checkpoint", "/no-such-path/" + "x", "/cases/999999");

    @TempDir
    Path place;

    private Path directory;
    private Path temporary;
    private Path told;
    private Canaries canaries;
    private final List<String> files = new ArrayList<>();
    private Optional<Process> server = Optional.empty();
    private String address = "";

    @BeforeEach
    void makeAndServe() throws Exception {
        directory = place.resolve("record");
        temporary = Files.createDirectory(place.resolve("temporary"));
        told = place.resolve("told.log");
        canaries = Canaries.in(Files.readString(ReplayTest.CASES.resolve("exercise/drafts.jsonl")));
        Keyring keys = new Keyring("mizan.example/leak",
                Hash.sha256(Bytes.utf8("leak test")).bytes(), TestDesk.ED25519);
        play(keys);
        PrivateFiles.write(directory.resolve("keys").resolve("office.key"),
                Age.identityText(keys.identity(Canaries.OPERATOR, "root")) + "\n");
        Files.deleteIfExists(directory.resolve(Served.VIEWS));
        sealKeys();
        serve();
    }

    private void play(Keyring keys) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Stage stage = Stage.of(keys, Bytes.utf8(canaries.drafts()), now);
        stage.create(directory, TestDesk.ED25519);
        ScriptedTime time = ScriptedTime.scripted(stage.begins(), InstantSource.system());
        DeskLimits limits = new DeskLimits(1024, 256, java.time.Duration.ofSeconds(5), 1,
                java.time.Duration.ZERO, java.time.Duration.ofMinutes(1));
        try (Served served = new Served(directory, "jdbc:sqlite::memory:", TestDesk.ED25519, time,
                limits)) {
            List<Replay.Outcome> outcomes = Rehearsal.play(stage.script(), served.hosted(),
                    new Author(keys, TestDesk.ED25519, new DerivedSalts("leak"), new Age()),
                    _ -> { });
            assertThat(outcomes.stream().filter(Replay.Outcome::holds).count())
                    .as("statements that are kept as the script expects")
                    .isGreaterThan(outcomes.size() * 9L / 10);
            time.release();
            served.settle();
            long size = served.hosted().desk().size().entries();
            for (long index = 0; index < size; index++) {
                named(served, index);
            }
            for (long tile = 0; tile <= size / 256; tile++) {
                files.add("/log/tile/entries/%03d".formatted(tile));
                files.add("/log/tile/entries/%03d.p/%d".formatted(tile, size % 256));
            }
        }
    }

    /// Everything that an entry names, asked for by whoever knows it.
    private void named(Served served, long index) {
        files.add("/record/entries/" + index);
        Envelope envelope = served.hosted().desk().proof(new EntryIndex(index))
                .flatMap(proof -> proof.extra()).map(Leaf::decode).map(Leaf::envelope)
                .orElseThrow();
        String id = envelope.id().hash().hex();
        files.addAll(List.of("/statements/" + id, "/api/statements/" + id,
                "/api/statements/" + id + "/proof"));
        try {
            Statement statement = Statement.decode(envelope.payload());
            statement.files().forEach(f -> files.add("/api/blobs/" + f.sha256().hex()));
            statement.blobs().forEach(b -> files.add("/api/blobs/" + b.sha256().hex()));
        } catch (MalformedStatement _) {
            return;
        }
    }

    /// Each officer's key under one passphrase, as on a host where officers work.
    private void sealKeys() throws IOException {
        Path officers = directory.resolve("keys").resolve("officers");
        KeyChest chest = KeyChest.in(officers, Optional.empty()).sealingAt(10);
        try (Stream<Path> found = Files.walk(officers)) {
            for (Path file : found.filter(f -> f.toString().endsWith(".key")).toList()) {
                KeyFile key = KeyFile.read(file);
                if (key.name().matches("[a-z0-9-]+/[a-z0-9-]+")) {
                    chest.keep(key, PASSPHRASE, new RandomSalts()::bytes);
                }
                Files.delete(file);
            }
        }
    }

    private void serve() throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary, "-Dmizan.root=" + System.getProperty("mizan.root"),
                "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "serve", directory.toString(), "--port", "0")
                .redirectErrorStream(true).start();
        server = Optional.of(process);
        BufferedReader reader = process.inputReader();
        StringBuilder words = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            words.append(line).append('\n');
            if (line.startsWith("Mizan is ready at ")) {
                address = line.substring("Mizan is ready at ".length()).replaceAll("/sign-in", "");
                Files.writeString(told, words);
                Thread.ofVirtual().start(() -> drain(reader));
                return;
            }
        }
        throw new IllegalStateException("the server did not start:\n" + words);
    }

    private void drain(BufferedReader reader) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Files.writeString(told, line + "\n", java.nio.file.StandardOpenOption.APPEND);
            }
        } catch (IOException _) {
            return;
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server.isPresent()) {
            server.get().destroy();
            assertThat(server.get().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nobody_reads_above_their_class_by_any_way_out() throws Exception {
        Map<String, Integer> allowedSeen = new LinkedHashMap<>();
        List<String> leaks = new ArrayList<>();
        List<String> readers = new ArrayList<>(List.of("public"));
        Set<String> atWork = KeyChest.in(directory.resolve("keys").resolve("officers"),
                Optional.empty()).holders().stream().map(KeyChest.Holder::member)
                .collect(java.util.stream.Collectors.toSet());
        readers.addAll(Canaries.KINDS.keySet().stream().filter(atWork::contains).toList());
        assertThat(readers).hasSizeGreaterThan(7);
        for (String reader : readers) {
            Crawl crawl = crawl(reader);
            Map<String, String> found = new TreeMap<>(crawl.seen());
            found.forEach((canary, path) -> {
                Set<String> may = canaries.readers(canary);
                if (may.contains(reader) || may.contains("public")) {
                    allowedSeen.merge(reader, 1, Integer::sum);
                } else {
                    leaks.add("%s read %s at %s; readers are %s".formatted(
                            reader, canary, path, new TreeSet<>(may)));
                }
            });
            System.out.println("leak test: %s: %s, canaries read: %d".formatted(
                    reader, crawl.statuses(), found.size()));
            assertThat(crawl.statuses()).as(reader).doesNotContainKey(500);
        }
        assertThat(leaks).isEmpty();
        // A crawl that sees nothing would find no leak either.
        assertThat(allowedSeen.getOrDefault("public", 0)).isGreaterThan(10);
        assertThat(allowedSeen.getOrDefault(Canaries.OPERATOR, 0))
                .isGreaterThan(allowedSeen.getOrDefault("granary", 0));
        assertThat(allowedSeen.getOrDefault("quayhouse", 0))
                .isGreaterThan(allowedSeen.getOrDefault("granary", 0));
        assertThat(Canaries.found(Files.readAllBytes(told))).as("what the server said").isEmpty();
        try (Stream<Path> left = Files.walk(temporary)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                assertThat(Canaries.found(Files.readAllBytes(file))).as("%s", file).isEmpty();
            }
        }
    }

    private Crawl crawl(String reader) throws IOException {
        Crawl crawl = new Crawl(address);
        if (!reader.equals("public")) {
            boolean in = false;
            for (KeyChest.Holder holder : KeyChest.in(
                    directory.resolve("keys").resolve("officers"), Optional.empty()).holders()) {
                in = in || holder.member().equals(reader)
                        && crawl.signIn(holder.name(), PASSPHRASE);
            }
            assertThat(in).as("an officer of %s can sign in", reader).isTrue();
        }
        List<String> paths = new ArrayList<>(BEGINNINGS);
        paths.addAll(files.stream().distinct().toList());
        crawl.from(paths);
        return crawl;
    }

    @Test
    void the_search_for_canaries_sees_through_every_disguise() throws Exception {
        String canary = Canaries.MARK + "0123456789ab";
        byte[] plain = ("before " + canary + " after").getBytes(
                java.nio.charset.StandardCharsets.UTF_8);
        var gzip = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = ("x".repeat(shift) + canary + "tail").getBytes(
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(Canaries.found(java.util.Base64.getEncoder().encode(shifted)))
                    .containsExactly(canary);
        }
        assertThat(Canaries.found(plain)).containsExactly(canary);
        assertThat(Canaries.found(java.util.HexFormat.of().formatHex(plain).getBytes(
                java.nio.charset.StandardCharsets.UTF_8))).containsExactly(canary);
        assertThat(Canaries.found(new String(plain, java.nio.charset.StandardCharsets.UTF_8)
                .getBytes(java.nio.charset.StandardCharsets.UTF_16LE))).containsExactly(canary);
        assertThat(Canaries.found(gzip.toByteArray())).containsExactly(canary);
        assertThat(Canaries.found("nothing here".getBytes(
                java.nio.charset.StandardCharsets.UTF_8))).isEmpty();
    }
}
