package mizan.app;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.office.KeyFile;
import mizan.office.SignIn;
import mizan.office.TokenDraft;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.MalformedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sign-in`: proves an officer's key to a host, and prints what the host gives for it.
///
/// The key stays in its file: what is sent is a signature for this host, good once and for two
/// minutes (`docs/spec/office.md`).
@Command(name = "sign-in", sortOptions = false, description = {
    "Signs in with an officer's key, which stays in its file. Prints the session as a cookie,",
    "name=value, for the header Cookie; with --token, a token for a program, for the header",
    "Authorization: Bearer. Whoever has either acts as this officer: keep it like the key."})
final class SignInVerb implements Callable<Integer> {
    @Option(names = "--key", paramLabel = "FILE", required = true,
            description = "the officer's key file")
    private Path key = Path.of("");

    @Option(names = "--to", paramLabel = "URL", required = true,
            description = "where the office works, such as http://127.0.0.1:8080")
    private String to = "";

    @Option(names = "--token", paramLabel = "NAME",
            description = "make a token for the program of this name, and end the session")
    private Optional<String> token = Optional.empty();

    @Option(names = "--scope", paramLabel = "SCOPE", split = ",", defaultValue = "read",
            description = "of the token: read, hand-in; default ${DEFAULT-VALUE}")
    private List<String> scopes = List.of();

    @Option(names = "--days", paramLabel = "N", defaultValue = "30",
            description = "until the token expires; default ${DEFAULT-VALUE}, at most 366")
    private int days;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        checkOptions();
        String host = host(to);
        KeyFile file = KeyFile.read(key);
        file.needOfficer();
        PrintWriter out = spec.commandLine().getOut();
        try (HttpTalk talk = new HttpTalk(to, "sign in again: nothing was changed")) {
            String cookie = signIn(talk, host, file);
            if (token.isEmpty()) {
                out.println(cookie);
            } else {
                HttpResponse<String> made = talk.need("POST", "/api/tokens", wanted(),
                        "Cookie", cookie, "Content-Type", "application/json");
                talk.need("POST", "/api/sign-out", Bytes.EMPTY, "Cookie", cookie);
                out.println(HttpTalk.text(HttpTalk.members(made.body()), "token"));
            }
        }
        out.flush();
        return ExitCode.OK.number();
    }

    private static String signIn(HttpTalk talk, String host, KeyFile file) {
        Map<String, Json> challenge = HttpTalk.members(
                talk.need("GET", "/api/sign-in", Bytes.EMPTY).body());
        SignIn signIn;
        try {
            signIn = SignIn.compose(host, HttpTalk.text(challenge, "nonce"),
                    Instant.parse(HttpTalk.text(challenge, "expiry")));
        } catch (MalformedException | DateTimeParseException why) {
            throw Trouble.refused("the host's answer is no challenge",
                    String.valueOf(why.getMessage()), "check that the address is an office's");
        }
        HttpResponse<String> answer = talk.need("POST",
                "/api/sign-in?officer=" + file.officerName(),
                signIn.sign(file.seed(), SignatureProvider.choose().ed25519()).encodeDsse());
        return answer.headers().firstValue("Set-Cookie")
                .map(header -> header.split(";", 2)[0].strip())
                .orElseThrow(() -> Trouble.refused("the host gave no session",
                        "its answer has no cookie", "check that the address is an office's"));
    }

    private Bytes wanted() {
        Map<String, Json> wanted = new LinkedHashMap<>();
        wanted.put("name", Json.text(token.orElseThrow()));
        wanted.put("scopes", new Json.Items(
                new ArrayList<>(scopes.stream().map(Json::text).toList())));
        wanted.put("days", Json.whole(days));
        return Json.encode(new Json.Members(wanted));
    }

    private void checkOptions() {
        List<String> known = List.of(
                TokenDraft.Scope.READ.code(), TokenDraft.Scope.HAND_IN.code());
        if (!known.containsAll(scopes) || scopes.isEmpty()) {
            throw Trouble.usage("there is no such scope", String.join(",", scopes),
                    "scopes are " + String.join(" and ", known));
        }
        if (days < 1 || days > 366) {
            throw Trouble.usage("a token lives 1 to 366 days", Integer.toString(days),
                    "say --days with a number between them");
        }
    }

    /// Host and port as the address has them: what is signed is good for no other.
    private static String host(String to) {
        try {
            URI address = URI.create(to);
            String scheme = Optional.ofNullable(address.getScheme()).orElse("");
            String host = Optional.ofNullable(address.getHost()).orElse("");
            if (!scheme.matches("https?") || host.isEmpty()) {
                throw new IllegalArgumentException("no http address");
            }
            return host.toLowerCase(Locale.ROOT)
                    + (address.getPort() < 0 ? "" : ":" + address.getPort());
        } catch (IllegalArgumentException _) {
            throw Trouble.usage("the address cannot be used", to,
                    "write it like http://127.0.0.1:8080");
        }
    }
}
