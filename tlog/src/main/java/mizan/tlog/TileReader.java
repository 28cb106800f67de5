package mizan.tlog;

import java.util.Optional;

/// Where tiles and bundles come from: a directory, a web server, a map in a test.
///
/// Threads: as the caller needs; this room calls it from the calling thread only.
@FunctionalInterface
public interface TileReader {
    /// The bytes at a path, or empty where nothing stands there.
    ///
    /// A failure to find out is not "empty": it is thrown.
    Optional<Bytes> read(TilePath path);
}
