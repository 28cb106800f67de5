package mizan.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.tlog.Bytes;

/// One reading of one JSON text. Depth is bounded, so recursion is.
final class JsonParser {
    /// Digits of 2^53−1.
    private static final int DIGITS_MAX = 16;

    private final String text;
    private int at;

    JsonParser(Bytes bytes, int bytesMax) {
        if (bytes.length() > bytesMax) {
            throw new MalformedStatement(Malformation.TOO_LONG,
                    "%d bytes, %d at most".formatted(bytes.length(), bytesMax), bytesMax);
        }
        text = decode(bytes);
    }

    private static String decode(Bytes bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException _) {
            int offset = in.position();
            throw new MalformedStatement(Malformation.NOT_UTF8,
                    "found byte 0x%02x".formatted(bytes.at(offset) & 0xff), offset);
        }
    }

    Json parse() {
        Json value = value(1);
        skipSpace();
        if (at < text.length()) {
            throw fail(Malformation.TRAILING, at, "found " + shown(at));
        }
        return value;
    }

    /// The byte at which the value under `steps` begins; of the outermost value if it is not there.
    ///
    /// A step is a key, or an index in brackets. The text must be one that [#parse] takes.
    int locate(List<String> steps) {
        at = 0;
        skipSpace();
        for (int depth = 0; depth < steps.size(); depth++) {
            int here = at;
            if (!descend(steps.get(depth))) {
                return byteOffset(here);
            }
        }
        return byteOffset(at);
    }

    private boolean descend(String step) {
        boolean object = at < text.length() && text.charAt(at) == '{';
        boolean list = at < text.length() && text.charAt(at) == '[';
        if (!object && !list) {
            return false;
        }
        at++;
        for (int index = 0; ; index++) {
            skipSpace();
            if (at >= text.length() || text.charAt(at) == '}' || text.charAt(at) == ']') {
                return false;
            }
            String key = "[" + index + "]";
            if (object) {
                key = string();
                skipSpace();
                at++;
                skipSpace();
            }
            if (key.equals(step)) {
                return true;
            }
            value(1);
            skipSpace();
            if (at >= text.length() || text.charAt(at) != ',') {
                return false;
            }
            at++;
        }
    }

    private Json value(int depth) {
        skipSpace();
        char c = peek();
        return switch (c) {
            case '{' -> members(deeper(depth));
            case '[' -> items(deeper(depth));
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", new Json.Truth(true));
            case 'f' -> literal("false", new Json.Truth(false));
            case 'n' -> literal("null", new Json.Null());
            default -> {
                if (c != '-' && !digit(c)) {
                    throw fail(Malformation.NOT_JSON, at,
                            "found %s, expected a value".formatted(shown(at)));
                }
                yield number();
            }
        };
    }

    private int deeper(int depth) {
        if (depth > Json.DEPTH_MAX) {
            throw fail(Malformation.TOO_DEEP, at,
                    "level " + depth + ", " + Json.DEPTH_MAX + " at most");
        }
        return depth + 1;
    }

    private Json members(int depth) {
        at++;
        Map<String, Json> members = new LinkedHashMap<>();
        skipSpace();
        if (peek() == '}') {
            at++;
            return new Json.Members(members);
        }
        while (true) {
            skipSpace();
            int keyAt = at;
            expect('"', "a key in quotation marks");
            at--;
            String key = string();
            if (members.containsKey(key)) {
                throw fail(Malformation.DUPLICATE_KEY, keyAt, "found " + quoted(key) + " again");
            }
            skipSpace();
            expect(':', "a colon");
            members.put(key, value(depth));
            if (closes('}')) {
                return new Json.Members(members);
            }
        }
    }

    private Json items(int depth) {
        at++;
        List<Json> items = new ArrayList<>();
        skipSpace();
        if (peek() == ']') {
            at++;
            return new Json.Items(items);
        }
        while (true) {
            items.add(value(depth));
            if (closes(']')) {
                return new Json.Items(items);
            }
        }
    }

    /// Steps over the comma or the closing bracket after a value; true for the bracket.
    private boolean closes(char bracket) {
        skipSpace();
        char c = peek();
        if (c != ',' && c != bracket) {
            throw fail(Malformation.NOT_JSON, at,
                    "found %s, expected a comma or %c".formatted(shown(at), bracket));
        }
        at++;
        return c == bracket;
    }

    private String string() {
        int begin = ++at;
        while (true) {
            char c = peek();
            if (c == '"') {
                return text.substring(begin, at++);
            }
            if (c == '\\') {
                return escapedString(begin);
            }
            refuseControl(c);
            at++;
        }
    }

    private String escapedString(int begin) {
        StringBuilder result = new StringBuilder(text.substring(begin, at));
        while (true) {
            char c = peek();
            if (c == '"') {
                at++;
                return result.toString();
            }
            if (c == '\\') {
                escape(result);
            } else {
                refuseControl(c);
                result.append(c);
                at++;
            }
        }
    }

    private void refuseControl(char c) {
        if (c < 0x20) {
            throw fail(Malformation.NOT_JSON, at,
                    "found %s in a text, expected its escape".formatted(shown(at)));
        }
    }

    private void escape(StringBuilder result) {
        int escapeAt = at++;
        char c = peek();
        at++;
        switch (c) {
            case '"', '\\', '/' -> result.append(c);
            case 'b' -> result.append('\b');
            case 'f' -> result.append('\f');
            case 'n' -> result.append('\n');
            case 'r' -> result.append('\r');
            case 't' -> result.append('\t');
            case 'u' -> unicode(escapeAt, result);
            default -> throw fail(Malformation.NOT_JSON, at - 1,
                    "found %s after a backslash".formatted(shown(at - 1)));
        }
    }

    private void unicode(int escapeAt, StringBuilder result) {
        char first = fourDigits();
        if (Character.isLowSurrogate(first)) {
            throw fail(Malformation.LONE_SURROGATE, escapeAt,
                    "found U+%04X without the half before it".formatted((int) first));
        }
        result.append(first);
        if (Character.isHighSurrogate(first)) {
            boolean escaped = text.startsWith("\\u", at);
            if (escaped) {
                at += 2;
            }
            char second = escaped ? fourDigits() : ' ';
            if (!Character.isLowSurrogate(second)) {
                throw fail(Malformation.LONE_SURROGATE, escapeAt,
                        "found U+%04X without the half after it".formatted((int) first));
            }
            result.append(second);
        }
    }

    private char fourDigits() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw fail(Malformation.NOT_JSON, at,
                        "found %s, expected a hexadecimal digit".formatted(shown(at)));
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private Json number() {
        int begin = at;
        if (peek() == '-') {
            at++;
        }
        int digitsAt = at;
        if (!digit(peek())) {
            throw fail(Malformation.NOT_JSON, at,
                    "found %s, expected a digit".formatted(shown(at)));
        }
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        refuseOtherThanWhole(begin, digitsAt);
        String digits = text.substring(begin, at);
        if (at - digitsAt > DIGITS_MAX) {
            throw fail(Malformation.NUMBER_RANGE, begin, "found " + (at - digitsAt) + " digits");
        }
        long value = Long.parseLong(digits);
        if (value > Json.WHOLE_MAX || value < -Json.WHOLE_MAX) {
            throw fail(Malformation.NUMBER_RANGE, begin, "found " + digits);
        }
        return new Json.Whole(value);
    }

    private void refuseOtherThanWhole(int begin, int digitsAt) {
        char after = at < text.length() ? text.charAt(at) : ' ';
        if (after == '.' || after == 'e' || after == 'E') {
            throw fail(Malformation.NOT_WHOLE, begin,
                    after == '.' ? "found a fraction" : "found an exponent");
        }
        if (text.charAt(digitsAt) == '0' && (at - digitsAt > 1 || digitsAt > begin)) {
            throw fail(Malformation.NOT_WHOLE, begin,
                    at - digitsAt > 1 ? "found a leading zero" : "found minus zero");
        }
    }

    private Json literal(String word, Json value) {
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                throw fail(Malformation.NOT_JSON, at,
                        "found %s, expected %s".formatted(shown(at), word));
            }
            at++;
        }
        return value;
    }

    private void expect(char wanted, String what) {
        if (peek() != wanted) {
            throw fail(Malformation.NOT_JSON, at,
                    "found %s, expected %s".formatted(shown(at), what));
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw fail(Malformation.ENDS_EARLY, at, "ended after " + byteOffset(at) + " bytes");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private String shown(int index) {
        int codePoint = text.codePointAt(index);
        return codePoint > 0x20 && codePoint < 0x7f
                ? Character.toString(codePoint)
                : "U+%04X".formatted(codePoint);
    }

    private static String quoted(String key) {
        boolean whole = key.codePointCount(0, key.length()) <= 40;
        String shown = whole ? key : key.substring(0, key.offsetByCodePoints(0, 40)) + "…";
        return new Json.Text(shown).compact();
    }

    private MalformedStatement fail(Malformation malformation, int index, String facts) {
        return new MalformedStatement(malformation, facts, byteOffset(index));
    }

    private int byteOffset(int index) {
        return text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }
}
