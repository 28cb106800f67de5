package mizan.app;

/// What a verb ends with. Programs rely on the numbers.
enum ExitCode {
    /// What was asked holds, or was done.
    OK(0),
    /// What was checked does not hold.
    DOES_NOT_HOLD(1),
    /// The command line cannot be understood.
    USAGE(2),
    /// The machine, a file or the program failed; or this version is too old to judge.
    FAULT(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /// The process's exit status.
    int number() {
        return number;
    }
}
