package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;

/// One accepted statement with the values that its reader may have, as they were signed.
///
/// For rooms that count: a page shows [StatementPage], whose values are texts.
///
/// @param release    code
/// @param open       open fields by name
/// @param opened     sealable fields that are open to this reader, by name
/// @param references to other statements, by role; without a source where the reader has it not
/// @param sealed     digests that are not open to this reader
public record OpenedStatement(
        Source source,
        String release,
        Locality sector,
        Map<String, Json> open,
        Map<String, Json> opened,
        List<StatementPage.Link> references,
        long sealed,
        Optional<Integer> caseNumber) {

    /// Keeps unmodifiable lists.
    public OpenedStatement {
        references = List.copyOf(references);
    }

    /// Which statements are asked for.
    ///
    /// @param types names of types, or their beginnings ending in a dot; none means all
    /// @param after recorded after this
    /// @param until recorded no later than this
    public record Asked(List<String> types, Instant after, Instant until) {
        /// Keeps an unmodifiable list.
        public Asked {
            types = List.copyOf(types);
        }

        boolean includes(String type) {
            return types.isEmpty() || types.stream().anyMatch(asked ->
                    asked.endsWith(".") ? type.startsWith(asked) : type.equals(asked));
        }
    }
}
