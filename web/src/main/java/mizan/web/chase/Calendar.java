package mizan.web.chase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mizan.projection.DueLine;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.web.Phrases;

/// What is due as an iCalendar: a task and an event for each duty, with an alarm.
///
/// It says which duty of what number is due and whose, and no words of a statement: calendars
/// travel to phones and to whoever shares them. Identities are stable, so that a calendar that
/// subscribes replaces what changed; the stamp is the record's own time, so that an unchanged
/// record gives unchanged bytes.
///
/// Source: RFC 5545.
///
/// @param origin  of the record
/// @param address of this host, such as `https://mizan.example.org`
/// @param stamp   recorded-at of the newest entry
record Calendar(String origin, String address, Instant stamp, Phrases phrases) {
    /// Octets of a content line, without its end (RFC 5545, 3.1).
    static final int LINE_BYTES_MAX = 75;

    private static final Duration ALARM = Duration.ofHours(4);
    private static final Duration EVENT = Duration.ofMinutes(15);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int UID_DIGITS = 32;

    /// The calendar's bytes as text, lines ending in CRLF.
    String text(String title, List<DueLine> due) {
        StringBuilder out = new StringBuilder(1024);
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Mizan//chase//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        line(out, "X-WR-CALNAME:" + escaped(title));
        line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        due.stream().filter(one -> one.dueAt().isPresent()).forEach(one -> {
            task(out, one);
            event(out, one);
        });
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private void task(StringBuilder out, DueLine due) {
        line(out, "BEGIN:VTODO");
        common(out, due, "task");
        line(out, "DUE:" + UTC.format(due.dueAt().orElseThrow()));
        line(out, "STATUS:NEEDS-ACTION");
        alarm(out, due);
        line(out, "END:VTODO");
    }

    private void event(StringBuilder out, DueLine due) {
        Instant at = due.dueAt().orElseThrow();
        line(out, "BEGIN:VEVENT");
        common(out, due, "event");
        line(out, "DTSTART:" + UTC.format(at));
        line(out, "DTEND:" + UTC.format(at.plus(EVENT)));
        line(out, "TRANSP:TRANSPARENT");
        alarm(out, due);
        line(out, "END:VEVENT");
    }

    private void common(StringBuilder out, DueLine due, String kind) {
        String name = ChaseLine.name(due);
        line(out, "UID:" + Hash.sha256(Bytes.utf8(origin + "\n" + name + "\n" + kind)).hex()
                .substring(0, UID_DIGITS) + "@mizan");
        line(out, "DTSTAMP:" + UTC.format(stamp));
        line(out, "SUMMARY:" + escaped(phrases.say("chase.calendar-line",
                phrases.code("duty", due.duty()), due.awaited().name(), about(due))));
        line(out, "URL:" + address + "/chase#" + name.replace('/', '-'));
        line(out, "CLASS:CONFIDENTIAL");
    }

    private String about(DueLine due) {
        return phrases.say(switch (due.of()) {
            case CASE -> "case.number";
            case NOTIFICATION -> "notice.number";
            case COMMITMENT -> "commitment.number";
            case CONTACT -> "chase.contact";
            case COOPERATION -> "cooperation.number";
            case REFERENDUM -> "referendum.number";
        }, due.number());
    }

    private void alarm(StringBuilder out, DueLine due) {
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, "DESCRIPTION:" + escaped(phrases.code("duty", due.duty())));
        line(out, "TRIGGER;VALUE=DATE-TIME:"
                + UTC.format(due.dueAt().orElseThrow().minus(ALARM)));
        line(out, "END:VALARM");
    }

    /// A text value: what has a meaning in the format with a stroke before it, no other controls.
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                default -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return out.toString();
    }

    /// One content line, folded between characters so that no part is longer than 75 octets.
    private static void line(StringBuilder out, String text) {
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE_BYTES_MAX) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += length;
            at += Character.charCount(c);
        }
        out.append("\r\n");
    }
}
