package mizan.projection;

import java.util.List;
import java.util.Optional;

/// One entry as it was signed, with what is opened of it.
///
/// @param leaf        leaf hash, hex
/// @param officer     id of the key, hex
/// @param person      pseudonym, hex
/// @param officerName what the delegation calls the officer, where that is open
/// @param seenSize    entries in the checkpoint that its author had seen
/// @param release     code
/// @param open        open fields as they stand, in order
/// @param opened      sealed fields that are open here
/// @param mentions    later entries that refer to it
/// @param caseNumber  the case that it belongs to
public record StatementPage(
        EntryLine line,
        String leaf,
        String officer,
        String person,
        Optional<String> officerName,
        long seenSize,
        String seenRoot,
        String release,
        Locality sector,
        List<Field> open,
        List<Field> opened,
        List<Link> references,
        List<Link> mentions,
        List<Attachment> attachments,
        Optional<Integer> caseNumber) {

    /// A field with its value as text: a text as it is, lists and rows spelt out.
    public record Field(String name, String value) {}

    /// Another statement and the role in which it is referred to; absent if it is not here.
    public record Link(String role, String id, Optional<Source> source) {}

    /// Something that the statement names by digest.
    ///
    /// @param kind       `file` (disclosures), `blob` or `cited`
    /// @param heldBy     who holds what is cited, by name; else empty
    /// @param recipients of a sealed file; 0 means plain
    public record Attachment(
            String kind, String sha256, long bytes, String media, String heldBy, int recipients) {}

    /// Why the rules refuse an entry that stands in the record.
    public record Void(String code, String what, String facts) {}
}
