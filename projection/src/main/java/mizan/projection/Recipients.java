package mizan.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mizan.mechanism.KeyState;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.statement.KeyId;
import mizan.statement.Recipient;

/// Whose keys content is sealed to, by charter and delegations.
///
/// A key belongs to the member whom the charter names it for, else to the member whose delegation
/// named it first: who delegates another member's public key does not read what is sealed to it.
final class Recipients {

    /// Sealed, and to nobody whom the record knows.
    private static final String NOBODY = " ";

    private final Map<KeyId, String> members = new HashMap<>();

    private Recipients() {}

    static Recipients of(State state) {
        Recipients recipients = new Recipients();
        Roster.of(Optional.of(state)).terms().map(CharterTerms::members).orElse(List.of())
                .forEach(m -> recipients.members.putIfAbsent(
                        KeyId.of(m.recipient()), m.id().code()));
        for (KeyState key : state.keys()) {
            switch (key.holding()) {
                case KeyState.Holding.Root _ -> { }
                case KeyState.Holding.Delegated delegated -> recipients.members.putIfAbsent(
                        delegated.recipient(), key.member().code());
            }
        }
        return recipients;
    }

    /// The members of these keys in order of their codes, each between blanks.
    String members(List<Recipient> to) {
        TreeSet<String> codes = new TreeSet<>();
        to.forEach(recipient -> Optional.ofNullable(members.get(recipient.key()))
                .ifPresent(codes::add));
        return codes.isEmpty() ? NOBODY : " " + String.join(" ", codes) + " ";
    }
}
