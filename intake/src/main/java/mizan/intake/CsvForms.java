package mizan.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.tlog.Bytes;

/// Finds out how a file of separated values is written down: encoding first, then delimiter.
final class CsvForms {
    private static final int LOOKED_AT = 64 << 10;
    private static final int RECORDS_LOOKED_AT = 50;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private CsvForms() {}

    /// What was found, and why where it was no certainty.
    record Found(CsvForm form, List<Remark> remarks) {}

    static Found of(Bytes content, String name) {
        byte[] bytes = content.toArray();
        int mark = 0;
        Charset charset;
        List<Remark> remarks = List.of();
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (starts(bytes, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(bytes, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (lineEnds(bytes, 0, 10) > 0 && lineEnds(bytes, 10, 0) == 0) {
            charset = StandardCharsets.UTF_16BE;
        } else if (lineEnds(bytes, 10, 0) > 0 && zeros(bytes) > 0) {
            charset = StandardCharsets.UTF_16LE;
        } else if (isUtf8(bytes)) {
            charset = StandardCharsets.UTF_8;
        } else {
            charset = isArabic(bytes) ? arabic() : Charset.forName("windows-1252");
            remarks = List.of(new Remark(name,
                    "is not in UTF-8; it was read as " + charset.name(),
                    "look whether names and accents are right; if not, set encoding in the mapping"
                            + " or save the file as CSV in UTF-8"));
        }
        return new Found(new CsvForm(charset, delimiter(bytes, mark, charset), mark), remarks);
    }

    private static Charset arabic() {
        return Charset.isSupported("windows-1256")
                ? Charset.forName("windows-1256") : Charset.forName("ISO-8859-6");
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// Pairs at even places that are this line end in one byte order.
    private static int lineEnds(byte[] bytes, int first, int second) {
        int found = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, LOOKED_AT); i += 2) {
            found += bytes[i] == first && bytes[i + 1] == second ? 1 : 0;
        }
        return found;
    }

    private static int zeros(byte[] bytes) {
        int zeros = 0;
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        try {
            while (true) {
                CoderResult result = decoder.decode(in, out, true);
                if (result.isUnderflow()) {
                    return true;
                }
                if (result.isError()) {
                    result.throwException();
                }
                out.clear();
            }
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// In windows-1256 words of Arabic letters are runs of high bytes; in windows-1252 an accented
    /// letter stands among plain ones.
    private static boolean isArabic(byte[] bytes) {
        int together = 0;
        int amongPlain = 0;
        for (int i = 1; i < bytes.length; i++) {
            boolean high = (bytes[i] & 0xff) >= 0x81;
            boolean highBefore = (bytes[i - 1] & 0xff) >= 0x81;
            boolean letter = Character.isLetter(bytes[i] & 0x7f) && !high;
            boolean letterBefore = Character.isLetter(bytes[i - 1] & 0x7f) && !highBefore;
            together += high && highBefore ? 1 : 0;
            amongPlain += high && letterBefore || highBefore && letter ? 1 : 0;
        }
        return together > amongPlain;
    }

    /// The one that parts most lines into the same number of cells, more than one.
    private static char delimiter(byte[] bytes, int mark, Charset charset) {
        String start = new String(bytes, mark,
                Math.min(bytes.length - mark, LOOKED_AT), charset);
        char best = ',';
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            int score = score(start, delimiter);
            if (score > bestScore) {
                bestScore = score;
                best = delimiter;
            }
        }
        return best;
    }

    private static int score(String start, char delimiter) {
        int[] rowsByCells = new int[Spreadsheet.COLUMNS_MAX + 1];
        int[] read = {0};
        new CsvRecords(new java.io.StringReader(start), delimiter).read((_, cells) -> {
            int filled = Math.min(cells.size(), Spreadsheet.COLUMNS_MAX);
            rowsByCells[filled]++;
            return ++read[0] < RECORDS_LOOKED_AT;
        });
        int best = 0;
        for (int cells = 2; cells < rowsByCells.length; cells++) {
            best = Math.max(best, rowsByCells[cells] * 1000 + (rowsByCells[cells] > 0 ? cells : 0));
        }
        return best;
    }
}
