package mizan.office;

/// `office.db` cannot be used: the disk, or a file that is not what this program wrote.
///
/// No statement is lost by it: the record is elsewhere. What somebody was typing may be.
public final class OfficeFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    OfficeFault(String what) {
        super(what);
    }

    OfficeFault(String what, Throwable cause) {
        super(what, cause);
    }
}
