package mizan.tlog;

/// The name of one tile or entry bundle, as a log serves it below its prefix.
///
/// | kind | full | partial, 1 to 255 wide |
/// | --- | --- | --- |
/// | hash tile | `tile/<L>/<N>` | `tile/<L>/<N>.p/<W>` |
/// | entry bundle | `tile/entries/<N>` | `tile/entries/<N>.p/<W>` |
///
/// `<N>` is the number in groups of three digits, every group but the last with an `x` before it:
/// 1234067 is `x001/x234/067`. Each number has exactly one form; [#parse] refuses the others.
///
/// Closed: C2SP tlog-tiles has these two kinds.
public sealed interface TilePath {
    /// Elements in a full tile or bundle.
    int WIDTH_MAX = 256;

    /// The highest level that a tile path can name.
    int LEVEL_MAX = 63;

    /// A tile of hashes.
    ///
    /// @param level  0 to 63; level 0 holds leaf hashes, each level above one hash per full tile
    /// @param number 0-based among the tiles of its level
    /// @param width  hashes in it, 1 to 256; 256 means full
    record HashTile(int level, long number, int width) implements TilePath {
        /// Checks the ranges.
        public HashTile {
            if (level < 0 || level > LEVEL_MAX) {
                throw new IllegalArgumentException("tile level " + level + " is not 0 to 63");
            }
            TilePaths.check(number, width);
        }

        @Override
        public String path() {
            return "tile/" + level + "/" + TilePaths.numbered(number, width);
        }
    }

    /// A bundle of entries, beside the level 0 tile of the same number.
    ///
    /// @param number 0-based
    /// @param width  entries in it, 1 to 256; 256 means full
    record EntryTile(long number, int width) implements TilePath {
        /// Checks the ranges.
        public EntryTile {
            TilePaths.check(number, width);
        }

        @Override
        public String path() {
            return "tile/entries/" + TilePaths.numbered(number, width);
        }
    }

    /// 0-based place among the tiles of its kind and level.
    long number();

    /// Elements in it, 1 to 256.
    int width();

    /// The path, without a leading slash.
    String path();

    /// Whether it can never grow.
    default boolean full() {
        return width() == WIDTH_MAX;
    }

    /// Reads exactly what [#path] writes.
    static TilePath parse(String path) {
        return TilePaths.parse(path);
    }

    /// A count in the digit groups of a tile path: 1234067 gives `x001/x234/067`.
    static String digits(long number) {
        return TilePaths.digits(number);
    }
}
