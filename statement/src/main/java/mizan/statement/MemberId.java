package mizan.statement;

/// A member or a subject of the charter: `[a-z0-9-]{1,32}`, as the charter names it.
public record MemberId(String code) implements Comparable<MemberId> {
    /// Refuses what is not of the form.
    public MemberId {
        Patterns.require(Patterns.CODE, code);
    }

    @Override
    public int compareTo(MemberId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
