package mizan.projection;

/// This reader may not have this view: the charter's audience is its members.
///
/// Thrown at the one gate of release, so that every way out says the same.
public final class Withheld extends RuntimeException {
    private static final long serialVersionUID = 1;

    Withheld() {
        super("the charter lets only members read this", null, false, false);
    }
}
