package mizan.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One value of a table. Closed: each way out writes every kind.
public sealed interface Cell {
    /// Nothing.
    Cell NONE = new Text("");

    /// Somebody's own words or a name; may be empty.
    record Text(String text) implements Cell {}

    /// A code of a list that the report has words for, such as `act`.
    record Code(String list, String code) implements Cell {}

    /// A number.
    record Whole(long number) implements Cell {}

    /// An instant, UTC.
    record Time(Instant at) implements Cell {}

    /// A time as its author wrote it, with its offset.
    record Written(String text) implements Cell {}

    /// Yes or no.
    record Truth(boolean yes) implements Cell {}

    /// Indexes of entries.
    record Entries(List<Long> indexes) implements Cell {
        /// Keeps an unmodifiable list.
        public Entries {
            indexes = List.copyOf(indexes);
        }
    }

    /// A text, if there is one.
    static Cell text(Optional<String> text) {
        return text.<Cell>map(Text::new).orElse(NONE);
    }

    /// A number, if there is one.
    static Cell whole(Optional<Long> number) {
        return number.<Cell>map(Whole::new).orElse(NONE);
    }

    /// A code, or nothing where it is empty.
    static Cell code(String list, String code) {
        return code.isEmpty() ? NONE : new Code(list, code);
    }

    /// A time as written, if there is one.
    static Cell written(Optional<String> text) {
        return text.<Cell>map(Written::new).orElse(NONE);
    }

    /// Whether there is nothing in it.
    default boolean empty() {
        return switch (this) {
            case Text(var text) -> text.isEmpty();
            case Written(var text) -> text.isEmpty();
            case Entries(var indexes) -> indexes.isEmpty();
            case Code _, Whole _, Time _, Truth _ -> false;
        };
    }
}
