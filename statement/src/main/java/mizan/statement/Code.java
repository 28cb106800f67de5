package mizan.statement;

/// A code whose list stands outside this room (acts, commitments, items, …): `[a-z0-9-]{1,64}`.
public record Code(String code) implements Comparable<Code> {
    /// Refuses what is not of the form.
    public Code {
        Patterns.require(Patterns.WORD, code);
    }

    @Override
    public int compareTo(Code other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
