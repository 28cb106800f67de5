package mizan.projection;

/// The views cannot go on: a gap before an entry, or the database failed.
///
/// Nothing is lost by it: the record is elsewhere, and the views can be rebuilt from it.
public final class ViewsFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    ViewsFault(String what) {
        super(what);
    }

    ViewsFault(String what, Throwable cause) {
        super(what, cause);
    }
}
