package mizan.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets XML in UTF-8 through whose tags, comments and sections are short, without `<!DOCTYPE`.
///
/// A parser keeps each of these in memory as a whole; here they are bounded before it sees them.
final class BoundedMarkup extends FilterInputStream {
    /// Bytes of one tag, comment or section.
    static final int MARKUP_BYTES_MAX = 1 << 18;

    private enum In { TEXT, OPENED, TAG, DECLARED, COMMENT, SECTION, INSTRUCTION }

    private In in = In.TEXT;
    private int length;
    private int quote;
    private int last;
    private int beforeLast;

    BoundedMarkup(InputStream from) {
        super(from);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int read = super.read(into, from, count);
        for (int i = from; i < from + read; i++) {
            take(into[i] & 0xff);
        }
        return read;
    }

    private void take(int c) throws IOException {
        if (c == 0) {
            throw new ZipParts.Refused("its XML is not in UTF-8");
        }
        length++;
        if (in == In.TEXT) {
            if (c == '<') {
                enter(In.OPENED);
            }
        } else if (length > MARKUP_BYTES_MAX) {
            throw new ZipParts.Refused("one tag of its XML is longer than %,d bytes".formatted(
                    MARKUP_BYTES_MAX));
        } else {
            inside(c);
        }
        beforeLast = last;
        last = c;
    }

    private void inside(int c) throws IOException {
        switch (in) {
            case TEXT -> { }
            case OPENED -> in = c == '!' ? In.DECLARED : c == '?' ? In.INSTRUCTION : In.TAG;
            case DECLARED -> {
                if (c == '-' || c == '[') {
                    in = c == '-' ? In.COMMENT : In.SECTION;
                } else {
                    throw new ZipParts.Refused("its XML declares a document type or an entity,"
                            + " which no spreadsheet needs");
                }
            }
            case TAG -> {
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    enter(In.TEXT);
                }
            }
            case COMMENT -> leaveAt(c, '-', '-');
            case SECTION -> leaveAt(c, ']', ']');
            case INSTRUCTION -> {
                if (c == '>' && last == '?') {
                    enter(In.TEXT);
                }
            }
        }
    }

    private void leaveAt(int c, int first, int second) {
        if (c == '>' && beforeLast == first && last == second && length > 5) {
            enter(In.TEXT);
        }
    }

    private void enter(In state) {
        in = state;
        length = 0;
        quote = 0;
    }
}
