package mizan.projection;

import java.util.Optional;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;

/// Port: disclosure files that may be opened here.
///
/// Only plain files are opened: what is sealed to somebody stays sealed in every view, and is
/// counted. `app` implements it over the blob store.
@FunctionalInterface
public interface DisclosureSource {

    /// The file in clear; absent if it is sealed, withdrawn or not stored.
    Optional<DisclosureFile> open(FileRef file);
}
