package mizan.projection;

import java.util.List;

/// A sector or a crossing: a code of the charter and each side's own name for it; none is official.
public record Locality(String code, List<Named> names) {

    /// One side's own name.
    public record Named(Voice by, String name) {}
}
