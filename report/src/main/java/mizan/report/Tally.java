package mizan.report;

import java.util.Collection;
import java.util.List;

/// A count and the entries that it rests on, so that anyone can count again.
///
/// @param count   0 or more
/// @param entries indexes, rising, none twice
public record Tally(long count, List<Long> entries) {
    /// Nothing counted.
    public static final Tally NONE = new Tally(0, List.of());

    /// Orders the indexes and drops repetitions.
    public Tally {
        entries = entries.stream().distinct().sorted().toList();
    }

    /// One for each of these.
    static Tally of(Collection<Long> entries) {
        List<Long> each = entries.stream().distinct().toList();
        return new Tally(each.size(), each);
    }
}
