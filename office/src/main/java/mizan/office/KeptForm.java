package mizan.office;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form that is not finished, as it was last saved.
///
/// @param fields word for word
/// @param files  their contents are asked for one by one ([KeptForms#content])
/// @param begunAt first save
/// @param keptAt  last save
public record KeptForm(FormId id, String kind, Map<String, String> fields,
        List<KeptFile.Line> files, Instant begunAt, Instant keptAt) {
    /// Keeps unmodifiable copies in the same order.
    public KeptForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = List.copyOf(files);
    }
}
