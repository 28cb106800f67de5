package mizan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (HttpTalk talk = new HttpTalk(to,
                "hand the same envelope in again: it is never kept twice")) {
            for (Hash file : filesOf(dsse)) {
                Path path = envelope.resolveSibling(file.hex());
                if (Files.exists(path)) {
                    talk.need("PUT", "/api/blobs/" + file.hex(), Arguments.file(path));
                }
            }
            return tell(talk.need("POST", "/api/statements", dsse));
        }
    }

    private int tell(HttpResponse<String> answer) throws IOException {
        Map<String, Json> members = HttpTalk.members(answer.body());
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s: entry %s, %s%s".formatted(HttpTalk.text(members, "id"),
                HttpTalk.text(members, "index"), HttpTalk.text(members, "degree"),
                answer.statusCode() == CREATED ? "" : " (it was there before)"));
        String note = HttpTalk.text(members, "receipt");
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
}
