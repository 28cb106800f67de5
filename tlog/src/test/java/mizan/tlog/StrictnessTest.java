package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What Java's own readers let pass, and this room does not. Each test shows both.
class StrictnessTest {
    private static final String ROOT = Hash.EMPTY_TREE.base64();

    @Test
    void base64_without_its_padding_is_refused() {
        assertThat(Base64.getDecoder().decode("YQ")).containsExactly('a');
        assertThatThrownBy(() -> Bytes.fromBase64("YQ")).isInstanceOf(MalformedException.class)
                .hasMessage("base64 is not in its one form (padding, trailing bits): YQ");
        assertThat(Bytes.fromBase64("YQ==")).isEqualTo(Bytes.utf8("a"));
    }

    @Test
    void base64_with_bits_set_behind_its_end_is_refused() {
        assertThat(Base64.getDecoder().decode("YR==")).containsExactly('a');
        assertThatThrownBy(() -> Bytes.fromBase64("YR==")).isInstanceOf(MalformedException.class)
                .hasMessage("base64 is not in its one form (padding, trailing bits): YR==");
    }

    @Test
    void base64_of_the_url_alphabet_or_with_line_ends_is_refused() {
        for (String text : List.of("-_-_", "YWJj\n", "YWJj\r\nYWJj", " YWJj", "YWJj=", "=")) {
            assertThatThrownBy(() -> Bytes.fromBase64(text)).as(text)
                    .isInstanceOf(MalformedException.class)
                    .hasMessage("not standard base64: " + text);
        }
    }

    @Test
    void a_number_with_a_plus_is_refused() {
        assertThat(Long.parseLong("+5")).isEqualTo(5);
        refusedSize("+5");
        refusedSize("-5");
        refusedSize("-0");
    }

    @Test
    void a_number_in_digits_of_another_script_is_refused() {
        assertThat(Long.parseLong("\u0665")).isEqualTo(5);
        refusedSize("\u0665");
        refusedSize("\uff15");
    }

    @Test
    void a_number_with_a_leading_zero_is_refused() {
        assertThat(Long.parseLong("05")).isEqualTo(5);
        refusedSize("05");
        refusedSize("00");
        assertThat(Checkpoint.parse("a\n0\n" + ROOT + "\n").size()).isEqualTo(TreeSize.ZERO);
    }

    @Test
    void a_number_with_anything_beside_digits_is_refused() {
        for (String text : List.of("", " 5", "5 ", "5\r", "0x5", "5L", "1e3", "1_000")) {
            refusedSize(text);
        }
    }

