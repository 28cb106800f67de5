package mizan.cosigner;

import static mizan.cosigner.Samples.ORIGIN;
import static mizan.cosigner.Samples.seen;
import static mizan.cosigner.Samples.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class LastSeenTest {
    @TempDir Path directory;

    @TestFactory
    List<DynamicTest> files_hold_the_contract() {
        return LastSeenContract.laws().entrySet().stream()
                .map(law -> DynamicTest.dynamicTest(law.getKey(), () -> {
                    Path fresh = directory.resolve(law.getKey());
                    try (FileLastSeen rows = FileLastSeen.at(fresh)) {
                        law.getValue().accept(rows);
                    }
                })).toList();
    }

    @TestFactory
    List<DynamicTest> the_fake_holds_the_contract() {
        return LastSeenContract.laws().entrySet().stream()
                .map(law -> DynamicTest.dynamicTest(law.getKey(),
                        () -> law.getValue().accept(new MemoryLastSeen()))).toList();
    }

    @Test
    void a_store_that_does_nothing_breaks_every_law() {
        LastSeen nothing = new LastSeen() {
            @Override
            public Optional<Seen> of(String origin) {
                return Optional.empty();
            }

            @Override
            public boolean swap(String origin, TreeSize old, Seen next) {
                return false;
            }
        };
        for (Map.Entry<String, Consumer<LastSeen>> law : LastSeenContract.laws().entrySet()) {
            assertThatThrownBy(() -> law.getValue().accept(nothing))
                    .as(law.getKey()).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void rows_outlast_the_process() {
        try (FileLastSeen rows = FileLastSeen.at(directory)) {
            rows.swap(ORIGIN, size(0), seen(3));
            rows.swap("other.example/ledger", size(0), seen(5));
        }
        try (FileLastSeen rows = FileLastSeen.at(directory)) {
            assertThat(rows.of(ORIGIN)).contains(seen(3));
        }
    }

    @Test
    void a_directory_is_open_once() {
        try (FileLastSeen _ = FileLastSeen.at(directory)) {
            assertThatThrownBy(() -> FileLastSeen.at(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(directory + " is held: another cosigner writes there");
        }
    }

    @Test
    void a_damaged_row_is_never_taken_for_none() throws IOException {
        try (FileLastSeen rows = FileLastSeen.at(directory)) {
            rows.swap(ORIGIN, size(0), seen(3));
            Path file = directory.resolve(Hash.sha256(Bytes.utf8(ORIGIN)).hex());
            Files.write(file, new byte[0]);
            assertThatThrownBy(() -> rows.of(ORIGIN)).isInstanceOf(IllegalStateException.class)
                    .hasMessage(file + " is damaged: note has no blank line before its"
                            + " signatures");
            assertThatThrownBy(() -> rows.swap(ORIGIN, size(0), seen(5)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
