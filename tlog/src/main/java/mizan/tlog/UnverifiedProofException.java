package mizan.tlog;

/// A well-formed proof that does not prove what it is asked for.
public final class UnverifiedProofException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The checks of a proof, in the order in which they are made; the first that fails is named.
    public enum Check {
        /// The note's text is a checkpoint.
        CHECKPOINT,
        /// No signature line of a key in the policy is false.
        SIGNATURES,
        /// A log of the policy whose name is the origin signed.
        LOG,
        /// Enough cosigners signed.
        QUORUM,
        /// The leaf is in the tree at that index.
        INCLUSION
    }

    private final Check check;

    UnverifiedProofException(Check check, String why) {
        super(why);
        this.check = check;
    }

    /// Which check failed.
    public Check check() {
        return check;
    }
}
