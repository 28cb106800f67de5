package mizan.web;

import java.util.Optional;
import mizan.tlog.MalformedException;
import mizan.tlog.TilePath;

/// A path under `/log/` that may be served, with its type and how long it may be kept.
///
/// | path | type | kept by clients |
/// | --- | --- | --- |
/// | `checkpoint` | text | asked again each time |
/// | `checkpoints/index`, `checkpoints/<size>` | text | asked again: cosignatures come late |
/// | `tile/<L>/<N>[.p/<W>]` | bytes | for ever |
/// | `tile/entries/<N>[.p/<W>]` | bytes | for ever |
///
/// @param path      as in the ledger's directory
/// @param type      content type
/// @param immutable the bytes under this path never change
/// @param entries   holds entries, which the charter may reserve to members
record PublishedFile(String path, String type, boolean immutable, boolean entries) {

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String BYTES = "application/octet-stream";

    /// Absent for every path that the layout does not have.
    static Optional<PublishedFile> of(String path) {
        if (path.equals("checkpoint") || path.matches("checkpoints/(index|(x\\d{3}/)*\\d{3})")) {
            return Optional.of(new PublishedFile(path, TEXT, false, false));
        }
        try {
            boolean entries = TilePath.parse(path) instanceof TilePath.EntryTile;
            return Optional.of(new PublishedFile(path, BYTES, true, entries));
        } catch (MalformedException unknown) {
            return Optional.empty();
        }
    }

    String caching() {
        return immutable ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
