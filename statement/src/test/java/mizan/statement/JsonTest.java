package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static final String JSON = "; correct the text at this byte";
    private static final String WHOLE =
            "; write whole numbers without fraction, exponent, leading zero or minus zero";
    private static final String RANGE = "; write a number in the range";
    private static final String SURROGATE = "; write the character whole, or leave it out";

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        accepted(cases);
        bytes(cases);
        grammar(cases);
        ends(cases);
        surrogates(cases);
        numbers(cases);
        structure(cases);
        return cases;
    }

    private static void accepted(List<Case> cases) {
        cases.add(Case.accepted("an object", "{\"a\":[1,-2,true,false,null,\"x\"]}"));
        cases.add(Case.accepted("white space around everything",
                " \t\r\n{ \"a\" : [ 1 , 2 ] } \n"));
        cases.add(Case.accepted("every escape",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00\""));
        cases.add(Case.accepted("a character outside the basic plane as it is", "\"😀\""));
        cases.add(Case.accepted("the largest number", "9007199254740991"));
        cases.add(Case.accepted("the smallest number", "-9007199254740991"));
        cases.add(Case.accepted("zero", "0"));
        cases.add(Case.accepted("16 levels", "[".repeat(16) + "]".repeat(16)));
        cases.add(Case.accepted("empty containers and an empty key", "{\"\":[{},[]]}"));
        cases.add(Case.accepted("a noncharacter is a character to JSON", "\"\uFFFF\""));
    }

    private static void bytes(List<Case> cases) {
        String next = "; encode the text as UTF-8 again";
        String what = "J001 the text is not well-formed UTF-8, at byte ";
        cases.add(Case.refused("a byte that UTF-8 never has", Bytes.fromHex("22ff22"),
                what + "1: found byte 0xff" + next));
        cases.add(Case.refused("a raw lone high surrogate, as three bytes",
                Bytes.fromHex("22eda08022"), what + "1: found byte 0xed" + next));
        cases.add(Case.refused("a raw pair of surrogates, as six bytes (CESU-8)",
                Bytes.fromHex("22eda0bdedb88022"), what + "1: found byte 0xed" + next));
        cases.add(Case.refused("an overlong slash", Bytes.fromHex("22c0af22"),
                what + "1: found byte 0xc0" + next));
        cases.add(Case.refused("a character that is cut off", Bytes.fromHex("22c3"),
                what + "1: found byte 0xc3" + next));
        cases.add(Case.refused("above U+10FFFF", Bytes.fromHex("22f490808022"),
                what + "1: found byte 0xf4" + next));
    }

    private static void grammar(List<Case> cases) {
        String what = "J002 the text is not JSON, at byte ";
        cases.add(Case.refused("a byte order mark", "\uFEFF{}",
                what + "0: found U+FEFF, expected a value" + JSON));
        cases.add(Case.refused("a bare word", "nope",
                what + "1: found o, expected null" + JSON));
        cases.add(Case.refused("NaN", "NaN", what + "0: found N, expected a value" + JSON));
        cases.add(Case.refused("a comma before the end of a list", "[1,]",
                what + "3: found ], expected a value" + JSON));
        cases.add(Case.refused("a comma before the end of an object", "{\"a\":1,}",
                what + "7: found }, expected a key in quotation marks" + JSON));
        cases.add(Case.refused("a key without quotation marks", "{a:1}",
                what + "1: found a, expected a key in quotation marks" + JSON));
        cases.add(Case.refused("no colon", "{\"a\" 1}",
                what + "5: found 1, expected a colon" + JSON));
        cases.add(Case.refused("no comma", "[1 2]",
                what + "3: found 2, expected a comma or ]" + JSON));
        cases.add(Case.refused("a list closed as an object", "[1}",
                what + "2: found }, expected a comma or ]" + JSON));
        cases.add(Case.refused("a comment", "/* */1",
                what + "0: found /, expected a value" + JSON));
        cases.add(Case.refused("single quotation marks", "'a'",
                what + "0: found ', expected a value" + JSON));
        cases.add(Case.refused("a raw line feed in a text", "\"é\n\"",
                what + "3: found U+000A in a text, expected its escape" + JSON));
        cases.add(Case.refused("a raw NUL in a text", "\"\0\"",
                what + "1: found U+0000 in a text, expected its escape" + JSON));
        cases.add(Case.refused("an unknown escape", "\"\\x41\"",
                what + "2: found x after a backslash" + JSON));
        cases.add(Case.refused("three hexadecimal digits", "\"\\u12g4\"",
                what + "5: found g, expected a hexadecimal digit" + JSON));
        cases.add(Case.refused("a full-width digit in an escape", "\"\\u００４１\"",
                what + "3: found U+FF10, expected a hexadecimal digit" + JSON));
        cases.add(Case.refused("a plus sign", "+1",
                what + "0: found +, expected a value" + JSON));
        cases.add(Case.refused("a number that begins with a point", ".5",
                what + "0: found ., expected a value" + JSON));
        cases.add(Case.refused("a minus sign alone", "-x",
                what + "1: found x, expected a digit" + JSON));
        cases.add(Case.refused("an Arabic digit", "٣",
                what + "0: found U+0663, expected a value" + JSON));
        cases.add(Case.refused("a form feed as white space", "\f1",
                what + "0: found U+000C, expected a value" + JSON));
    }

    private static void ends(List<Case> cases) {
        String next = "; send the whole text";
        for (String text : List.of("", " ", "{", "{\"a\"", "{\"a\":", "[1", "\"a", "\"\\", "tru",
                "-", "\"\\u00")) {
            int bytes = text.length();
            cases.add(Case.refused("ends after: " + text, text,
                    "J003 the text ends inside a value, at byte %d: ended after %d bytes%s"
                            .formatted(bytes, bytes, next)));
        }
    }

    private static void surrogates(List<Case> cases) {
        String what = "J004 a text holds half of a surrogate pair, at byte ";
        cases.add(Case.refused("an escaped high half alone", "\"\\uD800\"",
                what + "1: found U+D800 without the half after it" + SURROGATE));
        cases.add(Case.refused("an escaped low half alone", "\"é\\uDC00\"",
                what + "3: found U+DC00 without the half before it" + SURROGATE));
        cases.add(Case.refused("two high halves", "\"\\uD800\\uD800\"",
                what + "1: found U+D800 without the half after it" + SURROGATE));
        cases.add(Case.refused("the halves the wrong way round", "\"\\uDC00\\uD800\"",
                what + "1: found U+DC00 without the half before it" + SURROGATE));
        cases.add(Case.refused("a high half before another escape", "\"\\uD800\\n\"",
                what + "1: found U+D800 without the half after it" + SURROGATE));
        cases.add(Case.refused("half a pair in a key", "{\"\\uDBFF\":1}",
                what + "2: found U+DBFF without the half after it" + SURROGATE));
    }

    private static void numbers(List<Case> cases) {
        String whole = "J006 a number is not a plain whole number, at byte ";
        String range = "J007 a number is outside ±9007199254740991, at byte ";
        cases.add(Case.refused("a fraction", "[1.0]", whole + "1: found a fraction" + WHOLE));
        cases.add(Case.refused("an exponent", "1e3", whole + "0: found an exponent" + WHOLE));
        cases.add(Case.refused("a capital exponent", "1E3",
                whole + "0: found an exponent" + WHOLE));
        cases.add(Case.refused("a leading zero", "01",
                whole + "0: found a leading zero" + WHOLE));
        cases.add(Case.refused("a negative leading zero", "-01",
                whole + "0: found a leading zero" + WHOLE));
        cases.add(Case.refused("minus zero", "-0", whole + "0: found minus zero" + WHOLE));
        cases.add(Case.refused("2^53", "9007199254740992",
                range + "0: found 9007199254740992" + RANGE));
        cases.add(Case.refused("-2^53", "[-9007199254740992]",
                range + "1: found -9007199254740992" + RANGE));
        cases.add(Case.refused("a number of twenty digits", "12345678901234567890",
                range + "0: found 20 digits" + RANGE));
    }

    private static void structure(List<Case> cases) {
        cases.add(Case.refused("one key twice", "{\"a\":1,\"a\":1}",
                "J005 an object holds one key twice, at byte 7: found \"a\" again; keep one of "
                        + "the two"));
        cases.add(Case.refused("one key twice, once escaped", "{\"a\":1,\"\\u0061\":2}",
                "J005 an object holds one key twice, at byte 7: found \"a\" again; keep one of "
                        + "the two"));
        cases.add(Case.refused("17 levels", "[".repeat(17) + "]".repeat(17),
                "J008 objects and lists are nested too deeply, at byte 16: level 17, 16 at most; "
                        + "nest 16 levels at most"));
        String trailing = "J010 something stands after the value, at byte ";
        String one = "; send one value and nothing after it";
        cases.add(Case.refused("a second value", "{}{}", trailing + "2: found {" + one));
        cases.add(Case.refused("a NUL after the value", "{}\0",
                trailing + "2: found U+0000" + one));
        cases.add(Case.refused("a word after the value and white space", "1 \n x",
                trailing + "4: found x" + one));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_text_is_accepted_or_refused_with_its_whole_message(Case text) {
        text.check(Json::parse);
    }

    @Test
    void a_text_past_the_bound_is_refused_before_it_is_read() {
        Bytes long1 = Bytes.of(new byte[Json.TEXT_BYTES_MAX + 1]);
        assertThatThrownBy(() -> Json.parse(long1)).hasMessage(
                "J009 the text is too long, at byte 262144: 262145 bytes, 262144 at most; put "
                        + "large content into a file or an attachment");
    }

    @Test
    void encoding_escapes_only_what_must_be_and_reads_back() {
        Json value = new Json.Members(Map.of("k\"", new Json.Items(List.of(
                Json.text("\u0001\b\f\n\r\t\\/é😀\u007f"), Json.whole(-5),
                new Json.Truth(true), new Json.Null()))));
        assertThat(value.compact()).isEqualTo(
                "{\"k\\\"\":[\"\\u0001\\b\\f\\n\\r\\t\\\\/é😀\u007f\",-5,true,null]}");
        assertThat(Json.parse(Json.encode(value))).isEqualTo(value);
        assertThat(Json.parse(Bytes.utf8(value.pretty()))).isEqualTo(value);
        assertThat(Json.parse(Bytes.utf8("{\"a\":[],\"b\":{\"c\":1}}")).pretty()).isEqualTo("""
                {
                  "a": [],
                  "b": {
                    "c": 1
                  }
                }
                """);
    }

    @Test
    void members_keep_the_order_in_which_they_were_written() {
        Json.Members object = (Json.Members) Json.parse(Bytes.utf8("{\"z\":1,\"a\":2,\"m\":3}"));
        assertThat(object.members().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void a_number_outside_the_range_cannot_be_made() {
        assertThatThrownBy(() -> Json.whole(1L << 53)).hasMessage(
                "J007 a number is outside ±9007199254740991: found 9007199254740992; write a "
                        + "number in the range");
    }

    @Test
    void every_truncation_and_every_changed_byte_of_a_payload_reads_or_is_refused() {
        byte[] payload = Example.payload().toArray();
        for (int i = 0; i < payload.length; i++) {
            outcome(Bytes.of(payload, 0, i));
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = payload.clone();
                changed[i] ^= (byte) (1 << bit);
                outcome(Bytes.of(changed));
            }
        }
    }

    /// Nothing but a reading or a refusal with a code comes out, whatever goes in.
    private static void outcome(Bytes text) {
        try {
            Json read = Json.parse(text);
            assertThat(Json.parse(Json.encode(read))).isEqualTo(read);
        } catch (MalformedStatement refusal) {
            assertThat(refusal.code()).startsWith("J00");
            assertThat(refusal.offset()).isBetween(0, text.length());
        }
    }
}
