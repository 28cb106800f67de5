package mizan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import mizan.office.KeyTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program behind `./mizan`: one verb per run.
@Command(name = "mizan", subcommands = CommandLine.HelpCommand.class, description =
        "What each side reports is kept so that no side can alter or deny it.")
public final class Main {
    private Main() {}

    /// Runs one verb and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(commandLine(InstantSource.system(), root()).execute(arguments));
    }

    /// Where the repository is, as the launcher says; the drafts of `demo` are read from there.
    private static Path root() {
        return Path.of(System.getProperty("mizan.root", "."));
    }

    /// Every verb, constructed; a test gives its own clock.
    static CommandLine commandLine(InstantSource clock, Path root) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new DemoVerb(clock, root))
                .addSubcommand(new OfficeVerb(clock))
                .addSubcommand(new InitVerb(clock))
                .addSubcommand(new ServeVerb(clock))
                .addSubcommand(new KeyVerb(clock))
                .addSubcommand(new SignVerb(clock))
                .addSubcommand(new SubmitVerb())
                .addSubcommand(new SignInVerb())
                .addSubcommand(new ReplayVerb(clock))
                .addSubcommand(new ImportVerb())
                .addSubcommand(new VerifyVerb())
                .addSubcommand(new ReportVerb(System.out));
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec()
                .mixinStandardHelpOptions(true));
        return line
                .setExecutionExceptionHandler(Main::failed)
                .setExitCodeExceptionMapper(failure ->
                        (failure instanceof CommandLine.ParameterException
                                ? ExitCode.USAGE : ExitCode.FAULT).number());
    }

    private static int failed(
            Exception failure, CommandLine line, CommandLine.ParseResult arguments) {
        PrintWriter err = line.getErr();
        ExitCode exit = switch (failure) {
            case Trouble trouble -> {
                err.println("mizan: " + trouble.getMessage());
                yield trouble.exit();
            }
            case KeyTrouble trouble -> {
                err.println("mizan: %s%n  %s%n  %s".formatted(
                        trouble.what(), trouble.facts(), trouble.next()));
                yield ExitCode.USAGE;
            }
            default -> {
                FaultText text = FaultText.of(failure);
                err.println("mizan: %s%n  %s%n  %s".formatted(
                        text.what(), text.facts(), text.next()));
                yield ExitCode.FAULT;
            }
        };
        if (System.getenv("MIZAN_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
        return exit.number();
    }
}
