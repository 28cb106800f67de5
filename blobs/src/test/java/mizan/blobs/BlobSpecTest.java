package mizan.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import mizan.testkit.ForeignTool;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// `docs/spec/blobs.md` shows the bytes that the code writes.
class BlobSpecTest {
    @Test
    void the_example_of_the_page_is_what_a_store_writes() throws IOException {
        FaultyPackDisk disk = new FaultyPackDisk();
        BlobStore store = BlobStore.open(disk);
        store.keep(List.of(Bytes.utf8("first\n"), Bytes.utf8("second\n")));
        store.withdraw(Hash.sha256(Bytes.utf8("second\n")));

        String page = Files.readString(ForeignTool.root().resolve("docs/spec/blobs.md"));
        StringBuilder shown = new StringBuilder();
        page.lines().filter(line -> line.startsWith("    ")).forEach(line ->
                shown.append(line.replace(" ", "")));
        assertThat(shown).hasToString(Bytes.of(disk.file("000000.pack")).hex());
        String chapter = Files.readString(ForeignTool.root().resolve(
                "blobs/src/main/java/mizan/blobs/package-info.java"));
        assertThat(chapter.replace("\\\n///     ", ""))
                .contains("///     " + Bytes.of(disk.file("000000.pack")).hex() + "\n");
        assertThat(page).contains(String.format(Locale.ROOT, "%,d", BlobStore.CONTENT_BYTES_MAX),
                String.format(Locale.ROOT, "%,d", BlobStore.PACK_BYTES_MAX));
    }
}
