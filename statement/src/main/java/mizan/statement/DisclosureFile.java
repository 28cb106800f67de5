package mizan.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;

/// Disclosures that travel together: one encoded disclosure a line, LF after each.
///
/// Lines are in the order in which their digests stand in `_sd`. In store such a file is plain,
/// or an age file to its recipients.
public record DisclosureFile(List<Disclosure> lines) {
    /// Bytes of one file in clear.
    public static final int BYTES_MAX = 1 << 20;

    /// Keeps an unmodifiable copy; refuses an empty file.
    public DisclosureFile {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw fail(Malformation.DISCLOSURE_LINE, "found no line");
        }
    }

    /// The file's bytes.
    public Bytes encode() {
        StringBuilder text = new StringBuilder();
        for (Disclosure line : lines) {
            text.append(line.encoded()).append('\n');
        }
        return Bytes.utf8(text.toString());
    }

    /// Reads a file; each line must be a disclosure.
    public static DisclosureFile decode(Bytes file) {
        if (file.length() > BYTES_MAX) {
            throw fail(Malformation.TOO_LONG,
                    "%d bytes, %d at most".formatted(file.length(), BYTES_MAX));
        }
        String text = ascii(file);
        if (!text.endsWith("\n")) {
            throw fail(Malformation.DISCLOSURE_LINE, "the last line has no LF");
        }
        List<Disclosure> lines = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            if (line.isEmpty()) {
                throw fail(Malformation.DISCLOSURE_LINE,
                        "line %d is empty".formatted(lines.size() + 1));
            }
            lines.add(Disclosure.decode(line));
        }
        return new DisclosureFile(lines);
    }

    /// The fields by name, each checked against its digest; refuses the file if one line matches
    /// no digest (J083), if lines are out of the order of `sd`, or if a name comes twice (J084).
    public Map<String, Json> openedAgainst(List<Hash> sd) {
        Map<String, Json> opened = new LinkedHashMap<>();
        int last = -1;
        for (Disclosure line : lines) {
            int index = sd.indexOf(line.digest());
            String name = new Json.Text(line.name()).compact();
            if (index < 0) {
                throw fail(Malformation.DISCLOSURE_UNMATCHED,
                        "%s has the digest %s".formatted(name, line.digest().bytes().base64Url()));
            }
            if (index <= last) {
                throw fail(Malformation.DISCLOSURE_ORDER, name + " comes too late");
            }
            if (opened.put(line.name(), line.value()) != null) {
                throw fail(Malformation.DISCLOSURE_ORDER, name + " comes twice");
            }
            last = index;
        }
        return Collections.unmodifiableMap(opened);
    }

    private static String ascii(Bytes file) {
        try {
            return file.utf8();
        } catch (MalformedException trouble) {
            throw fail(Malformation.NOT_UTF8, trouble.getMessage());
        }
    }

    private static MalformedStatement fail(Malformation malformation, String facts) {
        return new MalformedStatement(malformation, facts, MalformedStatement.NO_OFFSET);
    }
}
