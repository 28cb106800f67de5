package mizan.blobs;

/// The store cannot go on; never an answer to a caller's mistake. Closed.
public abstract sealed class BlobFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private BlobFault(String message, Throwable cause) {
        super(message, cause);
    }

    private BlobFault(String message) {
        super(message);
    }

    /// Bytes in a pack are not what was written; the process stops.
    public static final class Corruption extends BlobFault {
        private static final long serialVersionUID = 1;

        Corruption(String message) {
            super(message);
        }
    }

    /// The disk did not do what it was asked; nothing is known of what it holds until the store
    /// is opened again.
    public static final class Unavailable extends BlobFault {
        private static final long serialVersionUID = 1;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }

        Unavailable(String message) {
            super(message);
        }
    }
}
