package mizan.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.tlog.Bytes;

/// A JSON value of the strict kind that signed words need: whole numbers only, no key twice.
///
/// Closed: JSON (RFC 8259) has these kinds. Immutable; for any number of threads.
public sealed interface Json {
    /// Levels of objects and lists, the outermost counted.
    int DEPTH_MAX = 16;

    /// Bytes of one text that [#parse(Bytes)] takes.
    int TEXT_BYTES_MAX = 1 << 18;

    /// The largest magnitude of a number: 2^53−1.
    long WHOLE_MAX = (1L << 53) - 1;

    /// A text of Unicode characters; may be empty.
    record Text(String value) implements Json {}

    /// A whole number within ±(2^53−1).
    record Whole(long value) implements Json {
        /// Refuses a number outside the range.
        public Whole {
            if (value > WHOLE_MAX || value < -WHOLE_MAX) {
                throw new MalformedStatement(
                        Malformation.NUMBER_RANGE, "found " + value, MalformedStatement.NO_OFFSET);
            }
        }
    }

    /// `true` or `false`.
    record Truth(boolean value) implements Json {}

    /// `null`.
    record Null() implements Json {}

    /// A list.
    record Items(List<Json> items) implements Json {
        /// Keeps an unmodifiable copy.
        public Items {
            items = List.copyOf(items);
        }
    }

    /// An object; its members keep the order in which they were written.
    record Members(Map<String, Json> members) implements Json {
        /// Keeps an unmodifiable copy in the same order.
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// Reads one value of at most [#TEXT_BYTES_MAX] bytes; white space may stand around it.
    ///
    /// Refused, each with its own code: J001 to J010.
    static Json parse(Bytes text) {
        return parse(text, TEXT_BYTES_MAX);
    }

    /// Reads one value of at most `bytesMax` bytes.
    static Json parse(Bytes text, int bytesMax) {
        return new JsonParser(text, bytesMax).parse();
    }

    /// The compact form: no white space, members in their order, only needed escapes.
    static Bytes encode(Json value) {
        return Bytes.utf8(JsonWriter.compact(value));
    }

    /// This value in its compact form, as text.
    default String compact() {
        return JsonWriter.compact(this);
    }

    /// This value on several lines, for people.
    default String pretty() {
        return JsonWriter.pretty(this);
    }

    /// A text value.
    static Json text(String value) {
        return new Text(value);
    }

    /// A whole number.
    static Json whole(long value) {
        return new Whole(value);
    }
}
