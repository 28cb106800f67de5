package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys under a passphrase: only that passphrase opens them, and nothing on disk tells of it.
class KeyChestTest {
    private static final String PASSPHRASE = "lantern otter gravel noon";
    private static final KeyChest.Holder DUTY = new KeyChest.Holder("office", "duty");

    @TempDir
    Path directory;

    private final TestChance chance = new TestChance(7);
    private final KeyFile key = chance.officer("office/duty");

    private KeyChest chest() {
        return KeyChest.in(directory, Optional.empty()).sealingAt(10);
    }

    @Test
    void a_key_that_was_kept_opens_with_its_passphrase_and_with_no_other() {
        chest().keep(key, PASSPHRASE, chance);
        assertThat(chest().holders()).containsExactly(DUTY);
        assertThat(chest().unlock(DUTY, PASSPHRASE)).contains(key);
        assertThat(chest().unlock(DUTY, PASSPHRASE + " ")).isEmpty();
        assertThat(chest().unlock(DUTY, "")).isEmpty();
        assertThat(chest().unlock(new KeyChest.Holder("office", "other"), PASSPHRASE)).isEmpty();
    }

    @Test
    void the_file_is_its_owners_only_and_holds_nothing_of_the_key() throws Exception {
        chest().keep(key, PASSPHRASE, chance);
        Path file = directory.resolve("office").resolve("duty.key.age");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("age-encryption.org/v1\n-> scrypt ")
                .doesNotContain(key.seed().seed().base64()).doesNotContain("PRIVATE+KEY");
    }

    @Test
    void every_changed_byte_closes_the_file() throws Exception {
        chest().keep(key, PASSPHRASE, chance);
        Path file = directory.resolve("office").resolve("duty.key.age");
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            assertThat(PassphraseSeal.open(Bytes.of(bad), PASSPHRASE, KeyFile.BYTES_MAX))
                    .as("byte %d", at).isEmpty();
        }
    }

    @Test
    void a_work_factor_beyond_the_bound_is_not_tried() {
        Bytes sealed = PassphraseSeal.seal(Bytes.utf8("x"), PASSPHRASE, chance, 10);
        String dearer = new String(sealed.toArray(), StandardCharsets.ISO_8859_1)
                .replaceFirst(" 10\n", " 30\n");
        assertThat(PassphraseSeal.open(
                Bytes.of(dearer.getBytes(StandardCharsets.ISO_8859_1)), PASSPHRASE, 100))
                .isEmpty();
    }

    @Test
    void a_short_passphrase_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> chest().keep(key, "short", chance))
                .isInstanceOfSatisfying(KeyTrouble.class, trouble -> {
                    assertThat(trouble.facts()).isEqualTo("5 characters, 12 to 1024");
                    assertThat(trouble.next())
                            .isEqualTo("take four words that do not belong together");
                });
    }

    @Test
    void a_key_in_the_clear_opens_in_a_demonstration_only() {
        key.write(directory.resolve("office").resolve("duty.key"));
        assertThat(chest().holders()).isEmpty();
        assertThat(chest().unlock(DUTY, PASSPHRASE)).isEmpty();
        KeyChest demonstration = KeyChest.in(directory, Optional.of("open sesame now"));
        assertThat(demonstration.holders()).containsExactly(DUTY);
        assertThat(demonstration.unlock(DUTY, PASSPHRASE)).isEmpty();
        assertThat(demonstration.unlock(DUTY, "open sesame now")).contains(key);
    }

    @Test
    void a_name_cannot_lead_out_of_the_directory() {
        assertThatThrownBy(() -> new KeyChest.Holder("..", "duty"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyChest.Holder("office", "../../log"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
