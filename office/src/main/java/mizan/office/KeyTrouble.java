package mizan.office;

/// A private key that cannot be used: what happened, the facts, what to do next.
public final class KeyTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String facts;
    private final String next;

    KeyTrouble(String what, String facts, String next) {
        super(what + ": " + facts, null, false, false);
        this.what = what;
        this.facts = facts;
        this.next = next;
    }

    /// What happened, one line.
    public String what() {
        return what;
    }

    /// What it rests on; never anything of a key.
    public String facts() {
        return facts;
    }

    /// What to do next.
    public String next() {
        return next;
    }
}
