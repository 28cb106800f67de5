package mizan.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir Path directory;

    @TestFactory
    List<DynamicTest> the_file_system_holds_the_contract() {
        return DiskContract.laws().entrySet().stream()
                .map(law -> DynamicTest.dynamicTest(law.getKey(), () ->
                        law.getValue().accept(FileDisk.at(directory.resolve(law.getKey())))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> the_fake_holds_the_contract() {
        return DiskContract.laws().entrySet().stream()
                .map(law -> DynamicTest.dynamicTest(law.getKey(),
                        () -> law.getValue().accept(new MemoryDisk()))).toList();
    }

    @Test
    void a_disk_that_does_nothing_breaks_every_law() {
        for (Map.Entry<String, Consumer<Disk>> law : DiskContract.laws().entrySet()) {
            assertThatThrownBy(() -> law.getValue().accept(new Nothing()))
                    .as(law.getKey()).isInstanceOf(AssertionError.class);
        }
    }

    private static final class Nothing implements Disk {
        @Override
        public Lock lock() {
            return () -> {};
        }

        @Override
        public Optional<Bytes> read(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<Bytes> read(String path, long offset, int length) {
            return Optional.empty();
        }

        @Override
        public List<String> list(String folder) {
            return List.of();
        }

        @Override
        public Tail tail(String path) {
            return new Tail() {
                @Override
                public void append(ByteBuffer bytes) {}

                @Override
                public void force() {}

                @Override
                public void close() {}
            };
        }

        @Override
        public void stage(String path, Bytes content) {}

        @Override
        public void settle() {}

        @Override
        public void delete(String path) {}
    }
}
