package mizan.statement;

/// Bytes or a draft are not what they claim to be; carries the permanent code, the place and facts.
///
/// The message is whole: code, what is wrong, where, the facts, what to do next.
public final class MalformedStatement extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Stands for "the place has no byte offset", as in a draft that was built in memory.
    public static final int NO_OFFSET = -1;

    private final Malformation malformation;
    private final String facts;
    private final int offset;

    /// @param facts  what was found and what was expected, as half a sentence
    /// @param offset byte at which it was found, 0-based, or [#NO_OFFSET]
    public MalformedStatement(Malformation malformation, String facts, int offset) {
        super("%s %s%s: %s; %s".formatted(malformation.code(), malformation.what(),
                offset < 0 ? "" : ", at byte " + offset, facts, malformation.next()));
        this.malformation = malformation;
        this.facts = facts;
        this.offset = offset;
    }

    /// Which kind of trouble this is.
    public Malformation malformation() {
        return malformation;
    }

    /// The permanent code, for example `J005`; the name of its page in `docs/rejections/`.
    public String code() {
        return malformation.code();
    }

    /// What is wrong, without the facts.
    public String what() {
        return malformation.what();
    }

    /// What was found, where, and what was expected.
    public String facts() {
        return facts;
    }

    /// What to do next.
    public String next() {
        return malformation.next();
    }

    /// The byte at which it was found, 0-based, or [#NO_OFFSET].
    public int offset() {
        return offset;
    }
}
