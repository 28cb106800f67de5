package mizan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mizan.ledger.LedgerFiles;
import mizan.statement.Receipt;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCheckTest {
    private static final Ed25519 ED25519 = FastEd25519.choose();
    private static final Instant AT = Instant.parse("2026-03-01T08:00:02Z");

    private final Office office = new Office(ED25519);

    private Bytes note(Receipt receipt, String signer) {
        String text = receipt.text();
        return new Note(text, List.of(Note.sign(
                text, Office.ORIGIN + "/desk", office.seed(signer), ED25519))).encode();
    }

    private static Receipt receipt(long index, Hash leaf) {
        return new Receipt(Office.ORIGIN, new StatementId(Hash.sha256(Bytes.utf8("id"))), leaf,
                new EntryIndex(index), AT, AT.plusSeconds(10));
    }

    @Test
    void only_the_desk_signs_receipts() {
        Receipt receipt = receipt(2, Hash.leaf(Bytes.EMPTY));
        assertThat(ReceiptCheck.signed(note(receipt, "desk"), office.desk(), ED25519))
                .isEqualTo(new ReceiptCheck.Result.Signed(receipt));
        assertThat(ReceiptCheck.signed(note(receipt, "log"), office.desk(), ED25519))
                .isInstanceOf(ReceiptCheck.Result.Unsigned.class);
    }

    @Test
    void a_record_keeps_or_breaks_what_a_receipt_promised(@TempDir Path directory)
            throws IOException {
        LedgerFiles files =
                new LedgerFiles(SmallRecord.of(directory, ED25519).asFiles().ledger());
        Hash there = Hash.leaf(files.bundle(0, new TreeSize(5)).get(2));
        Hash other = Hash.leaf(Bytes.utf8("dropped"));
        assertThat(ReceiptCheck.against(receipt(2, there), files))
                .isEqualTo(new ReceiptCheck.Result.Kept(receipt(2, there)));
        assertThat(ReceiptCheck.against(receipt(2, other), files))
                .isEqualTo(new ReceiptCheck.Result.Broken(receipt(2, other), there));
        assertThat(ReceiptCheck.against(receipt(5, there), files))
                .isEqualTo(new ReceiptCheck.Result.NotYet(receipt(5, there), 5));
    }
}
