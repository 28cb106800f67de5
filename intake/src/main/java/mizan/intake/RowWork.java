package mizan.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One row under one mapping, and what is noticed while it is read.
final class RowWork {
    private static final Pattern LONE_HIGH =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])");
    private static final Pattern LONE_LOW =
            Pattern.compile("(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final SheetRow row;
    private final Columns columns;
    private final List<Remark> remarks = new ArrayList<>();
    private boolean waits;
    private boolean unread;

    RowWork(SheetRow row, Columns columns) {
        this.row = row;
        this.columns = columns;
    }

    /// The columns of a mapping by what they hold.
    static final class Columns {
        private final Mapping mapping;
        private final Map<Meaning, List<Integer>> byMeaning = new EnumMap<>(Meaning.class);

        Columns(Mapping mapping) {
            this.mapping = mapping;
            for (Meaning means : Meaning.values()) {
                byMeaning.put(means, mapping.columns(means));
            }
        }

        List<Integer> of(Meaning means) {
            return byMeaning.getOrDefault(means, List.of());
        }

        Mapping mapping() {
            return mapping;
        }
    }

    SheetRow row() {
        return row;
    }

    Mapping mapping() {
        return columns.mapping();
    }

    List<Integer> columns(Meaning means) {
        return columns.of(means);
    }

    /// The first cell with this meaning; one with an error is empty.
    SheetCell cell(Meaning means) {
        List<Integer> all = columns.of(means);
        return all.isEmpty() ? SheetCell.EMPTY : sound(row.cell(all.getFirst()));
    }

    String text(Meaning means) {
        return text(cell(means));
    }

    String text(int column) {
        return text(sound(row.cell(column)));
    }

    private static SheetCell sound(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.ERROR ? SheetCell.EMPTY : cell;
    }

    private static String text(SheetCell cell) {
        String text = cell.trimmed();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return LONE_LOW.matcher(LONE_HIGH.matcher(text).replaceAll("\ufffd"))
                        .replaceAll("\ufffd");
            }
        }
        return text;
    }

    /// The code of a coded column; the fixed one where nothing stands; empty if none is known.
    Optional<String> code(Meaning means) {
        String word = text(means);
        Optional<String> code = word.isEmpty()
                ? Optional.ofNullable(mapping().fixed().get(means))
                : mapping().code(means, word).or(() -> mapping().code(means,
                        Plain.shown(word, 200)));
        return code.filter(known -> !known.equals(Mapping.LEFT_OUT));
    }

    /// The words above a column.
    String header(int column) {
        String letters = SheetRow.letters(column);
        return mapping().columns().stream().filter(use -> use.column().equals(letters))
                .map(ColumnUse::header).findFirst().orElse("");
    }

    void remark(Meaning means, String what, String next) {
        List<Integer> all = columns.of(means);
        remark(means == Meaning.NONE || all.isEmpty() ? -1 : all.getFirst(), what, next);
    }

    void remark(int column, String what, String next) {
        String place = "row " + row.number();
        if (column >= 0) {
            String header = header(column);
            place += ", column " + SheetRow.letters(column)
                    + (header.isEmpty() ? "" : " (%s)".formatted(Plain.shown(header, 30)));
        }
        remarks.add(new Remark(place, what, next));
    }

    /// The row waits for an answer of a person.
    void wait(Meaning means, String what, String next) {
        waits = true;
        remark(means, what, next);
    }

    /// The row cannot become a draft.
    void unread(Meaning means, String what, String next) {
        unread = true;
        remark(means, what, next);
    }

    boolean waits() {
        return waits;
    }

    boolean isUnread() {
        return unread;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
