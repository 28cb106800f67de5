package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import mizan.desk.DeskLimits;
import mizan.tlog.Ed25519;
import mizan.web.PublicAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `serve`: runs one mechanism from its directory.
@Command(name = "serve", sortOptions = false, description = {
    "Runs a mechanism: takes statements in, publishes, asks cosigners, serves its pages.",
    "Cosigners whose keys lie in DIR/keys/cosigners run in this process."})
final class ServeVerb implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "a mechanism's directory, from ./mizan init")
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

    @Option(names = "--db", paramLabel = "JDBC-URL",
            description = "where the views are; default: views.db in DIR (SQLite)")
    private Optional<String> views = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    ServeVerb(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PublicAddress stated = stated(address);
        if (!Hosted.isIn(directory)) {
            throw Trouble.usage(directory + " holds no mechanism",
                    "there is no ledger/checkpoint in it",
                    "make one with ./mizan init DIR --charter FILE");
        }
        SignatureProvider provider = SignatureProvider.choose();
        Served served = new Served(directory, views.orElseGet(() -> Served.viewsIn(directory)),
                provider.ed25519(), ScriptedTime.real(clock), DeskLimits.IN_USE);
        served.reachedAt(stated);
        served.awaitViews();
        int listening = listen(served, host, port, provider.ed25519());
        Runtime.getRuntime().addShutdownHook(new Thread(served::close, "serve-close"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(provider.line());
        out.println("Mizan is ready at http://%s:%d".formatted(host, listening));
        out.flush();
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.number();
    }

    /// The address that was stated, if one was.
    static PublicAddress stated(Optional<String> address) {
        try {
            return address.map(PublicAddress::of).orElse(PublicAddress.UNSAID);
        } catch (IllegalArgumentException e) {
            throw Trouble.usage("--address is no address of pages",
                    String.valueOf(e.getMessage()), "give scheme, host and port alone");
        }
    }

    /// Lets the pages answer; words instead of a stack trace where the port is taken.
    static int listen(Served served, String host, int port, Ed25519 ed25519) {
        try {
            return served.listen(host, port, ed25519);
        } catch (RuntimeException e) {
            served.close();
            throw notServed(host, port, e);
        }
    }

    static Trouble notServed(String host, int port, RuntimeException why) {
        return Trouble.fault("the pages cannot be served at %s:%d".formatted(host, port),
                String.valueOf(why.getMessage()),
                "choose another port with --port, or stop what listens there");
    }
}
