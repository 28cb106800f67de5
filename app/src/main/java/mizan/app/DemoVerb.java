package mizan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `demo`: makes both demonstration records where they are not there yet, and serves them.
@Command(name = "demo", sortOptions = false, description = {
    "Creates both demonstration records and serves them: the press record of October 2025 at",
    "PORT, the exercise between invented Parties at PORT+1. A directory that already holds",
    "them is served as it is. All keys are throw-away keys made here."})
final class DemoVerb implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";
    private static final int PASSPHRASE_BYTES = 6;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
            description = "the first of two ports; default ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--dir", paramLabel = "DIR",
            description = "where the records are kept; default: a new temporary directory")
    private Optional<Path> directory = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;
    private final Path root;
    private final String passphrase = passphrase();

    DemoVerb(InstantSource clock, Path root) {
        this.clock = clock;
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Served> served = start(out);
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> served.forEach(Served::close), "demo-close"));
        out.println("Mizan is ready at http://%s:%d".formatted(HOST, port));
        out.println("  the exercise: http://%s:%d   (Ctrl+C stops both)"
                .formatted(HOST, port + 1));
        out.println("  to sign in as any officer of either, passphrase: " + passphrase);
        out.flush();
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.number();
    }

    /// Makes what is not there, opens both, and lets them answer.
    private List<Served> start(PrintWriter out) {
        Path place = directory.orElseGet(DemoVerb::temporary);
        SignatureProvider provider = SignatureProvider.choose();
        out.println("Records in " + place.toAbsolutePath() + "; " + provider.line());
        out.flush();
        List<CompletableFuture<Served>> opening = new ArrayList<>();
        for (Demonstration one : Demonstration.both(root)) {
            opening.add(CompletableFuture.supplyAsync(
                    () -> one.open(place, provider.ed25519(), clock, out),
                    task -> Thread.ofPlatform().name("demo-" + one.name()).start(task)));
        }
        List<Served> served = new ArrayList<>();
        try {
            for (CompletableFuture<Served> one : opening) {
                served.add(one.join());
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        for (int at = 0; at < served.size(); at++) {
            ServeVerb.listen(served.get(at).demonstrating(passphrase), HOST, port + at,
                    provider.ed25519());
        }
        return served;
    }

    /// Of this start only: throw-away keys lie in the clear, and whoever reads the terminal may use
    /// them.
    private static String passphrase() {
        String hex = new RandomSalts().bytes(PASSPHRASE_BYTES).hex();
        return String.join("-", hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mizan-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a temporary directory", e);
        }
    }
}
