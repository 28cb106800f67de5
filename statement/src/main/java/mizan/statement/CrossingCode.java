package mizan.statement;

/// A crossing of the charter: `[a-z0-9-]{1,32}`.
public record CrossingCode(String code) implements Comparable<CrossingCode> {
    /// Refuses what is not of the form.
    public CrossingCode {
        Patterns.require(Patterns.CODE, code);
    }

    @Override
    public int compareTo(CrossingCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
