package mizan.office;

/// What a statement settles when it is in the record: an answer received, or a proposal.
public sealed interface Settles {
    /// Nothing that waits.
    record Nothing() implements Settles {}

    /// An answer received by link is entered.
    record AnAnswer(long id) implements Settles {}

    /// A proposal is confirmed.
    record AProposal(long id) implements Settles {}
}
