package mizan.office;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one save of a form brings.
///
/// @param kind   of form, such as `contact`
/// @param fields what stands in each field, word for word; all of them, each time
/// @param files  dropped in since the last save; they join those that are kept
public record Typed(String kind, Map<String, String> fields, List<KeptFile> files) {
    /// Keeps unmodifiable copies in the same order.
    public Typed {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = List.copyOf(files);
    }

    /// Without new files.
    public static Typed of(String kind, Map<String, String> fields) {
        return new Typed(kind, fields, List.of());
    }
}
