package mizan.projection;

/// The views of a record; only [#as] leads to them.
///
/// Threads: any.
public final class Views {

    private final Projection projection;

    Views(Projection projection) {
        this.projection = projection;
    }

    /// The one gate of release: the views as this reader may have them.
    public Edition as(Reader reader) {
        return new Edition(projection, reader);
    }
}
