package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final StatementId ID = new StatementId(Hash.sha256(Bytes.utf8("id")));
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private final Receipt receipt = new Receipt(
            "valley.example/log", ID, Hash.leaf(Bytes.utf8("leaf")), new EntryIndex(12), AT,
            AT.plusMillis(10_500));
    private final Refusal refusal =
            new Refusal("valley.example/log", ID, "K001", new EntryIndex(0), AT);

    @Test
    void a_receipt_is_seven_lines() {
        assertThat(receipt.text()).isEqualTo("""
                mizan/receipt/v1
                valley.example/log
                %s
                %s
                12
                2026-03-01T08:00:00.000Z
                2026-03-01T08:00:10.500Z
                """.formatted(ID.hash().hex(), Hash.leaf(Bytes.utf8("leaf")).base64()));
    }

    @Test
    void a_refusal_is_six_lines() {
        assertThat(refusal.text()).isEqualTo("""
                mizan/refusal/v1
                valley.example/log
                %s
                K001
                0
                2026-03-01T08:00:00.000Z
                """.formatted(ID.hash().hex()));
    }

    @Test
    void what_is_written_is_read_again() {
        assertThat(Receipt.parse(receipt.text())).isEqualTo(receipt);
        assertThat(Refusal.parse(refusal.text())).isEqualTo(refusal);
    }

    @Test
    void every_truncation_is_refused() {
        for (int length = 0; length < receipt.text().length(); length++) {
            String cut = receipt.text().substring(0, length);
            assertThatThrownBy(() -> Receipt.parse(cut)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void a_second_spelling_of_one_receipt_is_refused() {
        assertThatThrownBy(() -> Receipt.parse(receipt.text().replace("00.000Z", "00Z")))
                .isInstanceOf(MalformedException.class)
                .hasMessage("the text is not in its one form");
        assertThatThrownBy(() -> Receipt.parse(receipt.text().replace("\n12\n", "\n012\n")))
                .isInstanceOf(MalformedException.class)
                .hasMessage("line 5 is no index");
    }
}
