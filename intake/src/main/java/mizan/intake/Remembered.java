package mizan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A remembered mapping laid over a sheet whose columns may have moved.
record Remembered(List<ColumnUse> columns, List<Remark> remarks) {
    static Remembered of(Mapping mapping, Layout layout) {
        List<ColumnUse> columns = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<ColumnUse> left = new ArrayList<>(mapping.columns());
        for (int column = 0; column < layout.wide(); column++) {
            String letters = SheetRow.letters(column);
            String header = layout.header(column);
            Optional<ColumnUse> known = find(left, letters, header);
            known.ifPresent(left::remove);
            columns.add(new ColumnUse(letters, header,
                    known.map(ColumnUse::means).orElse(Meaning.NONE),
                    known.map(ColumnUse::category).orElse("")));
            if (known.isEmpty() && !header.isEmpty()) {
                remarks.add(new Remark(ColumnFacts.place(columns.getLast()),
                        "is not in the mapping", "add it there if it is meant to be imported"));
            }
        }
        for (ColumnUse use : left) {
            if (use.means() != Meaning.NONE) {
                remarks.add(new Remark(ColumnFacts.place(use),
                        "stands in the mapping and is not in the sheet",
                        "look whether it was renamed, and change header in the mapping"));
            }
        }
        return new Remembered(List.copyOf(columns), List.copyOf(remarks));
    }

    /// By the words above it, at its own letters first; by letters alone where there are no words.
    private static Optional<ColumnUse> find(List<ColumnUse> uses, String letters, String header) {
        String key = Plain.key(header);
        return uses.stream().filter(use -> use.column().equals(letters)
                        && Plain.key(use.header()).equals(key)).findFirst()
                .or(() -> uses.stream().filter(use -> !key.isEmpty()
                        && Plain.key(use.header()).equals(key)).findFirst())
                .or(() -> uses.stream().filter(use -> use.header().isEmpty()
                        && use.column().equals(letters)).findFirst());
    }
}
