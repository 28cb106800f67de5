package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
    private static final Ed25519 ED25519 = Samples.FAST;
    private static final NoteSigner LOG =
            NoteSigner.ed25519("log.example", Samples.seed(1), ED25519);
    private static final NoteSigner OTHER =
            NoteSigner.ed25519("other.example", Samples.seed(2), ED25519);
    private static final String TEXT = "A text.\n";

    @Test
    void the_example_of_the_specification_verifies() {
        VerifierKey key = VerifierKey.parse(
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        Bytes bytes = Bytes.utf8("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXs\
                YjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        Note note = Note.parse(bytes);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.verify(List.of(key), ED25519)).containsExactly(key);
        assertThat(note.encode()).isEqualTo(bytes);
        assertThat(key.keyIdHex()).isEqualTo("530d903a");
        assertThat(key).hasToString(key.encode());
    }

    @Test
    void the_last_blank_line_parts_text_and_signatures() {
        String text = "One.\n\nTwo.\n";
        Note note = Note.parse(new Note(text, List.of(LOG.sign(text))).encode());
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.verify(List.of(LOG.key()), ED25519)).containsExactly(LOG.key());
    }

    @Test
    void lines_of_unknown_keys_are_passed_over() {
        Note note = new Note(TEXT, List.of(OTHER.sign("something else\n"), LOG.sign(TEXT)));
        assertThat(note.verify(List.of(LOG.key()), ED25519)).containsExactly(LOG.key());
    }

    @Test
    void a_key_counts_once_however_often_it_signed() {
        Note note = new Note(TEXT, List.of(LOG.sign(TEXT), LOG.sign(TEXT), OTHER.sign(TEXT)));
        assertThat(note.verify(List.of(OTHER.key(), LOG.key()), ED25519))
                .containsExactly(LOG.key(), OTHER.key());
    }

    @Test
    void one_false_line_of_a_known_key_spoils_the_note() {
        Note note = new Note(TEXT, List.of(LOG.sign(TEXT), OTHER.sign("something else\n")));
        assertThatThrownBy(() -> note.verify(List.of(LOG.key(), OTHER.key()), ED25519))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessage("the signature of other.example (key id %s) does not verify"
                        .formatted(OTHER.key().keyIdHex()));
        Note twice = new Note(TEXT, List.of(LOG.sign(TEXT), LOG.sign("something else\n")));
        assertThatThrownBy(() -> twice.verify(List.of(LOG.key()), ED25519))
                .isInstanceOf(UnverifiedNoteException.class);
    }

    @Test
    void a_note_that_no_known_key_signed_is_refused() {
        Note note = new Note(TEXT, List.of(LOG.sign(TEXT)));
        assertThatThrownBy(() -> note.verify(List.of(OTHER.key()), ED25519))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessage("no known key signed the note");
        VerifierKey namesake = VerifierKey.ed25519("log.example", OTHER.key().publicKey());
        assertThatThrownBy(() -> note.verify(List.of(namesake), ED25519))
                .hasMessage("no known key signed the note");
    }

    @Test
    void a_key_of_a_kind_that_is_not_verified_here_is_no_known_key() {
        Bytes mldsa = Bytes.of(new byte[1312]);
        VerifierKey key = VerifierKey.parse("a+%s+%s".formatted(
                Hash.sha256(Bytes.utf8("a\n\u0006").concat(mldsa)).hex().substring(0, 8),
                Bytes.fromHex("06").concat(mldsa).base64()));
        Note note = new Note(TEXT, List.of(
                new NoteSignature("a", key.keyId(), Bytes.fromHex("00"))));
        assertThatThrownBy(() -> note.verify(List.of(key), ED25519))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key a is of type 0x06, which this version cannot verify");
    }

    @Test
    void a_note_needs_a_text_a_blank_line_and_a_signature() {
        String line = LOG.sign(TEXT).line();
        refused("A text.\n" + line + "\n", "note has no blank line before its signatures");
        refused("A text.\n\n", "note signatures ends at line 1, "
                + "where a signature and a line end must stand");
        refused("A text.\n\n" + line, "note signatures ends at line 1, "
                + "where a signature and a line end must stand");
        refused("A text.\n\n" + line + "\n\n", "note signatures ends at line 1, "
                + "where a signature and a line end must stand");
        refused("A\ttext.\n\n" + line + "\n", "note text has control character U+0009 at 1");
        refused("A text.\n\n- a YWFhYWE=\n",
                "a signature line is \"— <name> <base64>\", not \"- a YWFhYWE=\"");
        refused("A text.\n\n— a  YWFhYWE=\n", "not standard base64:  YWFhYWE=");
        refused("A text.\n\n— a YWFhYQ==\n",
                "signature line has no signature after its key id: \"— a YWFhYQ==\"");
        refused("A text.\n\n—  YWFhYWE=\n", "signature name is empty");
    }

    @Test
    void a_note_has_bounds() {
        String line = LOG.sign(TEXT).line() + "\n";
        assertThat(Note.parse(Bytes.utf8("A text.\n\n" + line.repeat(100))).signatures())
                .hasSize(100);
        refused("A text.\n\n" + line.repeat(101), "note has 101 signature lines, over 100");
        refused("A".repeat(1_000_000) + "\n", "note has 1000001 bytes, over 1000000");
    }

    private static void refused(String note, String message) {
        assertThatThrownBy(() -> Note.parse(Bytes.utf8(note)))
                .isInstanceOf(MalformedException.class).hasMessage(message);
    }

    @Test
    void a_note_without_signatures_is_not_written() {
        assertThatThrownBy(() -> new Note(TEXT, List.of()).encode())
                .hasMessage("a note without signatures has no bytes");
        assertThat(new Note(TEXT, Collections.nCopies(1, LOG.sign(TEXT))))
                .isEqualTo(new Note(TEXT, List.of()).with(Note.sign(
                        TEXT, "log.example", Samples.seed(1), ED25519)));
        assertThatThrownBy(() -> LOG.sign("no line end"))
                .hasMessage("note text does not end in a line end");
    }

    @Test
    void a_key_states_the_id_that_its_bytes_give() {
        String vkey = LOG.key().encode();
        assertThat(VerifierKey.parse(vkey)).isEqualTo(LOG.key());
        assertThatThrownBy(() -> VerifierKey.parse(vkey.replace(
                LOG.key().keyIdHex(), "00000000")))
                .isInstanceOf(MalformedException.class)
                .hasMessage("key log.example states the id 00000000, its bytes give %s"
                        .formatted(LOG.key().keyIdHex()));
        for (String bad : List.of("", "a", "a+0", "a+0123456", "a+0123456+AQ==",
                "a+012345678+AQ==")) {
            assertThatThrownBy(() -> VerifierKey.parse(bad)).hasMessage(
                    "a verifier key is <name>+<8 hex digits>+<base64>, not \"" + bad + "\"");
        }
        assertThatThrownBy(() -> VerifierKey.parse("a+01234567+AQ=="))
                .hasMessage("verifier key without key bytes: \"a+01234567+AQ==\"");
        assertThatThrownBy(() -> VerifierKey.parse("a+01234567+AQI="))
                .hasMessage("key a of type 0x01 has 1 bytes, not 32");
    }
}
