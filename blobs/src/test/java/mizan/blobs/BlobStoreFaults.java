package mizan.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each write of a store's life fails once: absent, half done, or done but reported as failed.
class BlobStoreFaults {
    private static final Bytes FIRST = Bytes.utf8("forced before the fault");
    private static final Bytes SECOND = Bytes.utf8("put when the fault comes");

    @ParameterizedTest
    @EnumSource(FaultyPackDisk.Failure.class)
    void nothing_forced_is_lost_whichever_write_of_a_put_fails(FaultyPackDisk.Failure how) {
        for (int writes = 0; writes < 2; writes++) {
            FaultyPackDisk disk = new FaultyPackDisk();
            BlobStore store = BlobStore.open(disk);
            store.keep(List.of(FIRST));
            disk.failAfter(writes, how);

            assertThatThrownBy(() -> store.keep(List.of(SECOND)))
                    .isInstanceOf(BlobFault.Unavailable.class)
                    .hasMessage("could not write blobs");
            disk.heal();
            assertThatThrownBy(() -> store.put(Bytes.utf8("more")))
                    .hasMessage("the blobs stopped after a fault; open them again");

            BlobStore again = BlobStore.open(disk);
            assertThat(again.get(Hash.sha256(FIRST))).contains(FIRST);
            assertThat(BlobFiles.of(disk).firstBad()).isEmpty();
            again.keep(List.of(SECOND));
            assertThat(again.get(Hash.sha256(SECOND))).contains(SECOND);
            assertThat(BlobFiles.of(disk).firstBad()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FaultyPackDisk.Failure.class)
    void the_first_pack_can_fail_to_come_into_being(FaultyPackDisk.Failure how) {
        for (int writes = 0; writes < 3; writes++) {
            FaultyPackDisk disk = new FaultyPackDisk();
            BlobStore store = BlobStore.open(disk);
            disk.failAfter(writes, how);
            assertThatThrownBy(() -> store.keep(List.of(FIRST)))
                    .isInstanceOf(BlobFault.Unavailable.class);
            disk.heal();
            BlobStore again = BlobStore.open(disk);
            again.keep(List.of(FIRST));
            assertThat(again.get(Hash.sha256(FIRST))).contains(FIRST);
            assertThat(BlobFiles.of(disk).firstBad()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FaultyPackDisk.Failure.class)
    void a_withdrawal_is_finished_when_the_store_opens_again(FaultyPackDisk.Failure how) {
        for (int writes = 0; writes < 4; writes++) {
            FaultyPackDisk disk = new FaultyPackDisk();
            BlobStore store = BlobStore.open(disk);
            store.keep(List.of(FIRST, SECOND));
            disk.failAfter(writes, how);
            assertThatThrownBy(() -> store.withdraw(Hash.sha256(FIRST)))
                    .isInstanceOf(BlobFault.Unavailable.class);
            disk.heal();
            BlobStore again = BlobStore.open(disk);
            assertThat(BlobFiles.of(disk).firstBad()).isEmpty();
            again.withdraw(Hash.sha256(FIRST));
            assertThat(Bytes.of(disk.file("000000.pack")).hex()).doesNotContain(FIRST.hex());
            assertThat(again.get(Hash.sha256(SECOND))).contains(SECOND);
            assertThat(BlobFiles.of(disk).firstBad()).isEmpty();
        }
    }
}
