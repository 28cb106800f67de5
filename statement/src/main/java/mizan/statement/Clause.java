package mizan.statement;

/// A clause of an instrument, as its text numbers it: `[A-Za-z0-9.-]{1,32}`, for example `2.1`.
public record Clause(String code) implements Comparable<Clause> {
    /// Refuses what is not of the form.
    public Clause {
        Patterns.require(Patterns.CLAUSE, code);
    }

    @Override
    public int compareTo(Clause other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
