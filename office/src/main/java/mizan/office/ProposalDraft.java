package mizan.office;

import java.util.Optional;
import mizan.statement.Json;
import mizan.tlog.Hash;

/// A draft that a program made and a person has to look at, before it is kept.
///
/// @param title   one line for a list
/// @param draft   the draft, as `docs/spec/draft.md` has it
/// @param remarks what was noticed in reading; whatever shape the page that shows them knows
/// @param row     of a spreadsheet; the same row makes one proposal for ever
public record ProposalDraft(
        Origin origin, String title, Json draft, Json remarks, Optional<Row> row) {

    /// Where it came from.
    public enum Origin {
        /// A row of a spreadsheet.
        IMPORT,
        /// A message pasted from another program.
        PASTED,
        /// An answer received by a link.
        LINK
    }

    /// A row of a spreadsheet.
    ///
    /// @param key      says the same for the same row in any file, such as a digest of its cells
    /// @param original SHA-256 of the file
    public record Row(String key, Hash original) {}
}