    @Test
    void a_number_beyond_the_range_is_refused() {
        assertThat(Checkpoint.parse("a\n9223372036854775807\n" + ROOT + "\n").size().entries())
                .isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Checkpoint.parse("a\n9223372036854775808\n" + ROOT + "\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("checkpoint size is over 2^63 - 1: 9223372036854775808");
        refusedSize("18446744073709551617");
    }

    private static void refusedSize(String size) {
        assertThatThrownBy(() -> Checkpoint.parse("a\n" + size + "\n" + ROOT + "\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("checkpoint size is not a plain decimal number: \"" + size + "\"");
    }

    @Test
    void malformed_utf_8_is_refused_and_never_replaced() {
        byte[] overlong = {'a', (byte) 0xc0, (byte) 0xaf, '\n'};
        assertThat(new String(overlong, StandardCharsets.UTF_8)).contains("\ufffd");
        assertThatThrownBy(() -> Bytes.of(overlong).utf8())
                .isInstanceOf(MalformedException.class)
                .hasMessage("not well-formed UTF-8 at byte 1");
        assertThatThrownBy(() -> Note.parse(Bytes.of(overlong)))
                .isInstanceOf(MalformedException.class)
                .hasMessage("not well-formed UTF-8 at byte 1");
        for (String hex : List.of("eda080", "f4908080", "ff", "c3", "e282")) {
            assertThatThrownBy(() -> Bytes.fromHex(hex).utf8()).as(hex)
                    .hasMessage("not well-formed UTF-8 at byte 0");
        }
    }

    @Test
    void a_lone_surrogate_has_no_bytes() {
        assertThat("\ud800".getBytes(StandardCharsets.UTF_8)).containsExactly('?');
        assertThatThrownBy(() -> Bytes.utf8("a\ud800b")).isInstanceOf(MalformedException.class)
                .hasMessage("text has a lone surrogate and so no UTF-8 form");
    }

    @Test
    void white_space_in_a_name_is_what_unicode_says_and_not_what_java_says() {
        for (int c : new int[] {0x85, 0xa0, 0x2007, 0x202f}) {
            assertThat(Character.isWhitespace(c)).isFalse();
            assertThatThrownBy(() -> VerifierKey.ed25519(
                    "a" + (char) c + "b", Ed25519SelfTest.KEY))
                    .isInstanceOf(MalformedException.class)
                    .hasMessage("key name has U+%04X at character 1: \"a%cb\"", c, c);
        }
        int[] whiteSpace = IntStream.rangeClosed(0, 0xffff)
                .filter(c -> KeyNames.isWhiteSpace((char) c)).toArray();
        assertThat(whiteSpace).containsExactly(0x9, 0xa, 0xb, 0xc, 0xd, 0x20, 0x85, 0xa0, 0x1680,
                0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
                0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000);
    }

    @Test
    void a_name_has_no_plus_and_no_control_character_and_is_not_empty() {
        assertThatThrownBy(() -> VerifierKey.ed25519("", Ed25519SelfTest.KEY))
                .hasMessage("key name is empty");
        assertThatThrownBy(() -> VerifierKey.ed25519("a+b", Ed25519SelfTest.KEY))
                .hasMessage("key name has U+002B at character 1: \"a+b\"");
        assertThatThrownBy(() -> VerifierKey.ed25519("a\u0000", Ed25519SelfTest.KEY))
                .hasMessage("key name has U+0000 at character 1: \"a\u0000\"");
        assertThatCode(() -> VerifierKey.ed25519("\u00e9\u200b.example/x", Ed25519SelfTest.KEY))
                .doesNotThrowAnyException();
    }

    @Test
    void a_carriage_return_ends_no_line() {
        assertThat("a\r5\r".lines()).hasSize(2);
        assertThatThrownBy(() -> Checkpoint.parse("a\r\n5\r\n" + ROOT + "\r\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("checkpoint size is not a plain decimal number: \"5\r\"");
        assertThatThrownBy(() -> new Note("a\r\n", List.of()))
                .hasMessage("note text has control character U+000D at 1");
    }

    @Test
    void a_last_line_without_its_end_is_refused() {
        assertThat("a\n5".lines()).hasSize(2);
        assertThatThrownBy(() -> Checkpoint.parse("a\n5\n" + ROOT))
                .isInstanceOf(MalformedException.class)
                .hasMessage("checkpoint ends at line 3, where the root and a line end must stand");
    }

    @Test
    void empty_lines_at_the_end_are_refused() {
        assertThat("a\n\n".split("\n")).hasSize(1);
        assertThatThrownBy(() -> Checkpoint.parse("a\n5\n" + ROOT + "\n\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("checkpoint line 4: extension lines are not accepted");
    }

    @Test
    void hex_in_capitals_or_of_odd_length_is_refused() {
        assertThatThrownBy(() -> Bytes.fromHex("0A")).isInstanceOf(MalformedException.class)
                .hasMessage("hex has U+0041 at character 1, not 0-9 or a-f");
        assertThatThrownBy(() -> Bytes.fromHex("0a1")).isInstanceOf(MalformedException.class)
                .hasMessage("hex has an odd number of digits: 3");
        assertThatThrownBy(() -> Bytes.fromHex("\uff11\uff12"))
                .hasMessage("hex has U+FF11 at character 0, not 0-9 or a-f");
    }

    @Test
    void a_tile_path_has_one_form() {
        for (String path : List.of("tile/0/0", "tile/00/000", "tile/0/x000/001", "tile/64/000",
                "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/08", "/tile/0/000",
                "tile/0/000/", "tile/0/1234067", "tile/0/x01/000", "tile/-1/000", "tile/x/000",
                "tile/entries/000.p/", "tile/0/000\n", "tile/0/\u0661\u0661\u0661", "",
                "tile/0/x999/x999/x999/x999/x999/x999/999")) {
            assertThatThrownBy(() -> TilePath.parse(path)).as(path)
                    .isInstanceOf(MalformedException.class)
                    .hasMessageEndingWith(": \"" + path + "\"");
        }
        assertThat(TilePath.parse("tile/63/x009/x223/x372/x036/x854/x775/807.p/1"))
                .isEqualTo(new TilePath.HashTile(63, Long.MAX_VALUE, 1));
    }
}
