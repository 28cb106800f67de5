package mizan.web;

import java.time.Instant;
import java.util.Optional;
import mizan.projection.Cover;
import mizan.projection.Health;

/// The record-health line: the head, who has cosigned it, when, and what these pages still lack.
final class HealthLine {

    private HealthLine() {}

    static String of(
            Phrases phrases, Optional<Health> health, Cover cover, Instant now) {
        if (health.isEmpty()) {
            return phrases.say("health.none");
        }
        Health h = health.get();
        String line = h.enrolled() == 0
                ? phrases.say("health.nobody", h.size())
                : phrases.say("health.line", h.size(), h.present(), h.enrolled(),
                        h.newestAt().map(phrases::age).orElse("–"));
        if (h.enrolled() > 0 && !h.quorum()) {
            line += " " + phrases.say("health.no-quorum", h.live());
        }
        if (h.joint().orElse(false)) {
            line += " " + phrases.say("health.joint");
        }
        if (!h.log()) {
            line += " " + phrases.say("health.log-unsigned");
        }
        if (cover.size() < h.size()) {
            line += " " + phrases.say("health.behind", h.size() - cover.size());
        }
        return line;
    }
}
