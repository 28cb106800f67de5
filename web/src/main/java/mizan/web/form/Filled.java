package mizan.web.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.KeptFile;
import mizan.statement.OffsetInstant;

/// What was typed into a form, read field by field; what cannot be read is noted at its field.
public final class Filled {
    /// How far the clock of somebody who tells may be ahead of ours.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);

    private final FormAsk ask;
    private final Map<String, String> typed;
    private final List<KeptFile> files;
    private final Map<String, String> troubles = new LinkedHashMap<>();

    /// What stands in the fields, by name, and the files that came with them.
    public Filled(FormAsk ask, Map<String, String> typed, List<KeptFile> files) {
        this.ask = ask;
        this.typed = Map.copyOf(typed);
        this.files = List.copyOf(files);
    }

    /// Text without blanks around it; absent if nothing else was typed.
    public Optional<String> text(String field) {
        return Optional.ofNullable(typed.get(field)).map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty());
    }

    /// Text that has to be there; noted and empty if it is not.
    public String need(String field) {
        return text(field).orElseGet(() -> {
            trouble(field, ask.say("form.missing"));
            return "";
        });
    }

    /// A whole number within bounds.
    public Optional<Long> whole(String field, long least, long most) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = digits(text.get());
        if (!digits.matches("-?[0-9]{1,15}") || Long.parseLong(digits) < least
                || Long.parseLong(digits) > most) {
            trouble(field, ask.say("form.number", least, most));
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits));
    }

    /// Digits of every script as ASCII digits; everything else as it is.
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                plain.append(digit);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /// A date and time with its zone.
    public Optional<OffsetInstant> moment(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<OffsetInstant> read =
                Moments.read(text.get(), typed.getOrDefault(field + Moments.ZONE, ""));
        if (read.isEmpty()) {
            trouble(field, ask.say("form.moment"));
        }
        return read;
    }

    /// A date and time that has to be there and has to have come.
    public String needPast(String field) {
        refuseAhead(field);
        Optional<OffsetInstant> read = moment(field);
        if (read.isEmpty() && !troubles.containsKey(field)) {
            trouble(field, ask.say("form.missing"));
        }
        return read.map(OffsetInstant::text).orElse("");
    }

    /// Notes a time that has not come yet, where only what has happened can be told.
    public void refuseAhead(String field) {
        moment(field)
                .filter(at -> at.instant().isAfter(ask.now().plus(CLOCKS_DIFFER)))
                .ifPresent(at -> trouble(field, ask.say("form.ahead", ask.phrases().when(at))));
    }

    /// Whether a box is ticked.
    public boolean ticked(String field) {
        return text(field).isPresent();
    }

    /// Files dropped in, without their metadata.
    public List<KeptFile> files() {
        return files;
    }

    /// Notes what is wrong with a field; the first words stand.
    public void trouble(String field, String words) {
        troubles.putIfAbsent(field, words);
    }

    /// What is wrong, by field.
    public Map<String, String> troubles() {
        return Map.copyOf(troubles);
    }

    /// Who asks.
    public FormAsk ask() {
        return ask;
    }

    /// Names of the fields that were filled in and begin with these letters.
    public List<String> names(String beginning) {
        List<String> names = new ArrayList<>();
        typed.forEach((name, text) -> {
            if (name.startsWith(beginning) && !text.isBlank()) {
                names.add(name);
            }
        });
        return names.stream().sorted().toList();
    }
}
