package mizan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.statement.Envelope;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `submit`: hands an envelope and its files in over HTTP, and prints the receipt.
@Command(name = "submit", sortOptions = false, description = {
    "Hands in a signed envelope: first the files that it names, which lie beside it under their",
    "SHA-256, then the envelope. Prints the receipt; exit 1 with the reason if it is refused."})
final class SubmitVerb implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CREATED = 201;

    @Parameters(paramLabel = "ENVELOPE", description = "DSSE JSON, as ./mizan sign writes it")
    private Path envelope = Path.of("");

    @Option(names = "--to", paramLabel = "URL", required = true,
            description = "where the record is served, such as http://127.0.0.1:8080")
    private String to = "";

    @Option(names = "--receipt", paramLabel = "FILE", description = "write the receipt there")
    private Optional<Path> receipt = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Bytes dsse = Arguments.file(envelope);
        String base = to.endsWith("/") ? to.substring(0, to.length() - 1) : to;
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (Hash file : filesOf(dsse)) {
                Path path = envelope.resolveSibling(file.hex());
                if (Files.exists(path)) {
                    need(send(client, base + "/api/blobs/" + file.hex(), "PUT",
                            Arguments.file(path)));
                }
            }
            HttpResponse<String> answer =
                    need(send(client, base + "/api/statements", "POST", dsse));
            return tell(answer);
        }
    }

    private int tell(HttpResponse<String> answer) throws IOException {
        Map<String, Json> members = members(answer.body());
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s: entry %s, %s%s".formatted(text(members, "id"), text(members, "index"),
                text(members, "degree"),
                answer.statusCode() == CREATED ? "" : " (it was there before)"));
        String note = text(members, "receipt");
        if (receipt.isPresent()) {
            Files.writeString(receipt.get(), note);
            out.println("receipt: " + receipt.get());
        } else {
            out.print("\n" + note);
        }
        out.flush();
        return ExitCode.OK.number();
    }

    private static List<Hash> filesOf(Bytes dsse) {
        try {
            Statement statement = Statement.decode(Envelope.decodeDsse(dsse).payload());
            List<Hash> files = new ArrayList<>();
            statement.files().forEach(file -> files.add(file.sha256()));
            statement.blobs().forEach(blob -> files.add(blob.sha256()));
            return files;
        } catch (MalformedStatement _) {
            // The desk says what is wrong, with its code; nothing needs to go before.
            return List.of();
        }
    }

    private static HttpResponse<String> send(
            HttpClient client, String url, String method, Bytes body) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE)
                            .method(method,
                                    HttpRequest.BodyPublishers.ofByteArray(body.toArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            throw Trouble.usage("the address cannot be used", url, "write it like "
                    + "http://127.0.0.1:8080");
        } catch (ConnectException e) {
            throw Trouble.fault("nobody answers at " + url, "the connection was refused",
                    "check the address; the envelope stays valid and can be handed in again");
        } catch (IOException e) {
            throw Trouble.fault("the answer of " + url + " did not arrive",
                    String.valueOf(e.getMessage()),
                    "hand the same envelope in again: it is never kept twice");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.fault("handing in was interrupted", url, "hand it in again");
        }
    }

    private static HttpResponse<String> need(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        Map<String, Json> problem = members(answer.body());
        throw Trouble.refused("refused: %s %s".formatted(
                        text(problem, "code"), text(problem, "title")),
                text(problem, "facts"), text(problem, "next"));
    }

    private static Map<String, Json> members(String body) {
        try {
            return Json.parse(Bytes.utf8(body)) instanceof Json.Members(var members)
                    ? members : Map.of();
        } catch (MalformedStatement _) {
            return Map.of("title", Json.text(body));
        }
    }

    private static String text(Map<String, Json> members, String key) {
        return switch (members.getOrDefault(key, Json.text(""))) {
            case Json.Text(var value) -> value;
            case Json other -> other.compact();
        };
    }
}
