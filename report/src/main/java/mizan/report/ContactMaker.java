package mizan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.statement.OffsetInstant;

/// Counts contacts, and finds those to which an answer is owed.
final class ContactMaker {

    /// Kinds in the order of the page; others after them as they come.
    private static final List<String> KINDS =
            List.of("phone", "meeting", "message", "video", "letter", "answer", "service");

    private static final Set<String> EXCHANGES =
            Set.of("contact.oral", "contact.letter-in", "contact.letter-out");

    private final ReportInput input;
    private final Period period;
    private final List<Fieldset> all;

    ContactMaker(ReportInput input) {
        this.input = input;
        this.period = input.issue().period();
        this.all = input.history().stream().map(Fieldset::new).toList();
    }

    Contacts contacts() {
        Set<String> kinds = new LinkedHashSet<>(KINDS);
        all.forEach(f -> kind(f).ifPresent(kinds::add));
        List<Contacts.Kind> counts = new ArrayList<>();
        for (String kind : kinds) {
            List<Fieldset> of = all.stream()
                    .filter(f -> kind(f).filter(kind::equals).isPresent()).toList();
            Tally in = tally(of.stream().filter(f -> !outgoing(f)).toList(), period);
            Tally out = tally(of.stream().filter(ContactMaker::outgoing).toList(), period);
            Tally before = tally(of, period.previous());
            if (in.count() + out.count() + before.count() > 0) {
                counts.add(new Contacts.Kind(kind, in, out, before));
            }
        }
        return new Contacts(counts, unanswered(),
                tally(all.stream().filter(f -> f.is("contact.confirmed")).toList(), period),
                tally(all.stream().filter(f -> f.is("contact.disowned")).toList(), period));
    }

    private static Tally tally(List<Fieldset> contacts, Period period) {
        return Tally.of(contacts.stream()
                .filter(f -> period.holds(f.statement().source().recordedAt()))
                .map(Fieldset::index).toList());
    }

    private static Optional<String> kind(Fieldset f) {
        return switch (f.type()) {
            case "contact.oral" -> Optional.of(f.code("channel"));
            case "contact.letter-in", "contact.letter-out" -> Optional.of("letter");
            case "contact.answer-received" -> Optional.of("answer");
            case "contact.service-proven" -> Optional.of("service");
            default -> Optional.empty();
        };
    }

    private static boolean outgoing(Fieldset f) {
        return f.is("contact.letter-out") || f.is("contact.service-proven")
                || f.is("contact.oral") && f.code("direction").equals("out");
    }

    private List<Contacts.Unanswered> unanswered() {
        Set<String> answered = new HashSet<>();
        for (Fieldset f : all) {
            if (EXCHANGES.contains(f.type())) {
                f.links("answers").forEach(link -> answered.add(link.id()));
            } else if (f.is("contact.answer-received")
                    && !f.code("kind").equals("asks-particulars")) {
                f.links("of").forEach(link -> answered.add(link.id()));
            }
        }
        List<Contacts.Unanswered> waiting = new ArrayList<>();
        for (Fieldset f : all) {
            Optional<OffsetInstant> by = f.instant("answerBy");
            if (EXCHANGES.contains(f.type()) && by.isPresent()
                    && !answered.contains(f.statement().source().id())) {
                waiting.add(waiting(f, by.get()));
            }
        }
        waiting.sort(Comparator.comparing(Contacts.Unanswered::answerBy)
                .thenComparing(Contacts.Unanswered::index));
        return List.copyOf(waiting);
    }

    private Contacts.Unanswered waiting(Fieldset f, OffsetInstant by) {
        String with = f.firstText("with", "to", "from").orElse("");
        return new Contacts.Unanswered(f.index(), kind(f).orElse(""), input.voice(with),
                outgoing(f),
                f.firstText("subject", "summary"), by.instant(),
                !by.instant().isAfter(period.until()));
    }
}
