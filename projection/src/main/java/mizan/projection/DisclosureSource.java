package mizan.projection;

import java.util.Optional;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;

/// Port: disclosure files that may be opened here.
///
/// Plain files, and sealed ones where this host holds an identity that opens them. To whom a field
/// from a sealed file is shown is decided by the gate, by the keys that the file is sealed to.
/// `app` implements it over the blob store.
@FunctionalInterface
public interface DisclosureSource {

    /// The file in clear; absent if it is sealed to others, withdrawn or not stored.
    Optional<DisclosureFile> open(FileRef file);

    /// Names the identity that opens sealed files; empty without one. Rows that were made with
    /// another one are forgotten when the views are opened.
    default String identity() {
        return "";
    }
}
