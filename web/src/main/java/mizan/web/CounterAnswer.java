package mizan.web;

import java.util.Optional;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;

/// What the counter says to one envelope. Each kind has one HTTP status.
public sealed interface CounterAnswer {

    /// The statement stands in the record: 201, or 200 when it stood there before.
    ///
    /// @param id      statement id
    /// @param index   its place, for ever
    /// @param degree  how firmly it is kept now
    /// @param receipt the desk's signed note, as text
    /// @param repeat  the same statement had been handed in before
    record Kept(Hash id, EntryIndex index, Degree degree, String receipt, boolean repeat)
            implements CounterAnswer {}

    /// In the desk's durable queue, without an index yet: 202.
    record Received(Hash id) implements CounterAnswer {}

    /// The rules refuse it: 422. `refusal` is the desk's signed note.
    record Refused(Because because, Optional<String> refusal) implements CounterAnswer {}

    /// The bytes cannot be read as a statement: 400.
    record Malformed(Because because) implements CounterAnswer {}

    /// Larger than an entry may be: 413.
    record Oversize(Because because) implements CounterAnswer {}

    /// What its author had seen does not cover what it refers to, or is not archived: 409.
    record Retry(Because because) implements CounterAnswer {}

    /// Nothing can be taken in now: 503.
    record Unavailable(Because because) implements CounterAnswer {}

    /// What became of a blob. Closed.
    sealed interface Blob {
        /// It is kept and durable: 201, or 200 where it was before.
        record Kept(boolean fresh) implements Blob {}

        /// It is not taken, now or ever: 422.
        record Refused(Because because) implements Blob {}

        /// Nothing can be taken in now: 503.
        record Unavailable(Because because) implements Blob {}
    }

    /// Why not.
    ///
    /// @param code  permanent code
    /// @param what  what happened, one line
    /// @param facts what it rests on
    /// @param next  what to do next
    record Because(String code, String what, String facts, String next) {}

    /// How firmly a statement is kept, weakest first.
    enum Degree {
        RECEIVED("received"),
        RECORDED("recorded"),
        COSIGNED("cosigned"),
        JOINTLY_COSIGNED("jointly-cosigned");

        private final String code;

        Degree(String code) {
            this.code = code;
        }

        /// The word as it stands in JSON.
        public String code() {
            return code;
        }
    }
}
