package mizan.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.mechanism.Kept;
import mizan.mechanism.RejectionText;
import mizan.mechanism.State;
import mizan.mechanism.VoidEntry;
import mizan.statement.Envelope;
import mizan.statement.FileRef;
import mizan.statement.Json;
import mizan.statement.Leaf;
import mizan.statement.MalformedStatement;
import mizan.statement.PublicationContent.ReleaseWidened;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// Writes the rows of one entry. The caller holds the projection's lock and its transaction.
final class RowWriter {

    private final Statements statements;
    private final Sql sql;
    private final Openings openings;
    private final SearchWriter search;

    RowWriter(Statements statements, Sql sql, DisclosureSource disclosures) {
        this.statements = statements;
        this.sql = sql;
        this.openings = new Openings(disclosures);
        this.search = new SearchWriter(this);
    }

    void insert(long index, Bytes entry, State after) throws SQLException {
        Leaf leaf = Leaf.decode(entry);
        String hash = Hash.leaf(entry).hex();
        Optional<RejectionText.Text> refused = after.voids().stream()
                .filter(v -> v.index().value() == index)
                .map(VoidEntry::rejection).map(RejectionText::of).findFirst();
        Envelope envelope = leaf.envelope();
        String code = refused.map(RejectionText.Text::code).orElse("");
        String what = refused.map(RejectionText.Text::what).orElse("");
        String facts = refused.map(RejectionText.Text::facts).orElse("");
        Statement s;
        try {
            s = Statement.decode(envelope.payload());
        } catch (MalformedStatement unreadable) {
            update("insert-entry", index, hash, leaf.recordedAt().toEpochMilli(),
                    envelope.id().hash().hex(), "", "", "", "", "", 0, "", "", "", "", "", "", 0, 0,
                    "{}", 0, 0,
                    code.isEmpty() ? unreadable.code() : code, what, facts);
            return;
        }
        Recipients recipients = Recipients.of(after);
        String named = s.to().isEmpty() ? "" : recipients.members(s.to());
        Map<String, Openings.Opened> opened = openings.of(s, recipients, this::ownFile);
        Map<String, Integer> seenBy = new TreeMap<>();
        opened.values().forEach(field -> seenBy.merge(field.seenBy(), 1, Integer::sum));
        int plain = seenBy.getOrDefault("", 0);
        Values open = openFields(envelope.payload());
        update("insert-entry", index, hash, leaf.recordedAt().toEpochMilli(),
                envelope.id().hash().hex(), s.type(), s.member().code(), s.officer().hash().hex(),
                s.person().sixteen().hex(), s.made().text(), s.seen().size().entries(),
                s.seen().root().hex(), s.release().code(), named, s.sector().code(),
                s.type().substring(0, s.type().indexOf('.')), open.code("act"),
                after.statement(envelope.id()).flatMap(Kept::caseNumber).orElse(0),
                s.blobs().size() + s.cited().size(), new Json.Members(open.map()).compact(),
                s.sd().size(), plain, code, what, facts);
        tally(s, named, "", s.sd().size(), plain);
        for (var group : seenBy.entrySet()) {
            if (!group.getKey().isEmpty()) {
                update("insert-opening", index, group.getKey(), group.getValue());
                tally(s, named, group.getKey(), 0, group.getValue());
            }
        }
        parts(index, s, opened);
        if (!s.sd().isEmpty()) {
            update("insert-digest", index, Widened.flat(s.sd()));
        }
        if (code.isEmpty() && s.content() instanceof ReleaseWidened widened) {
            widen(new Widened(index, s, widened, named), opened, after);
        }
        search.index(index, s, open, opened);
        var incident = IncidentWriter.of(index, leaf.recordedAt(), s, open, opened);
        if (incident.isPresent()) {
            incident.get().write(this);
        }
    }

    private void widen(Widened widened, Map<String, Openings.Opened> opened, State after)
            throws SQLException {
        Optional<Long> of = widened.of(after);
        if (of.isPresent()) {
            widened.write(this, of.get(), digests(of.get()), opened);
        }
    }

    private Bytes digests(long index) throws SQLException {
        return statements.with(sql.of("digests-of"), statement -> {
            statement.setLong(1, index);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Bytes.of(rows.getBytes(1)) : Bytes.EMPTY;
            }
        });
    }

    private void tally(Statement s, String named, String seenBy, int digests, int opened)
            throws SQLException {
        update("add-tally", s.release().code(), s.member().code(), named, seenBy, digests, opened);
    }

    private void parts(long index, Statement s, Map<String, Openings.Opened> opened)
            throws SQLException {
        int place = 0;
        for (var ref : s.refs()) {
            update("insert-reference", index, place++, ref.as(), ref.id().hash().hex());
        }
        place = 0;
        for (var field : opened.entrySet()) {
            update("insert-field", index, place++, field.getKey(),
                    field.getValue().value().compact(), field.getValue().seenBy());
        }
        place = 0;
        for (FileRef file : s.files()) {
            update("insert-attachment", index, place++, "file", file.sha256().hex(), file.bytes(),
                    "", "", file.to().size());
        }
        for (var blob : s.blobs()) {
            update("insert-attachment", index, place++, "blob", blob.sha256().hex(), blob.bytes(),
                    blob.media(), "", 0);
        }
        for (var cited : s.cited()) {
            update("insert-attachment", index, place++, "cited", cited.sha256().hex(),
                    cited.bytes(), cited.media(), cited.heldBy().code(), 0);
        }
    }

    /// Whether this member was the first to name the file. Whoever copies digests out of another
    /// member's entry into its own would else have the content opened for itself.
    private boolean ownFile(String member, Hash sha256) {
        try {
            return statements.with(sql.of("first-namer"), statement -> {
                statement.setString(1, sha256.hex());
                try (ResultSet rows = statement.executeQuery()) {
                    return !rows.next() || rows.getString(1).equals(member);
                }
            });
        } catch (SQLException failure) {
            throw new ViewsFault("the views could not be read (first-namer)", failure);
        }
    }

    private static Values openFields(Bytes payload) {
        return Json.parse(payload) instanceof Json.Members(var members)
                && members.get("open") instanceof Json.Members open
                ? Values.of(open) : new Values(Map.of());
    }

    long number(String name) throws SQLException {
        return statements.with(sql.of(name), statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.getLong(1);
            }
        });
    }

    void update(String name, Object... values) throws SQLException {
        int changed = statements.with(sql.of(name), statement -> {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        });
        if (changed != 1) {
            throw new ViewsFault(name + " changed " + changed + " rows instead of one");
        }
    }
}
