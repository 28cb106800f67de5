package mizan.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program behind `./mizan`: one verb per run.
@Command(name = "mizan", subcommands = CommandLine.HelpCommand.class, description =
        "What each side reports is kept so that no side can alter or deny it.")
public final class Main {
    private Main() {}

    /// Runs one verb and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(commandLine(InstantSource.system()).execute(arguments));
    }

    /// Every verb, constructed; the clock is the only thing that a test gives.
    static CommandLine commandLine(InstantSource clock) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new ReplayVerb(clock));
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
            default -> {
                err.println("mizan: the program failed");
                failure.printStackTrace(err);
                yield ExitCode.FAULT;
            }
        };
        err.flush();
        return exit.number();
    }
}
