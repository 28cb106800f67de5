package mizan.app;

/// A verb cannot go on: what happened, the facts, and what to do next, in one exception.
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exit;

    private Trouble(ExitCode exit, String what, String facts, String next) {
        super("%s%n  %s%n  %s".formatted(what, facts, next));
        this.exit = exit;
    }

    /// What was asked for cannot be understood.
    static Trouble usage(String what, String facts, String next) {
        return new Trouble(ExitCode.USAGE, what, facts, next);
    }

    /// The machine or a file does not do what it must.
    static Trouble fault(String what, String facts, String next) {
        return new Trouble(ExitCode.FAULT, what, facts, next);
    }

    /// Something was refused.
    static Trouble refused(String what, String facts, String next) {
        return new Trouble(ExitCode.DOES_NOT_HOLD, what, facts, next);
    }

    ExitCode exit() {
        return exit;
    }
}
