package mizan.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.mechanism.Clock;
import mizan.projection.DueLine;
import mizan.projection.Locality;
import mizan.projection.ReportedClaim;
import mizan.projection.Voice;
import mizan.statement.OffsetInstant;

/// Times, spans and names as a page says them, in one language at one instant.
///
/// Every time carries its zone: UTC for what the record measured, the author's own offset for what
/// an author wrote.
public final class Phrases {
    private static final int DAY_LENGTH = "2026-03-01".length();

    private final Words words;
    private final Instant now;

    Phrases(Words words, Instant now) {
        this.words = words;
        this.now = now;
    }

    /// The words themselves.
    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /// The word for a code.
    public String code(String list, String code) {
        return words.code(list, code);
    }

    /// The language of these phrases.
    public Language language() {
        return words.language();
    }

    /// `25 Oct 2025, 14:30 UTC`.
    public String when(Instant at) {
        return stamp(at.atOffset(ZoneOffset.UTC), "UTC");
    }

    /// `25 Oct 2025, 17:30 +03:00`.
    public String when(OffsetInstant at) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(at.offsetMinutes() * 60);
        return stamp(at.instant().atOffset(offset), zone(at.offsetMinutes()));
    }

    /// A time as an author wrote it; the text itself if it is none.
    public String written(String text) {
        try {
            return when(OffsetInstant.parse(text));
        } catch (IllegalArgumentException other) {
            return day(text);
        }
    }

    /// A time as exactly as its author says that it is known: the day alone where that is all.
    ///
    /// @param precision code, for example `day`
    public String written(String text, Optional<String> precision) {
        boolean dayAlone = text.length() >= DAY_LENGTH
                && precision.filter(code -> code.equals("day")).isPresent();
        return dayAlone ? day(text.substring(0, DAY_LENGTH)) : written(text);
    }

    /// The machine's form of an instant, for `datetime=`.
    public String iso(Instant at) {
        return at.toString();
    }

    /// `+03:00`, or `UTC` for none.
    public static String zone(int minutes) {
        return minutes == 0 ? "UTC" : ZoneOffset.ofTotalSeconds(minutes * 60).getId();
    }

    private String stamp(OffsetDateTime at, String zone) {
        return words.say("time.stamp", day(at.toLocalDate()),
                "%02d:%02d".formatted(at.getHour(), at.getMinute()), zone);
    }

    private String day(LocalDate date) {
        return words.say("time.day", date.getDayOfMonth(),
                words.say("month." + date.getMonthValue()), date.getYear());
    }

    /// The day of the week, for example `Friday`.
    public String weekday(LocalDate date) {
        return words.say("weekday." + date.getDayOfWeek().getValue());
    }

    /// `25 Oct 2025` for an ISO date; the text itself if it is none.
    public String day(String date) {
        try {
            return day(LocalDate.parse(date));
        } catch (DateTimeParseException other) {
            return date;
        }
    }

    /// `31 h`, `2 d 4 h`, `12 min`, `40 s`; never negative.
    public String span(Duration duration) {
        Duration length = duration.abs();
        if (length.toMinutes() < 1) {
            return words.say("span.seconds", length.toSeconds());
        }
        if (length.toHours() < 1) {
            return words.say("span.minutes", length.toMinutes());
        }
        if (length.toHours() < 48) {
            return words.say("span.hours", length.toHours());
        }
        return words.say("span.days", length.toDays(), length.toHoursPart());
    }

    /// How long ago.
    public String age(Instant since) {
        return span(Duration.between(since, now));
    }

    /// How a clock stands, in words: `due in 17 h`, `overdue for 31 h`, `done in time`.
    public String standing(DueLine line) {
        Optional<Duration> left = line.left(now);
        return switch (line.status()) {
            case NOT_STARTED -> words.say("clock.not-started");
            case RUNNING -> words.say("clock.running", span(left.orElse(Duration.ZERO)));
            case STOPPED -> words.say("clock.stopped", span(left.orElse(Duration.ZERO)));
            case OVERDUE -> words.say("clock.overdue", span(left.orElse(Duration.ZERO)));
            case LAPSED -> words.say("clock.lapsed", span(left.orElse(Duration.ZERO)));
            case MET -> words.say(line.late() ? "clock.met-late" : "clock.met");
            case MOOT -> words.say("clock.moot");
        };
    }

    /// How a duty stands, with how long nothing has come: `No reply for 31 h (due in 17 h)`.
    public String chase(DueLine line) {
        String nothing = words.code("nothing", line.duty());
        return line.startedAt().filter(start -> start.isBefore(now))
                .map(start -> words.say("chase.stands", nothing, age(start), standing(line)))
                .orElseGet(() -> nothing + " (" + standing(line) + ")");
    }

    /// The class of a clock in the style sheet.
    public String style(Clock.Status status) {
        return status.code();
    }

    /// The class of a voice in the style sheet: one of two neutral hues, or none.
    public String hue(Voice voice) {
        return switch (voice.hue()) {
            case FIRST -> "first";
            case SECOND -> "second";
            case NONE -> "";
        };
    }

    /// Every side's own name for a place, none before another by rule.
    public String names(Locality place) {
        List<String> names = place.names().stream().map(Locality.Named::name).distinct().toList();
        return names.isEmpty() ? code("sector", place.code()) : String.join(" / ", names);
    }

    /// The chain of a claim after its speaker: nearest the origin first.
    public String chain(ReportedClaim claim) {
        List<String> via = claim.via().stream().filter(v -> !v.equals(claim.speaker())).toList();
        return via.isEmpty() ? "" : words.say("claim.via",
                via.stream().collect(Collectors.joining(" → ")));
    }

    /// The day or days that a claim is about.
    public String days(ReportedClaim claim) {
        String from = claim.from().map(this::day).orElse("");
        String to = claim.to().map(this::day).orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            return words.say("claim.no-date");
        }
        if (from.isEmpty()) {
            return words.say("claim.until", to);
        }
        return to.isEmpty() || to.equals(from) ? from : words.say("claim.between", from, to);
    }

    /// A figure as it was said, with its bounds where they say more.
    public String figure(ReportedClaim.FigureLine figure) {
        String bounds = figure.min().isPresent() && figure.max().isPresent()
                ? figure.min().get().equals(figure.max().get())
                        ? String.valueOf(figure.min().get())
                        : figure.min().get() + "–" + figure.max().get()
                : figure.min().map(m -> words.say("figure.least", m))
                        .or(() -> figure.max().map(m -> words.say("figure.most", m))).orElse("");
        return bounds;
    }

    /// How many of something, said so that no plural is needed.
    public String count(String key, long number) {
        return words.say("count", words.say(key), number);
    }
}
