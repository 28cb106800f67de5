package mizan.projection;

import java.util.List;
import java.util.Optional;

/// A page of the office's register, the newest first.
///
/// @param older number below which the next page goes on; absent on the last page
public record ContactList(List<ContactLine> lines, Optional<Integer> older) {
    /// Keeps an unmodifiable copy.
    public ContactList {
        lines = List.copyOf(lines);
    }
}
