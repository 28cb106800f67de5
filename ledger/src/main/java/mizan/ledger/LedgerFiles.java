package mizan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.EntryBundle;
import mizan.tlog.EntryIndex;
import mizan.tlog.MalformedException;
import mizan.tlog.MissingTileException;
import mizan.tlog.Note;
import mizan.tlog.TilePath;
import mizan.tlog.TilePath.EntryTile;
import mizan.tlog.TileReader;
import mizan.tlog.Tiles;
import mizan.tlog.TreeSize;

/// A published ledger, read from its files and never written. Trusts nothing: notes are parsed,
/// not verified, and bytes are handed out as they stand; [Audit] is what checks them.
///
/// Threads: any, if the [Files] allow it.
public final class LedgerFiles {
    /// The newest checkpoint.
    public static final String CHECKPOINT = "checkpoint";

    /// The sizes of all archived checkpoints.
    public static final String INDEX = "checkpoints/index";

    private static final int DIGITS_MAX = 19;

    private final Files files;
    private final TileReader tiles;

    /// A ledger in these files.
    public LedgerFiles(Files files) {
        this.files = files;
        this.tiles = new Shelf(files::read);
    }

    /// Where the checkpoint of a size is archived: `checkpoints/x001/x234/067`.
    public static String archivePath(TreeSize size) {
        return "checkpoints/" + TilePath.digits(size.entries());
    }

    /// The files themselves.
    public Files files() {
        return files;
    }

    /// The newest checkpoint, or empty where there is no ledger.
    ///
    /// @throws MalformedException if it is not a note
    public Optional<Note> checkpoint() {
        return note(CHECKPOINT);
    }

    /// The archived checkpoint of a size.
    ///
    /// @throws MalformedException if it is not a note
    public Optional<Note> archived(TreeSize size) {
        return note(archivePath(size));
    }

    private Optional<Note> note(String path) {
        return files.read(path).map(bytes -> {
            try {
                return Note.parse(bytes);
            } catch (MalformedException e) {
                throw new MalformedException(path + ": " + e.getMessage());
            }
        });
    }

    /// The sizes in the index, strictly ascending. Sizes beyond that of the checkpoint belong to
    /// a publication under way.
    ///
    /// @throws MalformedException if the index is not one
    public List<TreeSize> archivedSizes() {
        return files.read(INDEX).map(LedgerFiles::parseIndex).orElse(List.of());
    }

    /// Tiles and bundles; a partial one that was replaced by the full one is cut from that.
    public TileReader tiles() {
        return tiles;
    }

    /// The entries of one bundle of a tree of this size.
    ///
    /// @param number of the bundle, 0-based
    /// @throws MalformedException if the bundle is missing or not one
    public List<Bytes> bundle(long number, TreeSize size) {
        EntryTile path = Tiles.entryTileOf(
                new EntryIndex(Math.multiplyExact(number, TilePath.WIDTH_MAX)), size);
        Bytes bytes = tiles.read(path).orElseThrow(
                () -> new MalformedException(path.path() + " is missing"));
        try {
            return EntryBundle.decode(bytes, path.width()).entries();
        } catch (MalformedException e) {
            throw new MalformedException(path.path() + ": " + e.getMessage());
        }
    }

    static List<TreeSize> parseIndex(Bytes bytes) {
        String text = bytes.utf8();
        List<TreeSize> sizes = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            TreeSize size = size(text.substring(from, to), sizes.size() + 1);
            if (!sizes.isEmpty() && sizes.getLast().compareTo(size) >= 0) {
                throw new MalformedException("%s line %d: %s does not come after %s"
                        .formatted(INDEX, sizes.size() + 1, size, sizes.getLast()));
            }
            sizes.add(size);
            from = to + 1;
        }
        return List.copyOf(sizes);
    }

    private static TreeSize size(String line, int number) {
        boolean plain = !line.isEmpty() && line.length() <= DIGITS_MAX
                && line.chars().allMatch(c -> c >= '0' && c <= '9')
                && (line.length() == 1 || line.charAt(0) != '0');
        try {
            if (plain) {
                return new TreeSize(Long.parseLong(line));
            }
        } catch (NumberFormatException _) {
            // Over 2^63 - 1: refused like any other line that is no size.
        }
        throw new MalformedException(
                "%s line %d is not a size: \"%s\"".formatted(INDEX, number, line));
    }
}
