package mizan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import mizan.tlog.Bytes;

/// One input to a reader and what it says: `accepted`, or the whole message of its refusal.
///
/// @param why what the input tries
record Case(String why, Bytes input, String outcome) {
    static final String ACCEPTED = "accepted";

    static Case accepted(String why, String input) {
        return new Case(why, Bytes.utf8(input), ACCEPTED);
    }

    static Case refused(String why, String input, String message) {
        return new Case(why, Bytes.utf8(input), message);
    }

    static Case refused(String why, Bytes input, String message) {
        return new Case(why, input, message);
    }

    void check(Consumer<Bytes> reader) {
        if (outcome.equals(ACCEPTED)) {
            reader.accept(input);
            return;
        }
        MalformedStatement refusal =
                catchThrowableOfType(MalformedStatement.class, () -> reader.accept(input));
        assertThat(refusal).as(why).isNotNull();
        assertThat(refusal).as(why).hasMessage(outcome);
    }

    /// The case for readers in other languages: outcome, byte, reason, input in hex.
    Json vector(Consumer<Bytes> reader) {
        Map<String, Json> vector = new LinkedHashMap<>();
        vector.put("why", Json.text(why));
        String expect = ACCEPTED;
        long offset = MalformedStatement.NO_OFFSET;
        try {
            reader.accept(input);
        } catch (MalformedStatement refusal) {
            expect = refusal.code();
            offset = refusal.offset();
        }
        vector.put("expect", Json.text(expect));
        if (offset >= 0) {
            vector.put("offset", Json.whole(offset));
        }
        vector.put("hex", Json.text(input.hex()));
        return new Json.Members(vector);
    }

    @Override
    public String toString() {
        return why;
    }
}
