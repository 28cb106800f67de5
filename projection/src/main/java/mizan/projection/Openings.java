package mizan.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.statement.Statement;
import mizan.statement.StatementTypes;
import mizan.tlog.Hash;

/// What may be opened of a statement's sealed fields, and who may see each.
///
/// A file that does not fit its statement opens nothing: not its digests, not the fields of its
/// type, or first named by another member. Nobody checked a sealed file before it was kept. Of a
/// name in two files the plain one stands, so that no two readers have different words under it.
record Openings(DisclosureSource disclosures) {

    /// @param seenBy members that a sealed file is for, each between blanks; empty if it was plain
    record Opened(Json value, String seenBy) {}

    /// @param own whether a member was the first to name a file
    Map<String, Opened> of(Statement s, Recipients recipients, BiPredicate<String, Hash> own) {
        Map<String, Opened> opened = new LinkedHashMap<>();
        List<FileRef> plainFirst = Stream.concat(
                s.files().stream().filter(file -> file.to().isEmpty()),
                s.files().stream().filter(file -> !file.to().isEmpty())).toList();
        for (FileRef file : plainFirst) {
            if (!own.test(s.member().code(), file.sha256())) {
                continue;
            }
            String seenBy = file.to().isEmpty() ? "" : recipients.members(file.to());
            fields(s, file).forEach((name, value) ->
                    opened.putIfAbsent(name, new Opened(value, seenBy)));
        }
        return opened;
    }

    private Map<String, Json> fields(Statement s, FileRef file) {
        try {
            Optional<DisclosureFile> content = disclosures.open(file);
            if (content.isEmpty()) {
                return Map.of();
            }
            Map<String, Json> fields = content.get().openedAgainst(s.sd());
            if (!file.to().isEmpty()) {
                fields.forEach((name, value) -> StatementTypes
                        .named(s.type(), s.rules())
                        .ifPresent(type -> type.checkSealed(name, value)));
            }
            return fields;
        } catch (MalformedStatement other) {
            // Counted as sealed: nothing in it is what the author signed.
            return Map.of();
        }
    }
}
