package mizan.web.register;

import java.util.Optional;
import mizan.mechanism.Clock;
import mizan.projection.ContactLine;
import mizan.web.Phrases;

/// A contact in words, as pages and forms say it.
public final class ContactWords {
    private static final int GIST_CHARACTERS = 60;

    private ContactWords() {}

    /// `Contact 12 · Letter 3 to Tarn`.
    public static String title(Phrases p, ContactLine line) {
        return p.say("register.number", line.number()) + " · " + what(p, line);
    }

    /// `Letter 3 to Tarn`, `They contacted us: Tarn`.
    public static String what(Phrases p, ContactLine line) {
        String kind = line.letterOut().map(number -> p.say("register.letter", number))
                .orElseGet(() -> p.code("contactkind", line.kind()));
        return p.say(toThem(line) ? "register.what-to" : "register.what-from",
                kind, line.other().name());
    }

    /// Whether the office turned to the other side.
    public static boolean toThem(ContactLine line) {
        return line.kind().equals("service-proven")
                || line.direction().equals(Optional.of("out"));
    }

    /// What it is and what it was about, for a list to choose from.
    static String choice(Phrases p, ContactLine line) {
        return title(p, line) + line.gist().map(text -> " · " + cut(text)).orElse("");
    }

    private static String cut(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.codePointCount(0, first.length()) <= GIST_CHARACTERS ? first
                : first.substring(0, first.offsetByCodePoints(0, GIST_CHARACTERS)) + "…";
    }

    /// How the answer stands that it asks for: `Tarn owes an answer, due in 17 h`.
    public static String owed(Phrases p, ContactLine.Owed owed) {
        if (!owed.open()) {
            return p.say(owed.late() ? "register.answered-late" : "register.answered");
        }
        String span = p.age(owed.dueAt());
        return p.say(owed.status() == Clock.Status.OVERDUE
                ? "register.overdue" : "register.owed", owed.awaited().name(), span);
    }

    /// What the other side says of it.
    public static String standing(Phrases p, ContactLine line) {
        return p.code("contactstanding", line.standing());
    }
}
