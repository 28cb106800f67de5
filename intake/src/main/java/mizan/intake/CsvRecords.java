package mizan.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Records of separated values (RFC 4180, and what programs make of it), one at a time.
///
/// A quote that is never closed does not swallow the file: past the bound of a cell the quote is
/// taken as a character, and reading goes on in the line after it.
final class CsvRecords {
    /// Quotes that may be found open before the file is given up.
    static final int OPEN_QUOTES_MAX = 100;

    private final Reader reader;
    private final char delimiter;
    private final List<Remark> remarks = new ArrayList<>();
    private final StringBuilder again = new StringBuilder();
    private int againAt;
    private int line = 1;
    private int openQuotes;
    private boolean givenUp;
    private int cut;

    CsvRecords(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /// Takes one record with the line in which it begins; gives whether it wants another one.
    interface Sink {
        boolean take(int line, List<String> cells);
    }

    /// Reads until the sink wants no more; gives what was noticed.
    List<Remark> read(Sink sink) {
        try {
            boolean wanted = true;
            while (wanted && !givenUp) {
                int first = line;
                List<String> cells = record();
                if (cells.isEmpty()) {
                    break;
                }
                wanted = sink.take(first, cells);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        if (cut > 0) {
            String what = "%d cells have more than %,d characters; the rest of each was left out";
            remarks.add(new Remark("the file", what.formatted(cut, SheetCell.CHARS_MAX),
                    "shorten them, or look at the original"));
        }
        return List.copyOf(remarks);
    }

    /// The next record; empty at the end of the file.
    private List<String> record() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int c = next();
        if (c < 0) {
            return List.of();
        }
        boolean fresh = true;
        while (true) {
            if (c == '"' && fresh) {
                c = quoted(cell);
            } else if (c < 0 || c == '\n' || c == '\r' || c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                fresh = true;
                if (c != delimiter) {
                    if (c == '\r') {
                        skipLineFeed();
                    }
                    line++;
                    return cells;
                }
                c = next();
            } else {
                fresh = fresh && c == ' ';
                append(cell, c);
                c = next();
            }
        }
    }

    /// Reads behind an opening quote; gives the character behind the closing one.
    private int quoted(StringBuilder cell) throws IOException {
        int from = cell.length();
        int firstLine = line;
        int cutBefore = cut;
        StringBuilder raw = new StringBuilder();
        while (true) {
            int c = next();
            if (c < 0 || raw.length() > SheetCell.CHARS_MAX * 2) {
                cut = cutBefore;
                return neverClosed(cell, from, firstLine, raw, c);
            }
            raw.append((char) c);
            if (c == '"') {
                int after = next();
                if (after != '"') {
                    return after;
                }
                raw.append('"');
                append(cell, '"');
            } else {
                line += c == '\n' ? 1 : 0;
                append(cell, c);
            }
        }
    }

    /// Takes the quote as a character and what follows as if it had never been quoted.
    private int neverClosed(StringBuilder cell, int from, int firstLine, StringBuilder raw, int c)
            throws IOException {
        openQuotes++;
        remarks.add(new Remark("line " + firstLine, "a quotation mark is opened and never closed",
                "close it, or double it where it belongs to the words"));
        if (openQuotes >= OPEN_QUOTES_MAX) {
            givenUp = true;
            remarks.add(new Remark("line " + firstLine,
                    "%d quotation marks are open; the file was not read further".formatted(
                            OPEN_QUOTES_MAX), "look whether the right delimiter was found"));
        }
        if (c >= 0) {
            raw.append((char) c);
        }
        cell.setLength(from);
        cell.append('"');
        again.delete(0, againAt);
        againAt = 0;
        again.insert(0, raw);
        line = firstLine;
        return next();
    }

    private void append(StringBuilder cell, int c) {
        if (cell.length() < SheetCell.CHARS_MAX) {
            cell.append((char) c);
        } else if (cell.length() == SheetCell.CHARS_MAX) {
            cell.append('…');
            cut++;
        }
    }

    private void skipLineFeed() throws IOException {
        int c = next();
        if (c >= 0 && c != '\n') {
            again.insert(againAt, (char) c);
        }
    }

    private int next() throws IOException {
        if (againAt < again.length()) {
            return again.charAt(againAt++);
        }
        if (againAt > 0) {
            again.setLength(0);
            againAt = 0;
        }
        return reader.read();
    }
}
