package mizan.web.chase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.Reminders.Reminder;
import mizan.projection.DueLine;
import mizan.projection.Voice;
import mizan.web.Phrases;

/// Puts the chase list together: what is past its time first, then by when it is due.
///
/// @param member whose officer looks
/// @param last   the newest reminder of each due
/// @param ahead  the charter's calendars
record ChaseBoard(String member, Map<String, Reminder> last, DaysAhead ahead, Instant now,
        Phrases phrases) {
    private static final int LINES_MAX = 150;

    ChaseScreen of(List<DueLine> due, ChaseAsked asked, boolean reminds) {
        List<DueLine> held = due.stream().filter(line -> asked.holds(line, member)).toList();
        List<ChaseLine> lines = held.stream().skip(asked.from()).limit(LINES_MAX)
                .map(this::line).toList();
        int next = asked.from() + lines.size();
        Map<String, Voice> whom = new LinkedHashMap<>();
        due.forEach(line -> whom.putIfAbsent(line.awaited().id(), line.awaited()));
        return new ChaseScreen(asked, groups(lines, asked),
                new ChaseScreen.Sum((int) due.stream().filter(this::overdue).count(), due.size(),
                        held.size(), lines.size()),
                asked.from() > 0 ? Optional.of(asked.path(Math.max(0, asked.from() - LINES_MAX)))
                        : Optional.empty(),
                next < held.size() ? Optional.of(asked.path(next)) : Optional.empty(),
                List.copyOf(whom.values()),
                due.stream().map(DueLine::duty).distinct().sorted().toList(),
                ahead.from(LocalDate.ofInstant(now, ZoneOffset.UTC), due), reminds);
    }

    private boolean overdue(DueLine due) {
        return due.dueAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    ChaseLine line(DueLine due) {
        return new ChaseLine(due, Optional.ofNullable(last.get(ChaseLine.name(due)))
                .map(Reminder::at), due.awaited().id().equals(member),
                overdue(due), ahead.endsOnADayOff(due));
    }

    private List<ChaseScreen.Group> groups(List<ChaseLine> lines, ChaseAsked asked) {
        Map<String, List<ChaseLine>> groups = new LinkedHashMap<>();
        for (ChaseLine line : lines) {
            String key = asked.by().equals("whom") ? line.due().awaited().id()
                    : line.overdue() ? "overdue"
                            : line.day().map(LocalDate::toString).orElse("open-ended");
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
        }
        List<ChaseScreen.Group> named = new ArrayList<>();
        groups.forEach((key, inIt) -> named.add(
                new ChaseScreen.Group(key, title(key, inIt.getFirst(), asked), inIt)));
        return List.copyOf(named);
    }

    private String title(String key, ChaseLine first, ChaseAsked asked) {
        if (asked.by().equals("whom")) {
            return first.due().awaited().name();
        }
        return switch (key) {
            case "overdue" -> phrases.say("chase.overdue");
            case "open-ended" -> phrases.say("chase.open-ended");
            // UTC, as the clocks of the rules are.
            default -> phrases.day(key) + " UTC";
        };
    }
}
