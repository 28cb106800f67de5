package mizan.office;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// Which spreadsheets were brought in, and what became of each of their rows.
///
/// A row is known by its key in whatever file it comes again, and for ever: importing twice adds
/// nothing. Rows are kept by [Proposals#propose]. Threads: any. Faults: [OfficeFault].
public final class ImportedRows {
    private final Database database;

    ImportedRows(Database database) {
        this.database = database;
    }

    /// A spreadsheet.
    ///
    /// @param sha256 of the file as it came
    /// @param rows   that could be read
    public record Original(Hash sha256, String name, long rows, KeyId officer, Instant at) {}

    /// A row.
    ///
    /// @param original the first file in which it came
    /// @param proposal number of the proposal that it made
    /// @param settled  how that ended; absent while it waits
    public record Row(String key, Hash original, long proposal, Instant at,
            Optional<Settled> settled) {}

    /// Keeps that a file was brought in; false if it was before, and the first time stands.
    public boolean bring(Original original) {
        return database.inOne(() -> database.change("original-bring", original.sha256().hex(),
                Texts.wellFormed(original.name()), original.rows(), original.officer().hex(),
                original.at()) == 1);
    }

    /// The same, with its bytes, for which drafts cite it.
    ///
    /// @throws IllegalArgumentException if they have another digest, or are too many
    public boolean bring(Original original, Bytes content) {
        if (!Hash.sha256(content).equals(original.sha256())
                || content.length() > KeptForms.FILE_BYTES_MAX) {
            throw new IllegalArgumentException("an original of %d bytes, not those of %s"
                    .formatted(content.length(), original.sha256().hex()));
        }
        database.inOne(() -> database.change(
                "original-content-keep", original.sha256().hex(), content));
        return bring(original);
    }

    /// The bytes of a file that was brought in.
    public Optional<Bytes> content(Hash sha256) {
        return database.inOne(() -> database.first("original-content",
                r -> Bytes.of(r.getBytes("content")), sha256.hex()));
    }

    /// Files brought in, the last one first.
    public List<Original> originals(int limit) {
        return database.inOne(() -> database.query("originals", r -> new Original(
                Hash.parseHex(r.getString("sha256")), r.getString("name"),
                r.getLong("row_count"), KeyId.parse(r.getString("officer")),
                Instant.ofEpochMilli(r.getLong("at"))), limit));
    }

    /// The file with this digest, if it was brought in.
    public Optional<Original> original(Hash sha256) {
        return database.inOne(() -> database.first("original-of", r -> new Original(
                sha256, r.getString("name"), r.getLong("row_count"),
                KeyId.parse(r.getString("officer")), Instant.ofEpochMilli(r.getLong("at"))),
                sha256.hex()));
    }

    /// The row with this key, if it made a proposal.
    public Optional<Row> of(String key) {
        return database.inOne(() -> database.first("imported-row-of", r -> {
            long proposal = r.getLong("proposal");
            return new Row(key, Hash.parseHex(r.getString("original")), proposal,
                    Instant.ofEpochMilli(r.getLong("at")), new Settlements(database)
                            .of(Settlements.PROPOSAL, proposal).map(Settlements.Row::settled));
        }, key));
    }

    /// For each of these beginnings the key that begins with it and a point, if a row has one.
    public Map<String, String> beginning(Collection<String> beginnings) {
        return database.inOne(() -> {
            Map<String, String> keys = new LinkedHashMap<>();
            for (String beginning : beginnings) {
                database.first("imported-row-beginning", r -> r.getString("key"),
                        beginning + ".", beginning + "/")
                        .ifPresent(key -> keys.put(beginning, key));
            }
            return Map.copyOf(keys);
        });
    }

    /// Those of these keys that made a proposal before: for a dry run.
    public Set<String> known(Collection<String> keys) {
        return database.inOne(() -> {
            Set<String> known = new LinkedHashSet<>();
            for (String key : keys) {
                if (database.number("imported-row-count", key) > 0) {
                    known.add(key);
                }
            }
            return Set.copyOf(known);
        });
    }
}
