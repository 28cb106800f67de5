package mizan.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.statement.MalformedStatement;
import mizan.testkit.ForeignTool;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgeTest {
    private static final Bytes ALICE = Hash.sha256(Bytes.utf8("alice")).bytes();
    private static final Bytes BOB = Hash.sha256(Bytes.utf8("bob")).bytes();
    private static final Bytes PLAIN = Bytes.utf8("what only the two may read\n");

    private final Age age = new Age();

    private Bytes sealed() {
        return age.seal(PLAIN, List.of(Age.publicKey(ALICE), Age.publicKey(BOB)));
    }

    @Test
    void each_recipient_opens_and_nobody_else() {
        Bytes sealed = sealed();
        assertThat(age.open(sealed, ALICE)).contains(PLAIN);
        assertThat(age.open(sealed, BOB)).contains(PLAIN);
        assertThat(age.open(sealed, Hash.sha256(Bytes.utf8("mallory")).bytes())).isEmpty();
        assertThat(Age.stanzas(sealed)).isEqualTo(2);
        Age.checkStanzas(sealed, 2);
    }

    @Test
    void an_identity_file_is_one_key_among_comments() {
        String text = Age.identityText(ALICE);
        assertThat(Age.identity("# created: today\n# public key: age1…\n\n" + text + "\n"))
                .isEqualTo(ALICE);
        for (String wrong : List.of("", "# nothing\n", text + "\n" + text + "\n",
                text.substring(0, text.length() - 1), "AGE-SECRET-KEY-PQ-1QQ", "age1qqq",
                text.replace('Q', 'P'))) {
            assertThatThrownBy(() -> Age.identity(wrong)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message().doesNotContain(text.substring(16, 30));
        }
    }

    @Test
    void a_public_key_is_the_one_of_rfc_7748_section_5_2_after_one_iteration() {
        Bytes nine = Bytes.fromHex("09" + "00".repeat(31));
        assertThat(Age.publicKey(nine).hex()).isEqualTo(
                "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079");
    }

    @Test
    void every_changed_byte_of_the_header_and_the_content_is_noticed() {
        Bytes sealed = sealed();
        for (int i = 0; i < sealed.length(); i++) {
            byte[] changed = sealed.toArray();
            changed[i] ^= 1;
            assertThat(age.open(Bytes.of(changed), ALICE)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void another_number_of_stanzas_than_recipients_is_refused() {
        Bytes sealed = sealed();
        assertThatThrownBy(() -> Age.checkStanzas(sealed, 3))
                .isInstanceOf(MalformedStatement.class)
                .hasMessage("J091 a sealed file is for another number of recipients: 2 stanzas, "
                        + "3 recipients; seal the file to exactly the recipients that the "
                        + "statement lists");
    }

    @Test
    void stanzas_of_other_kinds_and_broken_headers_are_refused() {
        String share = "A".repeat(43);
        String version = "age-encryption.org/v1\n";
        String stanza = "-> X25519 " + share + "\n" + share + "\n";
        String mac = "--- " + share + "\n";
        assertThat(Age.stanzas(Bytes.utf8(version + stanza + mac + "content"))).isEqualTo(1);
        refused("", "a line of the header does not end", 0);
        refused("age-encryption.org/v2\n", "it does not begin with age-encryption.org/v1", 0);
        refused("-----BEGIN AGE ENCRYPTED FILE-----\n",
                "it does not begin with age-encryption.org/v1", 0);
        refused(version + mac, "there is no stanza", 22);
        refused(version + stanza, "a line of the header does not end", 120);
        refused(version + "-> scrypt " + share + " 18\n" + share + "\n" + mac,
                "there is a stanza of another kind", 22);
        refused(version + stanza + "-> x-grease a\n\n" + mac,
                "there is a stanza of another kind", 120);
        refused(version + "-> X25519 " + share + "\nAAAA\n" + mac,
                "a stanza has no body of 32 bytes", 76);
        refused(version + "-> X25519 " + share + "é\n", "a line of the header does not end", 22);
    }

    private static void refused(String file, String facts, int offset) {
        assertThatThrownBy(() -> Age.stanzas(Bytes.utf8(file)))
                .isInstanceOf(MalformedStatement.class)
                .hasMessage("J090 a sealed file is not an age file for X25519 recipients, at byte "
                        + "%d: %s; seal the file with age to the recipients' X25519 keys"
                                .formatted(offset, facts));
    }

    @Test
    void the_ordinary_age_program_opens_what_was_sealed_here(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path program = ForeignTool.requireTool("age", "age does not open our sealed files");
        Path key = Files.writeString(
                directory.resolve("key"), Age.identityText(BOB) + "\n", StandardCharsets.US_ASCII);
        Path file = Files.write(directory.resolve("sealed"), sealed().toArray());
        Path opened = directory.resolve("opened");
        int exit = new ProcessBuilder(program.toString(), "-d", "-i", key.toString(),
                "-o", opened.toString(), file.toString()).inheritIO().start().waitFor();
        assertThat(exit).isZero();
        assertThat(Bytes.of(Files.readAllBytes(opened))).isEqualTo(PLAIN);
    }

    @Test
    void what_the_ordinary_age_program_sealed_opens_here(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path program = ForeignTool.requireTool("age", "we do not open files sealed by age");
        Path file = Files.write(directory.resolve("plain"), PLAIN.toArray());
        Path sealed = directory.resolve("sealed");
        int exit = new ProcessBuilder(program.toString(),
                "-r", Age.recipientText(Age.publicKey(ALICE)), "-o", sealed.toString(),
                file.toString()).inheritIO().start().waitFor();
        assertThat(exit).isZero();
        Bytes bytes = Bytes.of(Files.readAllBytes(sealed));
        assertThat(Age.stanzas(bytes)).isEqualTo(1);
        assertThat(age.open(bytes, ALICE)).contains(PLAIN);
    }
}
