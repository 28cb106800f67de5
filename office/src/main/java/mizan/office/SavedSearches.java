package mizan.office;

import java.time.Instant;
import java.util.List;
import mizan.statement.KeyId;

/// Searches that each officer keeps by name. Threads: any. Faults: [OfficeFault].
public final class SavedSearches {
    /// Searches of one officer.
    public static final int SEARCHES_MAX = 100;

    /// Bytes of a name, and of a query.
    public static final int TEXT_BYTES_MAX = 2048;

    private final Database database;

    SavedSearches(Database database) {
        this.database = database;
    }

    /// Keeps a search; one of the same name is replaced. False, and nothing changed, if there are
    /// too many or it is too long.
    public boolean keep(KeyId officer, SavedSearch search, Instant now) {
        if (search.name().isBlank() || Texts.bytes(search.name()) > TEXT_BYTES_MAX
                || Texts.bytes(search.query()) > TEXT_BYTES_MAX) {
            return false;
        }
        String name = Texts.wellFormed(search.name());
        return database.inOne(() -> {
            if (database.number("search-count", officer.hex(), name) >= SEARCHES_MAX) {
                return false;
            }
            database.changeOne("search-keep", officer.hex(), name,
                    Texts.wellFormed(search.query()), now);
            return true;
        });
    }

    /// An officer's searches, by name.
    public List<SavedSearch> of(KeyId officer) {
        return database.inOne(() -> database.query("searches", r ->
                new SavedSearch(r.getString("name"), r.getString("query")), officer.hex()));
    }

    /// Forgets a search.
    public void remove(KeyId officer, String name) {
        database.inOne(() -> database.change("search-remove", officer.hex(), name));
    }
}
