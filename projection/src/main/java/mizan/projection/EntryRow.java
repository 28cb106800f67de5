package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry with all that is opened of it.
///
/// @param sealed number of its digests that are not open to the reader
record EntryRow(
        long index,
        String leaf,
        Instant recordedAt,
        String id,
        String type,
        String member,
        String officer,
        String person,
        String made,
        long seenSize,
        String seenRoot,
        String release,
        String sector,
        Values open,
        long sealed,
        Optional<StatementPage.Void> refused,
        List<Reference> references,
        Values fields,
        List<StatementPage.Attachment> attachments) {

    /// A reference to another statement, by its id in hex.
    record Reference(String role, String target) {}

    Optional<String> ref(String role) {
        return references.stream().filter(r -> r.role().equals(role))
                .map(Reference::target).findFirst();
    }

    List<String> refs(String role) {
        return references.stream().filter(r -> r.role().equals(role))
                .map(Reference::target).toList();
    }

    boolean is(String asked) {
        return type.equals(asked);
    }
}
