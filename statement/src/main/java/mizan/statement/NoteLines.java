package mizan.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mizan.tlog.MalformedException;

/// The lines of a note's text that the desk signs.
final class NoteLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private NoteLines() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static List<String> of(String text, String header, int count) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            lines.add(text.substring(from, to));
            from = to + 1;
        }
        if (from != text.length() || lines.size() != count || !lines.getFirst().equals(header)) {
            throw new MalformedException(
                    "the text is not %d lines that begin with %s".formatted(count, header));
        }
        return lines;
    }

    static long whole(String line, int number) {
        if (!line.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedException("line %d is no index".formatted(number));
        }
        return Long.parseLong(line);
    }

    static Instant time(String line, int number) {
        try {
            return Instant.parse(line);
        } catch (DateTimeException _) {
            throw new MalformedException("line %d is no time".formatted(number));
        }
    }

    static void same(String text, String rewritten) {
        if (!text.equals(rewritten)) {
            throw new MalformedException("the text is not in its one form");
        }
    }
}
