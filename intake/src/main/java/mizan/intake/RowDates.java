package mizan.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import mizan.statement.OffsetInstant;

/// The instants of a row.
///
/// @param precision `exact`, `hour`, `day` or `month`; empty if nothing is known
record RowDates(Optional<OffsetInstant> from, Optional<OffsetInstant> until, String precision) {
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    /// Reads when it happened, was held or was received.
    static RowDates of(RowWork work) {
        SheetCell cell = work.cell(Meaning.DATE);
        if (cell.isEmpty()) {
            return new RowDates(Optional.empty(), Optional.empty(), "");
        }
        DateText date = DateText.of(cell);
        Optional<LocalDate> day = day(work, Meaning.DATE, date);
        if (cell.kind() == SheetCell.Kind.NUMBER && date.isRead()) {
            work.remark(Meaning.DATE, "%s was read as a spreadsheet's count of days: %s".formatted(
                    cell.text(), date.readings().getFirst()), "look whether it is a date");
        }
        TimeText ofDay = time(work, Meaning.TIME);
        Optional<LocalTime> time = ofDay.time().or(() -> stated(date));
        Optional<Integer> offset = ofDay.offsetMinutes().or(date::offsetMinutes)
                .or(() -> zone(work)).or(work.mapping()::offsetMinutes);
        if (day.isEmpty()) {
            return new RowDates(Optional.empty(), Optional.empty(), "");
        }
        if (offset.isEmpty()) {
            work.wait(Meaning.DATE, "its local time says no offset", "set offset in the mapping");
            return new RowDates(Optional.empty(), Optional.empty(), "");
        }
        boolean about = date.about() || ofDay.about();
        String precision = work.code(Meaning.DATE_PRECISION).orElseGet(() -> date.monthOnly()
                ? "month" : time.isEmpty() ? "day" : about ? "hour" : "exact");
        OffsetInstant from = at(day.get(), time.orElse(LocalTime.MIDNIGHT), offset.get());
        return new RowDates(Optional.of(from), until(work, day.get(), from, offset.get(),
                time.isPresent()), precision);
    }

    /// An instant of another column with its own day, such as the one for answers.
    static Optional<OffsetInstant> other(RowWork work, Meaning means) {
        SheetCell cell = work.cell(means);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        DateText date = DateText.of(cell);
        Optional<LocalDate> day = day(work, means, date);
        Optional<Integer> offset = date.offsetMinutes().or(work.mapping()::offsetMinutes);
        if (day.isPresent() && offset.isEmpty()) {
            work.wait(means, "its local time says no offset", "set offset in the mapping");
        }
        return day.isEmpty() || offset.isEmpty() ? Optional.empty()
                : Optional.of(at(day.get(), stated(date).orElse(LAST), offset.get()));
    }

    private static Optional<OffsetInstant> until(RowWork work, LocalDate fromDay,
            OffsetInstant from, int offset, boolean fromHasTime) {
        SheetCell cell = work.cell(Meaning.DATE_UNTIL);
        TimeText ofDay = time(work, Meaning.TIME_UNTIL);
        if (cell.isEmpty() && ofDay.time().isEmpty()) {
            return Optional.empty();
        }
        DateText date = DateText.of(cell);
        Optional<LocalDate> day = cell.isEmpty() ? Optional.of(fromDay)
                : day(work, Meaning.DATE_UNTIL, date);
        Optional<LocalTime> time = ofDay.time().or(() -> stated(date));
        if (day.isEmpty() || day.get().equals(fromDay) && time.isEmpty()) {
            return Optional.empty();
        }
        OffsetInstant until = at(day.get(), time.orElse(LAST),
                ofDay.offsetMinutes().or(date::offsetMinutes).orElse(offset));
        if (cell.isEmpty() && fromHasTime && until.instant().isBefore(from.instant())) {
            work.remark(Meaning.TIME_UNTIL, "ends before it begins; the next day was taken",
                    "look whether it went past midnight");
            until = at(fromDay.plusDays(1), time.orElse(LAST), offset);
        }
        if (until.instant().isBefore(from.instant())) {
            work.remark(Meaning.DATE_UNTIL, "ends before it begins; the end was left out",
                    "look which of the two is right");
            return Optional.empty();
        }
        return Optional.of(until);
    }

    private static Optional<LocalDate> day(RowWork work, Meaning means, DateText date) {
        if (!date.isRead()) {
            String what = "“%s”: %s".formatted(
                    Plain.shown(work.text(means), 40), date.trouble());
            String next = "write it like 2026-03-01 or 1 March 2026";
            if (means == Meaning.DATE) {
                work.unread(means, what, next);
            } else {
                work.remark(means, what + "; it was left out", next);
            }
            return Optional.empty();
        }
        DateOrder order = work.mapping().dates();
        Optional<LocalDate> day = date.day(order);
        if (day.isEmpty()) {
            work.wait(means, "“%s” is %s".formatted(Plain.shown(work.text(means), 24),
                    String.join(" or ", date.readings())), "set dates in the mapping");
        } else if (order == DateOrder.DAY_FIRST && date.provesMonthFirst()
                || order == DateOrder.MONTH_FIRST && date.provesDayFirst()) {
            work.remark(means, "“%s” can only be %s, against the order of the others".formatted(
                    Plain.shown(work.text(means), 24), DateText.inWords(day.get())),
                    "look whether it is right");
        }
        return day;
    }

    private static TimeText time(RowWork work, Meaning means) {
        SheetCell cell = work.cell(means);
        if (cell.isEmpty()) {
            return new TimeText(Optional.empty(), Optional.empty(), false, "");
        }
        String words = cell.trimmed();
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            words = clock(words);
        } else if (cell.kind() == SheetCell.Kind.MOMENT) {
            words = words.substring(words.indexOf('T') + 1);
        }
        TimeText time = TimeText.read(words);
        if (time.time().isEmpty()) {
            work.remark(means, "“%s”: %s; only the day was taken".formatted(
                    Plain.shown(words, 24), time.trouble()), "write it like 08:12 or 08:12+04:30");
        }
        return time;
    }

    /// A number as a share of the day, or as hours and minutes whose first nought was lost.
    private static String clock(String number) {
        if (number.matches("0?\\.\\d+")) {
            return XlsxValues.moment(new BigDecimal(number), SheetCell.Kind.TIME, false, false)
                    .text();
        }
        return number.matches("\\d{3}") ? "0" + number : number;
    }

    private static Optional<Integer> zone(RowWork work) {
        String words = work.text(Meaning.ZONE);
        Optional<Integer> offset = words.isEmpty() ? Optional.empty() : TimeText.offset(words);
        if (!words.isEmpty() && offset.isEmpty()) {
            work.remark(Meaning.ZONE, "“%s” is no offset".formatted(Plain.shown(words, 24)),
                    "write it like +04:30");
        }
        return offset;
    }

    /// Midnight in a cell of days is what programs write for no time.
    private static Optional<LocalTime> stated(DateText date) {
        return date.time().filter(time -> !time.equals(LocalTime.MIDNIGHT));
    }

    private static OffsetInstant at(LocalDate day, LocalTime time, int offset) {
        return OffsetInstant.of(day.atTime(time)
                .toInstant(ZoneOffset.ofTotalSeconds(offset * 60)), offset);
    }
}
