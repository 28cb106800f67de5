package mizan.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words made comparable: the same word in another spelling, script form or digit gives the same.
final class Plain {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u061c]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private Plain() {}

    /// Without invisible characters, with plain spaces and digits 0 to 9; stripped.
    static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String visible = INVISIBLE.matcher(text).replaceAll("");
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else {
                plain.append(switch (c) {
                    case '\u00a0', '\u202f', '\u2007', '\u2009', '\t', '\n', '\r' -> ' ';
                    case '\u066b' -> '.';
                    case '\u066c' -> ',';
                    case '\u2212', '\u2013', '\u2014' -> '-';
                    default -> c;
                });
            }
        }
        return plain.toString().strip();
    }

    /// For comparing names and headers: lower case, no accents, one space between words.
    static String key(String text) {
        String apart = Normalizer.normalize(text(text), Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT)
                .replace('\u0649', '\u06cc').replace('\u064a', '\u06cc')
                .replace('\u0643', '\u06a9').replace('\u0629', '\u0647')
                .replace('\u0623', '\u0627').replace('\u0625', '\u0627')
                .replace("\u0640", "");
        return SIGNS.matcher(bare).replaceAll(" ").strip();
    }

    /// At most so many characters, on one line, for showing.
    static String shown(String text, int charactersMax) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= charactersMax) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, charactersMax - 1)) + "…";
    }
}
