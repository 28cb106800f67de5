package mizan.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// How the columns of each kind of spreadsheet were understood, to be proposed the next time.
///
/// Threads: any. Faults: [OfficeFault].
public final class ImportMappings {
    /// Mappings; the one not used for longest makes room.
    public static final int MAPPINGS_MAX = 200;

    /// Bytes of one mapping as JSON.
    public static final int JSON_BYTES_MAX = 1 << 18;

    private final Database database;

    ImportMappings(Database database) {
        this.database = database;
    }

    /// One mapping.
    ///
    /// @param fingerprint digest of the headers
    /// @param name        of the file it was last used for
    /// @param mapping     as intake writes it
    public record Mapping(
            Hash fingerprint, String name, Json mapping, KeyId officer, Instant usedAt) {}

    /// Keeps a mapping that a person has confirmed; one for the same headers is replaced.
    ///
    /// @throws IllegalArgumentException if it is too large
    public void keep(Mapping mapping) {
        String json = mapping.mapping().compact();
        if (Texts.bytes(json) > JSON_BYTES_MAX) {
            throw new IllegalArgumentException("a mapping has %d bytes at most, not %d".formatted(
                    JSON_BYTES_MAX, Texts.bytes(json)));
        }
        database.inOne(() -> {
            database.changeOne("mapping-keep", mapping.fingerprint().hex(),
                    Texts.wellFormed(mapping.name()), json, mapping.officer().hex(),
                    mapping.usedAt());
            return database.change("mapping-make-room", MAPPINGS_MAX);
        });
    }

    /// The mapping for these headers.
    public Optional<Mapping> of(Hash fingerprint) {
        return list().stream().filter(m -> m.fingerprint().equals(fingerprint)).findFirst();
    }

    /// All of them, the last used first.
    public List<Mapping> list() {
        return database.inOne(() -> database.query("mappings", r -> new Mapping(
                Hash.parseHex(r.getString("fingerprint")), r.getString("name"),
                Json.parse(Bytes.utf8(r.getString("mapping")), JSON_BYTES_MAX),
                KeyId.parse(r.getString("officer")),
                Instant.ofEpochMilli(r.getLong("used_at")))));
    }

    /// Forgets one.
    public void remove(Hash fingerprint) {
        database.inOne(() -> database.change("mapping-remove", fingerprint.hex()));
    }
}
