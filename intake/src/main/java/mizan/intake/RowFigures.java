package mizan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import org.jspecify.annotations.Nullable;

/// The numbers of people killed and injured in a row, by category.
final class RowFigures {
    private static final String OF_WHOM_UNKNOWN = "unknown";

    private final RowWork work;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private RowFigures(RowWork work) {
        this.work = work;
    }

    /// One category and effect.
    private static final class Figure {
        private @Nullable CountText low;
        private @Nullable CountText best;
        private @Nullable CountText high;
        private int column;
    }

    /// The items of the field `casualties`; empty where no number stands, or all are nought.
    static List<Json> of(RowWork work) {
        RowFigures reader = new RowFigures(work);
        for (ColumnUse use : work.mapping().columns()) {
            if (use.means().isCasualties()) {
                reader.take(use);
            }
        }
        List<Json> items = new ArrayList<>();
        reader.figures.forEach((key, figure) -> reader.item(key, figure).ifPresent(items::add));
        return items;
    }

    private void take(ColumnUse use) {
        int column = XlsxRows.column(use.column());
        String words = work.text(column);
        if (words.isEmpty()) {
            return;
        }
        CountText count = CountText.read(words);
        if (!count.isRead()) {
            work.remark(column, "“%s” is no number; it was left out".formatted(
                    Plain.shown(words, 40)), "write digits, such as 3 or 3-5");
            return;
        }
        boolean killed = use.means().ordinal() <= Meaning.KILLED_HIGH.ordinal();
        String category = use.category().isEmpty() ? OF_WHOM_UNKNOWN : use.category();
        Figure figure = figures.computeIfAbsent(
                category + " " + (killed ? "killed" : "injured"), _ -> new Figure());
        figure.column = column;
        if (use.means() == Meaning.KILLED_LOW || use.means() == Meaning.INJURED_LOW) {
            figure.low = count;
        } else if (use.means() == Meaning.KILLED_HIGH || use.means() == Meaning.INJURED_HIGH) {
            figure.high = count;
        } else {
            figure.best = count;
        }
    }

    private Optional<Json> item(String key, Figure figure) {
        @Nullable CountText any = figure.best != null ? figure.best
                : figure.low != null ? figure.low : figure.high;
        if (any == null) {
            return Optional.empty();
        }
        long best = any.best();
        long low = figure.low != null ? figure.low.low() : any.low();
        long high = figure.high != null ? figure.high.high() : any.high();
        if (any.isSpan() && figure.low == null && figure.high == null) {
            work.remark(figure.column, "says more than one number: %d to %d%s".formatted(
                    low, high, any.atLeast() ? ", at least" : ""),
                    "look whether low, best and high are meant so");
        }
        if (low > best || best > high) {
            work.remark(figure.column, "low, best and high are %d, %d, %d; they were put in order"
                    .formatted(low, best, high), "look which of them is right");
            long least = Math.min(low, Math.min(best, high));
            long most = Math.max(low, Math.max(best, high));
            best = low + best + high - least - most;
            low = least;
            high = most;
        }
        if (high == 0) {
            return Optional.empty();
        }
        Map<String, Json> item = new LinkedHashMap<>();
        item.put("category", Json.text(key.substring(0, key.indexOf(' '))));
        item.put("effect", Json.text(key.substring(key.indexOf(' ') + 1)));
        item.put("low", Json.whole(low));
        item.put("best", Json.whole(best));
        item.put("high", Json.whole(high));
        return Optional.of(new Json.Members(item));
    }
}
