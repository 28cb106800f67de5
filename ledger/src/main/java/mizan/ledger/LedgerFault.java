package mizan.ledger;

/// Why the ledger could not do its work. A fault, never a rejection: no input causes it.
///
/// Closed: the caller does one of two things. After [Unavailable] it may try again within a
/// bound, on a ledger opened anew if this one has stopped; after [Corruption] it ends the
/// process and tells the operator.
public abstract sealed class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LedgerFault(String what, Throwable cause) {
        super(what, cause);
    }

    private LedgerFault(String what) {
        super(what);
    }

    /// Storage did not do what was asked, or the ledger has stopped, is locked, or must first
    /// publish what it has.
    public static final class Unavailable extends LedgerFault {
        private static final long serialVersionUID = 1L;

        /// A fault of this kind.
        public Unavailable(String what) {
            super(what);
        }

        /// A fault of this kind, and what the storage said.
        public Unavailable(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /// What is stored contradicts itself, and nothing here can tell which part is right.
    public static final class Corruption extends LedgerFault {
        private static final long serialVersionUID = 1L;

        /// A fault of this kind.
        public Corruption(String what) {
            super(what);
        }

        /// A fault of this kind, and the check that failed.
        public Corruption(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
