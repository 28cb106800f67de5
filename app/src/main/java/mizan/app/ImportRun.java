package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.intake.ImportSetting;
import mizan.intake.Imported;
import mizan.intake.Original;
import mizan.intake.Remark;
import mizan.intake.RowOutcome;
import mizan.intake.SheetImport;
import mizan.intake.SheetProposal;
import mizan.intake.Spreadsheet;

/// One pass over the rows of a sheet: what becomes drafts, what waits, what cannot be read.
final class ImportRun {
    /// Rows of each kind that are told; all are counted.
    static final int TOLD_MAX = 1_000;

    private final Imported held;
    private final Optional<Path> out;
    private final List<RowOutcome> waiting = new ArrayList<>();
    private final List<RowOutcome> unread = new ArrayList<>();
    private final List<Integer> changed = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int remarkCount;
    private int waitingCount;
    private int unreadCount;
    private int changedCount;
    private int added;
    private int same;

    private ImportRun(Imported held, Optional<Path> out) {
        this.held = held;
        this.out = out;
    }

    /// @param out where new drafts are added; nowhere if absent
    static ImportRun of(Spreadsheet sheet, Original original, SheetProposal proposal,
            ImportSetting setting, Imported held, Optional<Path> out) {
        ImportRun run = new ImportRun(held, out);
        try (Writer writer = out.isEmpty() ? Writer.nullWriter() : Files.newBufferedWriter(
                out.get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            SheetImport.rows(sheet, original, proposal.mapping(), setting,
                    row -> run.take(row, writer));
        } catch (IOException trouble) {
            throw new UncheckedIOException("could not write " + out.orElseThrow(), trouble);
        }
        return run;
    }

    private void take(RowOutcome row, Writer writer) {
        switch (row) {
            case RowOutcome.Drafted drafted -> draft(drafted, writer);
            case RowOutcome.Waiting _ -> {
                waitingCount++;
                told(waiting, row);
            }
            case RowOutcome.Unread _ -> {
                unreadCount++;
                told(unread, row);
            }
        }
    }

    private static void told(List<RowOutcome> rows, RowOutcome row) {
        if (rows.size() < TOLD_MAX) {
            rows.add(row);
        }
    }

    private void draft(RowOutcome.Drafted drafted, Writer writer) {
        switch (held.standing(drafted.key())) {
            case SAME -> same++;
            case CHANGED -> {
                changedCount++;
                if (changed.size() < TOLD_MAX) {
                    changed.add(drafted.row());
                }
            }
            case NEW -> {
                added++;
                remarkCount += drafted.remarks().size();
                for (Remark remark : drafted.remarks()) {
                    if (remarks.size() < TOLD_MAX) {
                        remarks.add(remark);
                    }
                }
                write(drafted, writer);
            }
        }
    }

    private void write(RowOutcome.Drafted drafted, Writer writer) {
        try {
            if (out.isPresent()) {
                writer.write(drafted.draft().compact());
                writer.write('\n');
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException("could not write " + out.orElseThrow(), trouble);
        }
    }

    Optional<Path> out() {
        return out;
    }

    int added() {
        return added;
    }

    int same() {
        return same;
    }

    int changedCount() {
        return changedCount;
    }

    int waitingCount() {
        return waitingCount;
    }

    int unreadCount() {
        return unreadCount;
    }

    int remarkCount() {
        return remarkCount;
    }

    List<Integer> changed() {
        return changed;
    }

    /// Rows that wait, then rows that cannot be read.
    List<RowOutcome> waiting() {
        return waiting;
    }

    List<RowOutcome> unread() {
        return unread;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /// Whether every row is a draft or held already.
    boolean isWhole() {
        return waitingCount == 0 && unreadCount == 0 && changedCount == 0;
    }
}
