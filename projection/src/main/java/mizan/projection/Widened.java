package mizan.projection;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.mechanism.Kept;
import mizan.mechanism.State;
import mizan.statement.Disclosure;
import mizan.statement.Json;
import mizan.statement.PublicationContent.ReleaseWidened;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// One statement that releases fields of another to more readers, while its rows are written.
///
/// It releases what its plain file discloses: fields that it names, with the digests that stand in
/// the entry which they come from. Anything else in the file is left out.
///
/// @param index of the statement that releases, 0-based
/// @param named members in its `to`, each between blanks
record Widened(long index, Statement statement, ReleaseWidened content, String named) {

    /// Digests one after the other, 32 bytes each.
    static byte[] flat(List<Hash> digests) {
        byte[] all = new byte[digests.size() * Hash.LENGTH];
        for (int at = 0; at < digests.size(); at++) {
            byte[] one = digests.get(at).bytes().toArray();
            System.arraycopy(one, 0, all, at * Hash.LENGTH, Hash.LENGTH);
        }
        return all;
    }

    /// Index of the statement released from.
    Optional<Long> of(State after) {
        return statement.ref("of").flatMap(after::statement).map(Kept::index)
                .map(of -> of.value());
    }

    void write(RowWriter rows, long of, Bytes digests, Map<String, Openings.Opened> opened)
            throws SQLException {
        Optional<Openings.Opened> handed = Optional.ofNullable(opened.get("disclosures"))
                .filter(field -> field.seenBy().isEmpty());
        if (handed.isEmpty()) {
            return;
        }
        int place = 0;
        for (Disclosure field : ReleaseWidened.DISCLOSURES.read(handed.get().value())) {
            if (content.fields().contains(field.name()) && within(digests, field.digest())) {
                Json value = field.value();
                rows.update("insert-widened", index, place++, of, field.name(), value.compact(),
                        content.to().code(), statement.member().code(), named);
            }
        }
    }

    private static boolean within(Bytes digests, Hash one) {
        for (int at = 0; at < digests.length(); at += Hash.LENGTH) {
            if (digests.slice(at, at + Hash.LENGTH).equals(one.bytes())) {
                return true;
            }
        }
        return false;
    }
}
