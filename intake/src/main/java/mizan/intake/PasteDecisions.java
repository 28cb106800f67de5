package mizan.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// What a person says of a pasted text.
///
/// @param offsetMinutes offset of times that do not say one
/// @param held          when it was, for messages without a date
/// @param who           by name: the id of the member or subject for whom it speaks
/// @param together      whether all messages are one contact
public record PasteDecisions(DateOrder dates, Optional<Integer> offsetMinutes,
        Optional<OffsetInstant> held, Map<String, String> who, boolean together) {
    /// Keeps an unmodifiable copy.
    public PasteDecisions {
        who = Collections.unmodifiableMap(new LinkedHashMap<>(who));
    }
}
