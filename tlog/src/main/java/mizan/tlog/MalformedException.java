package mizan.tlog;

/// Bytes or text that are not exactly what the format says.
///
/// Thrown by every strict decoder of this room. The message names what was read, where (line or
/// byte offset, both as the format counts them) and what stood there.
public final class MalformedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// Says what was wrong and where.
    public MalformedException(String message) {
        super(message);
        reason = message;
    }

    /// What was wrong; never absent.
    @Override
    public String getMessage() {
        return reason;
    }
}
