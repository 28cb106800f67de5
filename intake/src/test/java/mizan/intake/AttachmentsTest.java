package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.testkit.Check;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// Attachments lose what tells of their maker, keep what they show, and never lie about either.
class AttachmentsTest {
    private static final Map<String, byte[]> PICTURES = Map.of(
            "image/jpeg", Pictures.jpeg(1), "image/png", Pictures.png(1),
            "image/webp", Pictures.webp(1), "image/gif", Pictures.gif());

    private static Stripping.Stripped stripped(byte[] bytes) {
        return switch (Attachments.strip(Bytes.of(bytes))) {
            case Stripping.Stripped stripped -> stripped;
            case Stripping.Unchanged unchanged -> throw new AssertionError(unchanged);
        };
    }

    private static String latin(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void no_picture_keeps_a_word_of_its_maker() {
        PICTURES.forEach((media, bytes) -> {
            Stripping.Stripped stripped = stripped(bytes);
            assertThat(stripped.media()).isEqualTo(media);
            assertThat(latin(stripped.bytes())).as(media).doesNotContain("CANARY");
            assertThat(stripped.removed()).as(media).isNotEmpty();
        });
    }

    @Test
    void what_was_removed_is_told_in_words() {
        assertThat(stripped(Pictures.jpeg(1)).removed()).containsExactly("a thumbnail",
                "Exif (device, time, place, thumbnail)", "XMP", "IPTC and Photoshop data",
                "other data of programs", "a comment",
                "data behind the picture, such as a second picture or a film");
        assertThat(stripped(Pictures.png(1)).removed()).containsExactly(
                "Exif (device, time, place, thumbnail)", "words about the picture",
                "the time of its last change", "other data of programs",
                "data behind the picture");
    }

    @Test
    void what_draws_the_picture_is_kept_to_the_byte() {
        assertThat(latin(stripped(Pictures.jpeg(1)).bytes())).contains("tables",
                "head\1\2\u00ff\0\3\u00ff\u00d0\4", "more tables", "\5\6\u00ff\u00d9",
                "ICC_PROFILE\0profile", "JFIF\0\1\2");
        assertThat(latin(stripped(Pictures.gif()).bytes())).contains("NETSCAPE2.0", "\2\2D\1\0;");
    }

    @Test
    void which_way_is_up_stays_and_nothing_else_of_exif() {
        for (int orientation = 2; orientation <= 8; orientation++) {
            String tiff = new String(
                    Orientation.tiff(orientation), StandardCharsets.ISO_8859_1);
            for (byte[] picture : List.of(Pictures.jpeg(orientation), Pictures.png(orientation),
                    Pictures.webp(orientation))) {
                Stripping.Stripped once = stripped(picture);
                assertThat(latin(once.bytes())).contains(tiff).doesNotContain("CANARY");
                assertThat(stripped(once.bytes().toArray()).bytes()).isEqualTo(once.bytes());
            }
        }
        assertThat(latin(stripped(Pictures.jpeg(1)).bytes())).doesNotContain("Exif");
    }

    @Test
    void every_picture_that_is_cut_off_is_said_to_be_unchanged() {
        PICTURES.forEach((media, bytes) -> {
            int whole = stripped(bytes).removed().stream()
                    .anyMatch(words -> words.startsWith("data behind"))
                    ? bytes.length - Pictures.CANARY.length() : bytes.length;
            for (int length = 16; length < whole; length++) {
                Stripping cut = Attachments.strip(Bytes.of(bytes, 0, length));
                assertThat(cut).as("%s of %d bytes", media, length)
                        .isInstanceOf(Stripping.Unchanged.class);
            }
        });
    }

    @Test
    void every_changed_byte_gives_an_answer_and_never_a_fault() {
        PICTURES.forEach((media, bytes) -> {
            for (int at = 0; at < bytes.length; at++) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] changed = bytes.clone();
                    changed[at] ^= (byte) (1 << bit);
                    assertThat(Attachments.strip(Bytes.of(changed))).isNotNull();
                }
            }
        });
        Check.forAll("AttachmentsTest", random -> {
            byte[] bytes = PICTURES.get(List.copyOf(PICTURES.keySet()).get(random.nextInt(4)))
                    .clone();
            for (int i = 0; i < 6; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(Attachments.strip(Bytes.of(bytes))).isNotNull();
        });
    }

    @Test
    void documents_lose_their_properties_and_say_what_remains() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Map.of("docProps/core.xml", "<a>CANARY</a>", "docProps/custom.xml", "<a>CANARY</a>",
                "docProps/thumbnail.jpeg", "CANARY",
                "_rels/.rels", "<Relationships><Relationship Id='1'"
                        + " Target='docProps/thumbnail.jpeg'/>"
                        + "<Relationship Id='2' Target='word/document.xml'/></Relationships>",
                "[Content_Types].xml", "<Types/>",
                "word/document.xml", "<w:ins w:author='Wren'>words</w:ins>",
                "word/comments.xml", "<c/>").forEach((name, text) ->
                        parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        parts.put("word/media/image1.jpeg", Pictures.jpeg(1));
        Stripping.Stripped stripped = stripped(Workbooks.zip(parts).toArray());

        assertThat(stripped.media()).endsWith("wordprocessingml.document");
        assertThat(stripped.removed()).contains("authors, times and title", "properties of its own",
                "a thumbnail", "Exif (device, time, place, thumbnail)");
        assertThat(stripped.remains()).containsExactlyInAnyOrder(
                "tracked changes and the names of their authors",
                "comments and the names of their authors");
        try {
            ZipParts kept = ZipParts.of(stripped.bytes());
            for (String name : kept.names()) {
                assertThat(new String(kept.bytes(name, 1 << 20).orElseThrow(),
                        StandardCharsets.ISO_8859_1)).as(name)
                        .doesNotContain("CANARY").doesNotContain("thumbnail");
            }
        } catch (java.io.IOException trouble) {
            throw new AssertionError(trouble);
        }
    }

    @Test
    void what_is_not_understood_is_said_to_be_unchanged_whatever_its_name() {
        Map<String, String> kinds = Map.of(
                "%PDF-1.7\n", "A PDF is not rewritten here",
                "\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "A HEIC or AVIF picture is not understood",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "A document of the older kind",
                "\1\2\3\4", "It is of a kind that is not understood here");
        kinds.forEach((start, why) -> {
            Stripping stripping = Attachments.strip(
                    Bytes.of((start + "x".repeat(60)).getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(stripping).isInstanceOfSatisfying(Stripping.Unchanged.class,
                    unchanged -> assertThat(unchanged.why()).startsWith(why));
        });
        assertThat(Attachments.strip(Bytes.of(new byte[(1 << 24) + 1])))
                .isInstanceOf(Stripping.Unchanged.class);
    }
}
