package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.Clocks.Owed;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;

/// More time that was given in a case, and clocks that were stopped. Part of a [Course]; immutable.
///
/// Each moves the end of the clocks of its duty and member that ran when it was recorded, and no
/// other: what is asked afterwards has its full time.
///
/// @param asked    requests for more time and agreements to them, in order of recording
/// @param extended extensions, in order
/// @param stops    stops, in order
public record Pauses(List<Asked> asked, List<Extended> extended, List<Stop> stops) {

    static final Pauses NONE = new Pauses(List.of(), List.of(), List.of());

    /// A request for more time for a member, or another Party's agreement to it.
    public record Asked(Said said, Duty duty, MemberId member) {}

    /// More time for a member.
    public record Extended(Said said, Duty duty, MemberId member, int minutes) {}

    /// A clock stopped.
    ///
    /// @param reason  one of the charter's reasons
    /// @param resumed when it went on
    public record Stop(
            Said said, Duty duty, MemberId member, String reason, Optional<Instant> resumed) {}

    /// The end of a clock as it was moved.
    ///
    /// @param due     end, exclusive; while the clock is stopped it moves on with the time
    /// @param stopped whether the clock is stopped now
    /// @param given   how many extensions it had
    record Moved(Instant due, boolean stopped, int given) {}

    /// What became of the end of one clock.
    Moved moved(CharterTerms terms, Owed owed, Instant start, Instant firstDue, Instant now) {
        Moved moved = new Moved(firstDue, false, 0);
        for (Shift shift : shifts(owed)) {
            Instant at = shift.said.recordedAt();
            if (!at.isBefore(start) && at.isBefore(moved.due) && !at.isAfter(now)) {
                moved = shift.move(terms, owed, moved, now);
            }
        }
        return moved;
    }

    private List<Shift> shifts(Owed owed) {
        if (extended.isEmpty() && stops.isEmpty()) {
            return List.of();
        }
        List<Shift> shifts = new ArrayList<>();
        extended.stream()
                .filter(one -> one.duty == owed.duty() && one.member.equals(owed.by()))
                .forEach(one -> shifts.add(new Shift(
                        one.said, one.minutes, Optional.empty())));
        stops.stream()
                .filter(one -> one.duty == owed.duty() && one.member.equals(owed.by()))
                .forEach(one -> shifts.add(new Shift(one.said, 0, Optional.of(one))));
        shifts.sort(Comparator.comparing(shift -> shift.said.index()));
        return shifts;
    }

    /// What moves the end of a clock: an extension, or a stop.
    private record Shift(Said said, int minutes, Optional<Stop> stop) {
        Moved move(CharterTerms terms, Owed owed, Moved before, Instant now) {
            if (stop.isEmpty()) {
                return new Moved(
                        WorkingDays.due(terms, owed.duty(), owed.by(), before.due, minutes),
                        before.stopped, before.given + 1);
            }
            Instant resumed = stop.get().resumed.orElse(now);
            return new Moved(before.due.plus(Duration.between(said.recordedAt(), resumed)),
                    stop.get().resumed.isEmpty(), before.given);
        }
    }

    Pauses withAsked(Asked one) {
        return new Pauses(CaseState.plus(asked, one), extended, stops);
    }

    Pauses withExtended(Extended one) {
        return new Pauses(asked, CaseState.plus(extended, one), stops);
    }

    Pauses withStops(List<Stop> next) {
        return new Pauses(asked, extended, List.copyOf(next));
    }
}
