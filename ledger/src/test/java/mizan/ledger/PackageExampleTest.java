package mizan.ledger;

import static mizan.ledger.Samples.create;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mizan.testkit.ForeignTool;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bytes that the package chapter and `docs/spec/ledger.md` show.
class PackageExampleTest {
    private static final String CHECKPOINT = """
            joint.example/ledger
            2
            OuW/pX/6dp2WNKhvOiYoaqaf1Q6gWF+AYfkCrV8DJ/c=

            — joint.example/ledger tiift9eY2Dcv5fDLT2vkD51X7vtVBvJr5jJImPCean+SyVQutWj4oec0Guw34dd1\
            SEEUYCoxkNLxunShBRIodI2a9Ac=
            """;

    @TempDir Path mechanism;

    private String text(String path) throws IOException {
        return java.nio.file.Files.readString(mechanism.resolve(path));
    }

    private String hex(String path) throws IOException {
        return Bytes.of(java.nio.file.Files.readAllBytes(mechanism.resolve(path))).hex();
    }

    @Test
    void a_ledger_of_two_entries_has_these_bytes() throws IOException {
        try (Ledger ledger = create(FileDisk.at(mechanism))) {
            assertThat(ledger.append(List.of(Bytes.utf8("first"), Bytes.utf8("second"))))
                    .isEqualTo(new EntryIndex(0));
            ledger.publish();
        }
        assertThat(hex("journal/0000000000000000000.segment")).isEqualTo(
                "6d697a616e6a310a" + "0000000000000000"
                + "ead5a59c9766457e7437c0efb702b174e48be0ebebdb58c885219e8a5463def5"
                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                + "a1c6767b59bdb81fc3488eb57deac003" + "e146cee5"
                + "62746368" + "00000002" + "0000000000000000" + "0000000f"
                + "00056669727374" + "00067365636f6e64" + "04ca8a82");
        assertThat(hex("ledger/tile/entries/000.p/2"))
                .isEqualTo("0005666972737400067365636f6e64");
        assertThat(text("ledger/checkpoint")).isEqualTo(CHECKPOINT);
        assertThat(text("ledger/checkpoints/002")).isEqualTo(CHECKPOINT);
        assertThat(text("ledger/checkpoints/index")).isEqualTo("0\n2\n");
        try (Stream<Path> files = java.nio.file.Files.walk(mechanism)) {
            assertThat(files.filter(java.nio.file.Files::isRegularFile)
                    .map(file -> mechanism.relativize(file) + " "
                            + file.toFile().length() + " bytes").sorted())
                    .containsExactly("journal/0000000000000000000.segment 139 bytes",
                            "journal/lock 0 bytes", "ledger/checkpoint 187 bytes",
                            "ledger/checkpoints/000 187 bytes",
                            "ledger/checkpoints/002 187 bytes",
                            "ledger/checkpoints/index 4 bytes", "ledger/tile/0/000.p/2 64 bytes",
                            "ledger/tile/entries/000.p/2 15 bytes");
        }
    }

    @Test
    void the_page_shows_the_same() throws IOException {
        String page = java.nio.file.Files.readString(
                ForeignTool.root().resolve("docs/spec/ledger.md"));
        CHECKPOINT.lines().filter(line -> !line.isEmpty()).forEach(line ->
                assertThat(page).contains("\n    " + line + "\n"));
        for (String field : List.of("a1c6767b59bdb81fc3488eb57deac003", "e146cee5",
                "ead5a59c9766457e7437c0efb702b174e48be0ebebdb58c885219e8a5463def5",
                "00056669727374", "00067365636f6e64", "04ca8a82")) {
            assertThat(page).contains("\n    " + field + " ");
        }
    }
}
