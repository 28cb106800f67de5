package mizan.tlog;

/// A tile that a tree of this size must have, and that its reader does not have.
public final class MissingTileException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient TilePath path;

    MissingTileException(TilePath path, TreeSize size) {
        super("no tile at %s, needed for a tree of size %s".formatted(path.path(), size));
        this.path = path;
    }

    /// Which one.
    public TilePath path() {
        return path;
    }
}
