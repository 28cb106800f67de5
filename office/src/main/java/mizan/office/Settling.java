package mizan.office;

/// What became of settling something that waited.
public sealed interface Settling {
    /// Done now, durably.
    record Now(Settled settled) implements Settling {}

    /// It was settled before; nothing was changed.
    record Before(Settled settled) implements Settling {}

    /// Nothing of this number waits or waited.
    record Unknown() implements Settling {}
}
