package mizan.app;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mizan.desk.DeskLimits;
import mizan.tlog.Ed25519;
import mizan.web.PublicAddress;
import mizan.web.setup.SetupTerms;

/// A whole office in a directory of a test: set up, served, and used over HTTP as browsers do.
///
/// Invented Parties Tarn and Alder; officers `duty` (chairs), `registrar` and `deputy`.
final class TestOffice implements AutoCloseable {
    static final String DUTY = "lantern otter gravel noon";
    static final String REGISTRAR = "copper meadow violin tide";
    static final String DEPUTY = "amber ladder quiet seven";
    static final String ROOT = "seven quiet harbour stones";
    private static final Pattern FORM =
            Pattern.compile("name=\"form\" value=\"([0-9a-f]{32})\"");

    private final Path directory;
    private final ScriptedTime time;
    private Served served;
    private int port;
    private PublicAddress address = PublicAddress.UNSAID;

    private TestOffice(Path directory, ScriptedTime time) {
        this.directory = directory;
        this.time = time;
        this.served = open();
    }

    /// Sets an office up and serves it.
    static TestOffice in(Path directory) {
        return in(directory, InstantSource.system());
    }

    static TestOffice in(Path directory, InstantSource clock) {
        return in(directory, clock, ScriptedTime.real(clock));
    }

    /// The same by a clock that stands until [#at] moves it.
    static TestOffice at(Path directory, Instant begins) {
        return in(directory, InstantSource.fixed(begins),
                ScriptedTime.scripted(begins, InstantSource.system()));
    }

    private static TestOffice in(Path directory, InstantSource clock, ScriptedTime time) {
        OfficeSetup setup = new OfficeSetup(
                directory, "mizan.example/test-office", clock, Ed25519.jdk());
        Optional<String> refused = setup.make(terms());
        if (refused.isPresent()) {
            throw new IllegalStateException(refused.get());
        }
        return new TestOffice(directory, time);
    }

    /// Moves the office's clock forward.
    void at(Instant now) {
        time.set(now);
    }

    static SetupTerms terms() {
        return new SetupTerms("Register of the ceasefire in the Ostrel valley",
                "Quay House liaison office", List.of("Tarn", "Alder"),
                List.of("Mill Bend", "Grey Ford", "Lantern Pass"),
                List.of(new SetupTerms.Crossing("Grey Ford bridge", 1)),
                List.of(new SetupTerms.Zone("Tarn town", 300),
                        new SetupTerms.Zone("Alder town", 270)),
                List.of(new SetupTerms.Calendar(2, 270, List.of("friday"),
                        List.of(new SetupTerms.Holiday("2026-03-21", "New year")))),
                false, 14 * 60 + 30,
                List.of(new SetupTerms.NewOfficer("duty", List.of("duty-officer", "registrar",
                                "information-officer", "chair"), DUTY),
                        new SetupTerms.NewOfficer("registrar", List.of("duty-officer",
                                "registrar", "information-officer"), REGISTRAR),
                        new SetupTerms.NewOfficer("deputy", List.of("duty-officer",
                                "registrar"), DEPUTY)),
                ROOT);
    }

    private Served open() {
        Served opened = new Served(directory, Served.viewsIn(directory), Ed25519.jdk(),
                time, DeskLimits.IN_USE).reachedAt(address);
        opened.awaitViews();
        port = opened.listen("127.0.0.1", 0, Ed25519.jdk());
        return opened;
    }

    /// Stops and starts again, as after a restart of the host.
    void restart() {
        served.close();
        served = open();
    }

    /// The same, reached by others under an address.
    void restartAt(String stated) {
        address = PublicAddress.of(stated);
        restart();
    }

    Path directory() {
        return directory;
    }

    Served served() {
        return served;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /// A browser with its own cookies, where nobody is signed in.
    Browser browser() {
        return new Browser();
    }

    /// A browser in which an officer is signed in.
    Browser signedIn(String officer, String passphrase) {
        Browser browser = new Browser();
        HttpResponse<String> answer = browser.post("/sign-in",
                Map.of("who", "office/" + officer, "passphrase", passphrase));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("could not sign in: " + answer.statusCode());
        }
        return browser;
    }

    Browser duty() {
        return signedIn("duty", DUTY);
    }

    /// One browser; redirects are not followed by themselves, so that a test sees them.
    final class Browser {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER).build();

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(address() + path)));
        }

        /// The page's text; fails where it is not answered with 200.
        String page(String path) {
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + "\n"
                        + answer.body());
            }
            return answer.body();
        }

        /// As a program asks, with a token.
        HttpResponse<String> bearer(String path, String token) {
            return send(HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Authorization", "Bearer " + token));
        }

        HttpResponse<String> post(String path, Map<String, String> fields) {
            return post("Sec-Fetch-Site", "same-origin", path, fields);
        }

        /// As a page of another site would send it.
        HttpResponse<String> postFrom(String origin, String path, Map<String, String> fields) {
            return post("Origin", origin, path, fields);
        }

        private HttpResponse<String> post(
                String header, String value, String path, Map<String, String> fields) {
            String body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(header, value)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /// A form with one file.
        HttpResponse<String> upload(
                String path, Map<String, String> fields, String name, byte[] content) {
            String boundary = "----mizan-test";
            java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
            fields.forEach((field, value) -> body.writeBytes(("--" + boundary
                    + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n"
                    + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\""
                    + "; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        }

        /// The id of the form that a page holds.
        String form(String path) {
            Matcher matcher = FORM.matcher(page(path));
            if (!matcher.find()) {
                throw new IllegalStateException("no form on " + path);
            }
            return matcher.group(1);
        }

        /// Opens a form, fills it in and presses the button.
        HttpResponse<String> fill(String path, Map<String, String> fields) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put("form", form(path));
            all.putIfAbsent("press", "submit");
            return post(path, all);
        }

        /// The same; the index of the entry that it became.
        long keep(String path, Map<String, String> fields) {
            HttpResponse<String> answer = fill(path, fields);
            String to = answer.headers().firstValue("Location").orElse("");
            Matcher kept = Pattern.compile("[?&]kept=([0-9]+)").matcher(to);
            if (answer.statusCode() != 302 || !kept.find()) {
                throw new IllegalStateException("not kept: " + answer.statusCode() + " " + to
                        + "\n" + answer.body());
            }
            return Long.parseLong(kept.group(1));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        served.close();
    }
}
