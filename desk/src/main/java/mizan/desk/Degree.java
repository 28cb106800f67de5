package mizan.desk;

/// How firmly an entry is kept, weakest first. Says nothing about its being true.
///
/// Closed: the degrees that stand on receipts and record pages.
public enum Degree {
    /// It has an index that will never change, and survives a crash of this host.
    RECORDED("recorded"),
    /// A live quorum of blind cosigners signed a head that covers it.
    COSIGNED("cosigned"),
    /// The full cosigners of all Parties and of a mediator did.
    JOINTLY_COSIGNED("jointly-cosigned");

    private final String code;

    Degree(String code) {
        this.code = code;
    }

    /// The word in JSON.
    public String code() {
        return code;
    }
}
