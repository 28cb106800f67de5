package mizan.tlog;

/// A well-formed note that the known keys do not vouch for.
public final class UnverifiedNoteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnverifiedNoteException(String why) {
        super(why);
        reason = why;
    }

    /// What was wrong; never absent.
    @Override
    public String getMessage() {
        return reason;
    }
}
