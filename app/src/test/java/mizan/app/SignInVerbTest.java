package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.office.KeyFile;
import mizan.office.SignInChallenges;
import mizan.office.SignInCheck;
import mizan.statement.KeyId;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verb against a small host that checks challenges as an office does.
class SignInVerbTest {
    private static final Ed25519Seed SEED =
            new Ed25519Seed(Hash.sha256(Bytes.utf8("an officer")).bytes());

    @TempDir
    private Path directory;
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private SignInChallenges challenges;
    private String url;
    private String key;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        String host = "127.0.0.1:" + server.getAddress().getPort();
        url = "http://" + host;
        challenges = new SignInChallenges(
                Set.of(host)::contains, new RandomSalts()::bytes, Ed25519.jdk());
        server.createContext("/api/", this::answer);
        server.start();
        Path file = directory.resolve("officer.key");
        KeyFile.signer("quay-house/duty", SEED)
                .of(Bytes.of(new byte[32]), new PersonId(Bytes.of(new byte[16]))).write(file);
        key = file.toString();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath();
        Bytes body = Bytes.of(exchange.getRequestBody().readAllBytes());
        String cookie = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                .orElse("none");
        asked.add(request);
        switch (request) {
            case "GET /api/sign-in" -> {
                SignInChallenges.Challenge challenge = challenges.issue(Instant.now());
                say(exchange, 200, "{\"nonce\":\"%s\",\"expiry\":\"%s\"}".formatted(
                        challenge.nonce(), challenge.expiry()));
            }
            case "POST /api/sign-in" -> {
                SignInCheck check = challenges.check(
                        body, this::publicKey, Instant.now());
                if (check instanceof SignInCheck.Proven) {
                    exchange.getResponseHeaders().add("Set-Cookie",
                            "session-1=the-session; Path=/; HttpOnly");
                    say(exchange, 200, "{}");
                } else {
                    say(exchange, 403, "{\"code\":\"W012\",\"title\":\"not signed in\","
                            + "\"facts\":\"%s\",\"next\":\"ask\"}".formatted(check));
                }
            }
            case "POST /api/tokens" -> say(exchange, 201, "{\"token\":\"mizan_%s\"}".formatted(
                    Hash.sha256(Bytes.utf8(cookie + " " + body.utf8())).hex()));
            default -> say(exchange, 204, "");
        }
    }

    private Optional<Bytes> publicKey(KeyId id) {
        return Optional.of(SEED.publicKey()).filter(known -> KeyId.of(known).equals(id));
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private ReplayTest.Ran ran(String... more) {
        List<String> all = new ArrayList<>(List.of("sign-in", "--key", key));
        all.addAll(List.of(more));
        return ReplayTest.Ran.now(all.toArray(String[]::new));
    }

    @Test
    void the_session_is_printed_as_a_cookie_and_nothing_else() {
        ReplayTest.Ran ran = ran("--to", url + "/");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("session-1=the-session" + System.lineSeparator());
        assertThat(ran.exit()).isZero();
    }

    @Test
    void a_token_is_made_within_the_session_which_then_ends() {
        ReplayTest.Ran ran = ran("--to", url, "--token", "nightly export",
                "--scope", "read,hand-in", "--days", "7");
        assertThat(ran.out().strip()).isEqualTo("mizan_" + Hash.sha256(Bytes.utf8(
                "session-1=the-session {\"name\":\"nightly export\","
                        + "\"scopes\":[\"read\",\"hand-in\"],\"days\":7}")).hex());
        assertThat(asked).containsExactly("GET /api/sign-in", "POST /api/sign-in",
                "POST /api/tokens", "POST /api/sign-out");
    }

    @Test
    void a_key_that_the_host_does_not_know_is_told_so() throws IOException {
        Path other = directory.resolve("other.key");
        KeyFile.signer("quay-house/other", new Ed25519Seed(Bytes.of(new byte[32])))
                .of(Bytes.of(new byte[32]), new PersonId(Bytes.of(new byte[16]))).write(other);
        key = other.toString();
        ReplayTest.Ran ran = ran("--to", url);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).startsWith("mizan: refused: W012 not signed in")
                .contains("UnknownKey");
        assertThat(Files.exists(other)).isTrue();
    }

    @Test
    void what_is_signed_names_the_host_of_the_address_and_no_other_takes_it() {
        ReplayTest.Ran ran = ran("--to", url.replace("127.0.0.1", "localhost"));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("OtherHost[found=localhost:");
    }

    @Test
    void an_address_or_an_option_that_cannot_be_used_is_said_before_anything_is_sent() {
        for (String[] bad : List.of(new String[] {"--to", "ftp://example.org"},
                new String[] {"--to", "no address"},
                new String[] {"--to", url, "--token", "x", "--scope", "write"},
                new String[] {"--to", url, "--token", "x", "--days", "400"})) {
            assertThat(ran(bad).exit()).isEqualTo(2);
        }
        assertThat(asked).isEmpty();
    }
}
