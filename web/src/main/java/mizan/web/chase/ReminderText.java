package mizan.web.chase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import mizan.projection.DueLine;
import mizan.web.Phrases;

/// What somebody is reminded with: words to copy, and the form that keeps it in the record.
///
/// @param me who reminds: the name of the office
record ReminderText(Phrases phrases, String me) {
    /// Steps of which a member who joined is reminded in the record itself.
    private static final Set<String> STEPS = Set.of("reply", "access", "comments", "review");

    /// Neutral words, without anything that a statement says.
    String words(DueLine due) {
        String what = phrases.code("duty", due.duty());
        String about = phrases.say(switch (due.of()) {
            case CASE -> "case.number";
            case NOTIFICATION -> "notice.number";
            case COMMITMENT -> "commitment.number";
            case CONTACT -> "chase.contact";
            case COOPERATION -> "cooperation.number";
            case REFERENDUM -> "referendum.number";
        }, due.number());
        return phrases.say("chase.reminder", due.awaited().name(), what, about,
                due.dueAt().map(phrases::when).orElse("–"), phrases.standing(due), me);
    }

    /// Whether the member is reminded by a statement of its own.
    static boolean stated(DueLine due) {
        return due.of() == DueLine.Of.CASE && !due.awaited().subject()
                && STEPS.contains(due.duty());
    }

    /// The prefilled form.
    ///
    /// @param how `stated`, `phone` or `letter`
    String form(DueLine due, String how) {
        String about = due.of() == DueLine.Of.CASE ? "&case=" + due.number() : "";
        return switch (how) {
            case "stated" -> "/say/case.reminder?case=" + due.number() + "&o.to="
                    + encoded(due.awaited().id()) + "&o.step=" + encoded(due.duty());
            case "letter" -> "/register/letter-out?to=" + encoded(due.awaited().id())
                    + "&subject=" + encoded(phrases.say("chase.subject",
                            phrases.code("duty", due.duty()))) + "&text=" + encoded(words(due))
                    + about;
            default -> "/register/new?with=" + encoded(due.awaited().id())
                    + "&direction=out&summary=" + encoded(words(due)) + about;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
