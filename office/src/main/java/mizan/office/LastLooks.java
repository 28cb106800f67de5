package mizan.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mizan.statement.KeyId;
import mizan.tlog.TreeSize;

/// How far the record had come when each officer last looked at each page.
///
/// A look belongs to the same visit as one at most [#VISIT] before it: loading a page again does
/// not take the marks of what is new away. Threads: any. Faults: [OfficeFault].
public final class LastLooks {
    /// Looks no further apart than this are one visit.
    public static final Duration VISIT = Duration.ofMinutes(30);

    private final Database database;

    LastLooks(Database database) {
        this.database = database;
    }

    /// What an officer had seen.
    ///
    /// @param size entries of the record at that moment
    public record Look(TreeSize size, Instant at) {}

    private record Row(long beforeSize, Instant beforeAt, long lastSize, Instant lastAt) {
        Optional<Look> before() {
            return beforeAt.equals(Instant.EPOCH) ? Optional.empty()
                    : Optional.of(new Look(new TreeSize(beforeSize), beforeAt));
        }
    }

    /// An officer looks at a page now; gives the last look of the visit before, if there was one.
    ///
    /// @param page such as `today` or `register`
    public Optional<Look> look(KeyId officer, String page, TreeSize size, Instant now) {
        return database.inOne(() -> {
            Row row = find(officer, page).orElse(
                    new Row(0, Instant.EPOCH, size.entries(), now));
            Row next = now.isAfter(row.lastAt().plus(VISIT))
                    ? new Row(row.lastSize(), row.lastAt(), size.entries(), now)
                    : new Row(row.beforeSize(), row.beforeAt(), size.entries(), now);
            keep(officer, page, next);
            return next.before();
        });
    }

    /// An officer says that everything up to this size is seen: nothing before it is new.
    public void seen(KeyId officer, String page, TreeSize size, Instant now) {
        database.inOne(() -> {
            keep(officer, page, new Row(size.entries(), now, size.entries(), now));
            return page;
        });
    }

    private Optional<Row> find(KeyId officer, String page) {
        return database.first("look-of", r -> new Row(r.getLong("before_size"),
                Instant.ofEpochMilli(r.getLong("before_at")), r.getLong("last_size"),
                Instant.ofEpochMilli(r.getLong("last_at"))), officer.hex(), page);
    }

    private void keep(KeyId officer, String page, Row row) {
        database.changeOne("look-keep", officer.hex(), page, row.beforeSize(), row.beforeAt(),
                row.lastSize(), row.lastAt());
    }
}
