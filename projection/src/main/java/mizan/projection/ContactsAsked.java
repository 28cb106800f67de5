package mizan.projection;

import java.util.Optional;

/// Which contacts of the register are asked for, the newest first.
///
/// @param with      code of a member or subject
/// @param direction `in` or `out`
/// @param channel   code of a channel or of a way of sending
/// @param open      only those on which an answer is awaited
/// @param caseNumber only those of this case
/// @param before    only numbers below this one
/// @param limit     lines at most
public record ContactsAsked(Optional<String> with, Optional<String> direction,
        Optional<String> channel, boolean open, Optional<Integer> caseNumber, int before,
        int limit) {

    /// The newest contacts, whatever they are.
    public static ContactsAsked newest(int limit) {
        return new ContactsAsked(Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Integer.MAX_VALUE, limit);
    }
}
