package mizan.statement;

/// A sector of the charter: `[a-z0-9-]{1,32}`; `none` means not localised.
public record SectorCode(String code) implements Comparable<SectorCode> {
    /// Not localised.
    public static final SectorCode NONE = new SectorCode("none");

    /// Refuses what is not of the form.
    public SectorCode {
        Patterns.require(Patterns.CODE, code);
    }

    @Override
    public int compareTo(SectorCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
