package mizan.intake;

import java.util.Optional;

/// The type of statement that each row becomes a draft of. Closed.
public enum Target {
    /// An incident that somebody reported to the office.
    INCIDENT("report.incident-reported"),
    /// A contact by word of mouth or by message.
    ORAL("contact.oral"),
    /// A letter that came in.
    LETTER_IN("contact.letter-in");

    private final String type;

    Target(String type) {
        this.type = type;
    }

    /// The name of the type.
    public String type() {
        return type;
    }

    /// The target of this type name.
    public static Optional<Target> named(String type) {
        for (Target target : values()) {
            if (target.type.equals(type)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }
}
