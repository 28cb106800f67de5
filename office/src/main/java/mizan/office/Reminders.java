package mizan.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.KeyId;

/// Of which dues somebody was reminded, when and by whom. Threads: any. Faults: [OfficeFault].
public final class Reminders {
    /// Bytes of the name of a due.
    public static final int DUE_BYTES_MAX = 256;

    private static final Duration LIFE = Duration.ofDays(365);

    private final Database database;

    Reminders(Database database) {
        this.database = database;
    }

    /// One reminder.
    ///
    /// @param due says the same for the same duty, such as `case-3/reply/tarn`
    public record Reminder(String due, KeyId officer, Instant at) {}

    /// Keeps that an officer has reminded somebody.
    ///
    /// @throws IllegalArgumentException if the due's name is too long
    public void remind(Reminder reminder) {
        if (Texts.bytes(reminder.due()) > DUE_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a due's name has " + DUE_BYTES_MAX + " bytes at most");
        }
        database.inOne(() -> database.insert("reminder-keep", reminder.due(),
                reminder.officer().hex(), reminder.at()));
    }

    /// Reminders of one due, the newest first.
    public List<Reminder> of(String due) {
        return database.inOne(() -> database.query("reminders-of", Reminders::reminder, due));
    }

    /// The newest reminder of this due.
    public Optional<Reminder> last(String due) {
        return of(due).stream().findFirst();
    }

    /// The newest reminder of every due that has one: for a list of many dues.
    public Map<String, Reminder> last() {
        Map<String, Reminder> last = new LinkedHashMap<>();
        database.inOne(() -> database.query("reminders-last", Reminders::reminder))
                .forEach(reminder -> last.put(reminder.due(), reminder));
        return Map.copyOf(last);
    }

    /// Removes reminders of long ago.
    void purge(Instant now) {
        database.inOne(() -> database.change("reminder-purge", now.minus(LIFE)));
    }

    private static Reminder reminder(ResultSet r) throws SQLException {
        return new Reminder(r.getString("due"), KeyId.parse(r.getString("officer")),
                Instant.ofEpochMilli(r.getLong("at")));
    }
}
