package mizan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import mizan.tlog.Bytes;

/// What any [Disk] must hold, each on a fresh one.
final class DiskContract {
    private static final Bytes ONE = Bytes.utf8("one");
    private static final Bytes TWO = Bytes.utf8("two");

    private DiskContract() {}

    static Map<String, Consumer<Disk>> laws() {
        Map<String, Consumer<Disk>> laws = new LinkedHashMap<>();
        laws.put("a staged file shows once settled", DiskContract::staged);
        laws.put("settling replaces", DiskContract::replaced);
        laws.put("a tail grows and is read in parts", DiskContract::tail);
        laws.put("a folder lists its names in order", DiskContract::listed);
        laws.put("files and folders go when deleted", DiskContract::deleted);
        laws.put("the lock is held once", DiskContract::locked);
        laws.put("what was not settled before the lock is gone", DiskContract::dropped);
        return laws;
    }

    private static void staged(Disk disk) {
        try (Disk.Lock _ = disk.lock()) {
            disk.stage("ledger/a/b", ONE);
            assertThat(disk.read("ledger/a/b")).isEmpty();
            disk.settle();
            assertThat(disk.read("ledger/a/b")).contains(ONE);
            assertThat(disk.read("ledger/a")).isEmpty();
        }
    }

    private static void replaced(Disk disk) {
        try (Disk.Lock _ = disk.lock()) {
            disk.stage("ledger/a", ONE);
            disk.settle();
            disk.stage("ledger/b", ONE);
            disk.stage("ledger/a", TWO);
            disk.settle();
            assertThat(disk.read("ledger/a")).contains(TWO);
            assertThat(disk.read("ledger/b")).contains(ONE);
        }
    }

    private static void tail(Disk disk) {
        for (Bytes part : new Bytes[] {ONE, TWO}) {
            try (Disk.Tail tail = disk.tail("journal/t")) {
                tail.append(ByteBuffer.wrap(part.toArray()));
                tail.force();
            }
        }
        assertThat(disk.read("journal/t")).contains(Bytes.utf8("onetwo"));
        assertThat(disk.read("journal/t", 3, 3)).contains(TWO);
        assertThat(disk.read("journal/t", 4, 3)).isEmpty();
        assertThat(disk.read("journal/u", 0, 1)).isEmpty();
    }

    private static void listed(Disk disk) {
        try (Disk.Lock _ = disk.lock()) {
            assertThat(disk.list("ledger/a")).isEmpty();
            disk.stage("ledger/a/c", ONE);
            disk.stage("ledger/a/b/d", ONE);
            disk.settle();
            assertThat(disk.list("ledger/a")).containsExactly("b", "c");
        }
    }

    private static void deleted(Disk disk) {
        try (Disk.Lock _ = disk.lock()) {
            disk.stage("ledger/a/b", ONE);
            disk.stage("ledger/a/c", ONE);
            disk.stage("ledger/d", ONE);
            disk.settle();
            assertThat(disk.read("ledger/d")).isPresent();
            disk.delete("ledger/a");
            disk.delete("ledger/d");
            disk.delete("ledger/none");
            assertThat(disk.list("ledger/a")).isEmpty();
            assertThat(disk.read("ledger/d")).isEmpty();
        }
    }

    private static void locked(Disk disk) {
        try (Disk.Lock _ = disk.lock()) {
            assertThatThrownBy(disk::lock).isInstanceOf(LedgerFault.Unavailable.class);
        }
        disk.lock().close();
    }

    private static void dropped(Disk disk) {
        try (Disk.Lock _ = disk.lock()) {
            disk.stage("ledger/a", ONE);
            disk.settle();
            disk.stage("ledger/a", TWO);
        }
        try (Disk.Lock _ = disk.lock()) {
            assertThat(disk.read("ledger/a")).contains(ONE);
            assertThat(disk.list("journal/new")).isEmpty();
        }
    }
}
