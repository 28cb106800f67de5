package mizan.intake;

import java.util.List;
import mizan.statement.Json;

/// What became of one row. Closed.
public sealed interface RowOutcome {
    /// Its number, as a spreadsheet program shows it.
    int row();

    /// A draft for a person to confirm.
    ///
    /// @param draft in the form of `docs/spec/draft.md`
    record Drafted(int row, RowKey key, Json.Members draft, List<Remark> remarks)
            implements RowOutcome {
        /// Keeps an unmodifiable copy.
        public Drafted {
            remarks = List.copyOf(remarks);
        }
    }

    /// It waits until questions of the proposal are answered.
    record Waiting(int row, List<Remark> why) implements RowOutcome {
        /// Keeps an unmodifiable copy.
        public Waiting {
            why = List.copyOf(why);
        }
    }

    /// It cannot become a draft as it stands.
    record Unread(int row, List<Remark> why) implements RowOutcome {
        /// Keeps an unmodifiable copy.
        public Unread {
            why = List.copyOf(why);
        }
    }
}
