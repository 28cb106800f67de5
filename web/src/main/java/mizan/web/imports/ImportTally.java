package mizan.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mizan.intake.Imported;
import mizan.intake.Mapping;
import mizan.intake.Remark;
import mizan.intake.RowKey;
import mizan.intake.RowOutcome;
import mizan.intake.SheetImport;

/// One pass over the rows of a sheet: what becomes drafts, what waits, what cannot be read.
///
/// Shape: rows come in lots, so that what is in memory does not grow with the sheet; of what is
/// told of rows one page is kept, everything is counted.
public final class ImportTally {
    /// Rows that are looked up and proposed together.
    static final int LOT = 500;

    /// Lines of one page of what is told of rows.
    static final int PAGE = 50;

    private final HeldRows held;
    private final int from;
    private final Consumer<List<RowOutcome.Drafted>> fresh;
    private final List<RowOutcome.Drafted> lot = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int told;
    private int drafted;
    private int same;
    private int changed;
    private int waiting;
    private int unread;

    private ImportTally(HeldRows held, int from, Consumer<List<RowOutcome.Drafted>> fresh) {
        this.held = held;
        this.from = from;
        this.fresh = fresh;
    }

    /// What is told of a row.
    ///
    /// @param kind `unread`, `waits`, `changed` or `remark`
    public record Line(int row, String kind, Remark remark) {}

    /// Looks at every row.
    ///
    /// @param from  number of the first line that is kept
    /// @param fresh is given the new drafts, a lot at a time
    static ImportTally of(ImportFile file, Mapping mapping, HeldRows held, int from,
            Consumer<List<RowOutcome.Drafted>> fresh) {
        ImportTally tally = new ImportTally(held, from, fresh);
        SheetImport.rows(file.sheet(), file.original(), mapping, file.setting(), tally::take);
        tally.flush();
        return tally;
    }

    private void take(RowOutcome row) {
        switch (row) {
            case RowOutcome.Drafted some -> {
                lot.add(some);
                if (lot.size() == LOT) {
                    flush();
                }
            }
            case RowOutcome.Waiting(int number, var why) -> {
                waiting++;
                tell(number, "waits", why);
            }
            case RowOutcome.Unread(int number, var why) -> {
                unread++;
                tell(number, "unread", why);
            }
        }
    }

    private void flush() {
        Map<RowKey, Imported.Standing> standings = held.standings(lot);
        List<RowOutcome.Drafted> next = new ArrayList<>();
        for (RowOutcome.Drafted row : lot) {
            switch (standings.getOrDefault(row.key(), Imported.Standing.NEW)) {
                case NEW -> {
                    drafted++;
                    next.add(row);
                    tell(row.row(), "remark", row.remarks());
                }
                case SAME -> same++;
                case CHANGED -> {
                    changed++;
                    tell(row.row(), "changed", List.of(new Remark("row " + row.row(),
                            "is held with other words", "decide whether a correction is due")));
                }
            }
        }
        lot.clear();
        if (!next.isEmpty()) {
            fresh.accept(next);
        }
    }

    private void tell(int row, String kind, List<Remark> remarks) {
        for (Remark remark : remarks) {
            if (told >= from && lines.size() < PAGE) {
                lines.add(new Line(row, kind, remark));
            }
            told++;
        }
    }

    /// What is told of rows: one page of it.
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /// The counts.
    Counts counts() {
        return new Counts(drafted, same, changed, waiting, unread, told);
    }

    /// How many rows became what.
    ///
    /// @param drafted new drafts
    /// @param same    held already, with the same words
    /// @param changed held already, with other words
    /// @param waiting until a question is answered
    /// @param unread  cannot become drafts as they stand
    /// @param told    remarks on rows
    public record Counts(
            int drafted, int same, int changed, int waiting, int unread, int told) {}
}
