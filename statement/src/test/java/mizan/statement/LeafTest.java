package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeafTest {
    private static final int TYPE_BYTES = Envelope.STATEMENT.length();
    private static final int PAYLOAD_LENGTH_AT = 11 + TYPE_BYTES;
    private static final Bytes PAYLOAD = Example.payload();
    private static final Bytes LEAF = Example.leaf().encode();
    private static final String AGAIN = "; fetch the entry again";

    private static Bytes leaf() {
        return LEAF;
    }

    private static Bytes with(int at, int value) {
        byte[] changed = leaf().toArray();
        changed[at] = (byte) value;
        return Bytes.of(changed);
    }

    private static int payloadEnd() {
        return PAYLOAD_LENGTH_AT + 4 + PAYLOAD.length();
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("the example", leaf(), Case.ACCEPTED));
        cases.add(new Case("with a relay's hand-in note",
                new Leaf(Example.RECORDED_AT, Envelope.STATEMENT, Example.payload(),
                        Bytes.utf8("a note\n"), Example.envelope().signatures()).encode(),
                Case.ACCEPTED));
        cases.add(Case.refused("no bytes", Bytes.EMPTY,
                "J061 the entry ends inside a field, at byte 0: version needs 1 bytes, 0 are left"
                        + AGAIN));
        cases.add(Case.refused("version 2", with(0, 2),
                "J060 the entry has a version that is not known, at byte 0: found 2; read it with "
                        + "a newer Mizan"));
        cases.add(Case.refused("a time before 1970", with(1, 0xff),
                "J065 the entry's time is outside 1970 to 9999, at byte 1: found "
                        + Long.toUnsignedString(Example.RECORDED_AT.toEpochMilli() | 0xffL << 56)
                        + " ms" + AGAIN));
        cases.add(Case.refused("a time after the year 9999", with(2, 0xff),
                "J065 the entry's time is outside 1970 to 9999, at byte 1: found "
                        + (Example.RECORDED_AT.toEpochMilli() | 0xffL << 48) + " ms" + AGAIN));
        cases.add(Case.refused("another type of payload", with(11, 'A'),
                "J040 the envelope carries another type of payload, at byte 9: found the bytes 41"
                        + Bytes.utf8(Envelope.STATEMENT).hex().substring(2)
                        + "; sign the payload type application/vnd.mizan.statement+json"));
        cases.add(Case.refused("a payload longer than the entry", with(PAYLOAD_LENGTH_AT, 0x80),
                ("J061 the entry ends inside a field, at byte %d: payload needs %d bytes, "
                        + "%d are left").formatted(PAYLOAD_LENGTH_AT + 4,
                                0x80000000L + PAYLOAD.length(),
                                LEAF.length() - PAYLOAD_LENGTH_AT - 4) + AGAIN));
        cases.add(Case.refused("no signature", with(payloadEnd() + 2, 0),
                "J041 the envelope does not hold exactly one signature, at byte %d: found 0; sign "
                        .formatted(payloadEnd() + 2) + "once, with the officer's key"));
        cases.add(Case.refused("two signatures", with(payloadEnd() + 2, 2),
                "J041 the envelope does not hold exactly one signature, at byte %d: found 2; sign "
                        .formatted(payloadEnd() + 2) + "once, with the officer's key"));
        cases.add(Case.refused("a byte too many", leaf().concat(Bytes.utf8("x")),
                "J062 the entry goes on after its last signature, at byte %d: found 1 more bytes"
                        .formatted(leaf().length()) + AGAIN));
        cases.add(Case.refused("a byte too few", leaf().slice(0, leaf().length() - 1),
                "J061 the entry ends inside a field, at byte %d: signature needs 64 bytes, 63 are "
                        .formatted(leaf().length() - 64) + "left" + AGAIN));
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_container_is_accepted_or_refused_with_its_whole_message(Case entry) {
        entry.check(Leaf::decode);
    }

    @Test
    void the_container_is_laid_out_as_the_specification_says() {
        ByteBuffer in = ByteBuffer.wrap(leaf().toArray());
        assertThat(in.get()).isEqualTo((byte) 1);
        assertThat(in.getLong()).isEqualTo(Example.RECORDED_AT.toEpochMilli());
        assertThat((int) in.getShort()).isEqualTo(TYPE_BYTES);
        assertThat(take(in, TYPE_BYTES)).isEqualTo(Bytes.utf8(Envelope.STATEMENT));
        assertThat(take(in, in.getInt())).isEqualTo(Example.payload());
        assertThat((int) in.getShort()).isZero();
        assertThat((int) in.get()).isEqualTo(1);
        assertThat(take(in, 32)).isEqualTo(
                KeyId.of(Example.SEED.publicKey()).hash().bytes());
        assertThat(take(in, 64)).isEqualTo(Example.envelope().signatures().getFirst().sig());
        assertThat(in.hasRemaining()).isFalse();
    }

    private static Bytes take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return Bytes.of(taken);
    }

    @Test
    void every_truncation_is_refused() {
        Bytes leaf = leaf();
        for (int length = 0; length < leaf.length(); length++) {
            Bytes cut = leaf.slice(0, length);
            assertThatThrownBy(() -> Leaf.decode(cut)).as("%d bytes", length)
                    .isInstanceOf(MalformedStatement.class)
                    .extracting(refusal -> ((MalformedStatement) refusal).code())
                    .isEqualTo("J061");
        }
    }

    @Test
    void every_changed_byte_is_refused_or_is_another_leaf_of_exactly_these_bytes() {
        Bytes leaf = leaf();
        Leaf original = Leaf.decode(leaf);
        for (int i = 0; i < leaf.length(); i++) {
            boolean inPayload = i >= PAYLOAD_LENGTH_AT + 4 && i < payloadEnd();
            for (int flip = 1; flip < 256; flip += inPayload ? 51 : 1) {
                byte[] changed = leaf.toArray();
                changed[i] ^= (byte) flip;
                try {
                    Leaf read = Leaf.decode(Bytes.of(changed));
                    assertThat(read.encode()).isEqualTo(Bytes.of(changed));
                    assertThat(read).isNotEqualTo(original);
                } catch (MalformedStatement refusal) {
                    assertThat(refusal.code()).startsWith("J");
                }
            }
        }
    }

    @Test
    void a_leaf_past_the_bound_cannot_be_made_and_is_not_read() {
        Bytes payload = Bytes.of(new byte[65_535]);
        assertThatThrownBy(() -> new Leaf(Example.RECORDED_AT, Envelope.STATEMENT, payload,
                Bytes.EMPTY, Example.envelope().signatures())).hasMessage(
                "J063 the entry is longer than 65535 bytes, at byte 65535: found 65685 bytes; put "
                        + "large content into a file or an attachment");
        assertThatThrownBy(() -> Leaf.decode(Bytes.of(new byte[65_536]))).hasMessage(
                "J063 the entry is longer than 65535 bytes, at byte 65535: found 65536 bytes; put "
                        + "large content into a file or an attachment");
    }

    @Test
    void the_largest_payload_fits() {
        Bytes payload = Bytes.of(new byte[Statement.PAYLOAD_BYTES_MAX]);
        Leaf leaf = new Leaf(Example.RECORDED_AT, Envelope.STATEMENT, payload, Bytes.EMPTY,
                Example.envelope().signatures());
        assertThat(Leaf.decode(leaf.encode())).isEqualTo(leaf);
    }

    @Test
    void a_time_finer_than_a_millisecond_or_outside_the_range_cannot_be_recorded() {
        assertThatThrownBy(() -> Leaf.of(Example.envelope(), Instant.ofEpochSecond(1, 1)))
                .hasMessage("J065 the entry's time is outside 1970 to 9999, at byte 1: found "
                        + "1970-01-01T00:00:01.000000001Z; fetch the entry again");
        for (Instant at : List.of(Instant.ofEpochSecond(-1), Instant.MIN, Instant.MAX)) {
            assertThatThrownBy(() -> Leaf.of(Example.envelope(), at))
                    .isInstanceOf(MalformedStatement.class);
        }
    }
}
