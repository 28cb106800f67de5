package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.desk.DeskLimits;
import mizan.web.PublicAddress;
import mizan.web.setup.SetupServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `office`: the first useful day. Sets an office up in a new directory, through one page in a
/// browser, and serves it; an office that is there already is served.
@Command(name = "office", sortOptions = false, description = {
    "Sets an office up in a new directory, through one page in a browser, and serves it: a",
    "provisional record that one office keeps alone. An office that is there is served."})
final class OfficeVerb implements Callable<Integer> {
    private static final int TOKEN_BYTES = 16;

    @Parameters(paramLabel = "DIR", description = "where the office is, or will be")
    private Path directory = Path.of("");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
            description = "default ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "address to listen on; default ${DEFAULT-VALUE}")
    private String host = "";

    @Option(names = "--address", paramLabel = "URL",
            description = "under which others reach the pages, for links and calendars, such as"
                    + " https://office.example.org")
    private Optional<String> address = Optional.empty();

    @Option(names = "--origin", paramLabel = "NAME",
            description = "origin of the record for ever; default: a name that nobody else has")
    private Optional<String> origin = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    OfficeVerb(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PublicAddress stated = ServeVerb.stated(address);
        SignatureProvider provider = SignatureProvider.choose();
        PrintWriter out = spec.commandLine().getOut();
        out.println(provider.line());
        Path place = directory.toAbsolutePath().normalize();
        if (!Hosted.isIn(place)) {
            setUp(place, provider, out);
        }
        Served served = new Served(place, Served.viewsIn(place), provider.ed25519(),
                ScriptedTime.real(clock), DeskLimits.IN_USE);
        served.reachedAt(stated);
        served.awaitViews();
        int listening = ServeVerb.listen(served, host, port, provider.ed25519());
        Runtime.getRuntime().addShutdownHook(new Thread(served::close, "office-close"));
        out.println("Mizan is ready at http://%s:%d/sign-in".formatted(host, listening));
        out.flush();
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.number();
    }

    private void setUp(Path place, SignatureProvider provider, PrintWriter out) {
        if (java.nio.file.Files.exists(place)) {
            throw Trouble.usage(place + " is there and holds no mechanism",
                    "an office is set up in a directory of its own",
                    "name one that is not there yet");
        }
        RandomSalts random = new RandomSalts();
        String name = origin.orElseGet(() -> "mizan.example/office-" + random.bytes(6).hex());
        OfficeSetup setup = new OfficeSetup(place, name, clock, provider.ed25519());
        try (SetupServer server = setupServer(setup, random.bytes(TOKEN_BYTES).hex())) {
            out.println("There is no office in %s yet. Open this page to set it up:"
                    .formatted(place));
            out.println("  http://%s:%d%s".formatted(host, server.port(), server.path()));
            out.flush();
            server.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.fault("the set-up was interrupted", place.toString(), "start it again");
        }
    }

    private SetupServer setupServer(OfficeSetup setup, String token) {
        try {
            return SetupServer.start(setup, token, host, port);
        } catch (RuntimeException e) {
            throw ServeVerb.notServed(host, port, e);
        }
    }
}
