package mizan.statement;

import static mizan.statement.Kind.fault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.VerifierKey;

/// The simple kinds, each with its form and its bounds.
final class Kinds {
    /// Bytes of UTF-8 of one text.
    static final int TEXT_BYTES_MAX = 16_384;

    /// Items of one list unless the field says less.
    static final int ITEMS_MAX = 256;

    private static final String SAMPLE_HEX = "0123456789abcdef".repeat(4);

    static final Kind<String> TEXT = Kind.of("text", Json.text("words"), Kinds::words);
    static final Kind<Boolean> TRUTH = Kind.of("truth", new Json.Truth(true), Kind::truth);
    static final Kind<Code> CODE = form("code", Patterns.WORD, "a-code", Code::new);
    static final Kind<Clause> CLAUSE = form("clause", Patterns.CLAUSE, "2.1", Clause::new);
    static final Kind<MemberId> MEMBER = form("member", Patterns.CODE, "north", MemberId::new);
    static final Kind<SectorCode> SECTOR = form("sector", Patterns.CODE, "s1", SectorCode::new);
    static final Kind<CrossingCode> CROSSING =
            form("crossing", Patterns.CODE, "bridge", CrossingCode::new);
    static final Kind<Hash> HASH = form("hex32", Patterns.HEX32, SAMPLE_HEX, Hash::parseHex);
    static final Kind<Bytes> KEY = form("hex32 key", Patterns.HEX32, SAMPLE_HEX, Bytes::fromHex);
    static final Kind<KeyId> KEY_ID =
            form("hex32 key id", Patterns.HEX32, SAMPLE_HEX, KeyId::parse);
    static final Kind<PersonId> PERSON = form("hex16", Patterns.HEX16,
            SAMPLE_HEX.substring(32), text -> new PersonId(Bytes.fromHex(text)));
    static final Kind<String> TYPE = form("type", Patterns.TYPE, "case.complaint", text -> text);
    static final Kind<String> ORIGIN = form("origin", Patterns.ORIGIN, "example.org/log", t -> t);
    static final Kind<String> MEDIA = form("media type", Patterns.MEDIA, "text/plain", t -> t);
    static final Kind<String> FIELD = form("field name", Patterns.FIELD, "words", text -> text);
    static final Kind<String> GRADE = form("grade", Patterns.GRADE, "B2", t -> t);
    static final Kind<OffsetInstant> INSTANT = parsed("instant",
            "2026-03-01T08:00:00+03:00", OffsetInstant::parse);
    static final Kind<LocalDate> DATE = parsed("date", "2026-03-01", Kinds::date);
    static final Kind<VerifierKey> VKEY = parsed("vkey",
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            VerifierKey::parse);

    private Kinds() {}

    /// A whole number from `least` to `most`, both inclusive, within the range of an `int`.
    static Kind<Integer> whole(int least, int most) {
        return Kind.of("int %d to %d".formatted(least, most), Json.whole(least),
                (json, place) -> (int) within(Kind.whole(json, place), least, most, place));
    }

    /// A count: 0 to 2^53−1.
    static final Kind<Long> COUNT = Kind.of("count", Json.whole(3),
            (json, place) -> within(Kind.whole(json, place), 0, Json.WHOLE_MAX, place));

    /// A list of at least one and at most [#ITEMS_MAX].
    static <T> Kind<List<T>> some(Kind<T> item) {
        return Kind.list(item, 1, ITEMS_MAX);
    }

    /// A list of at most [#ITEMS_MAX], possibly empty.
    static <T> Kind<List<T>> any(Kind<T> item) {
        return Kind.list(item, 0, ITEMS_MAX);
    }

    private static long within(long value, long least, long most, Place place) {
        if (value < least || value > most) {
            throw fault(Malformation.OUT_OF_BOUNDS, place,
                    "%s is %d, expected %d to %d".formatted(place, value, least, most));
        }
        return value;
    }

    private static String words(Json json, Place place) {
        String text = Kind.text(json, place);
        int bytes = text.length() * 3 <= TEXT_BYTES_MAX ? text.length() : utf8Bytes(text, place);
        if (bytes < 1 || bytes > TEXT_BYTES_MAX) {
            throw fault(Malformation.OUT_OF_BOUNDS, place, "%s has %d bytes, expected 1 to %d"
                    .formatted(place, bytes, TEXT_BYTES_MAX));
        }
        return text;
    }

    private static int utf8Bytes(String text, Place place) {
        try {
            return Bytes.utf8(text).length();
        } catch (MalformedException trouble) {
            throw fault(Malformation.LONE_SURROGATE, place, place + ": " + trouble.getMessage());
        }
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (text.length() == 10) {
                return date;
            }
        } catch (DateTimeException _) {
            // One answer for a wrong form and for a day that no calendar has.
        }
        throw new IllegalArgumentException(
                new Json.Text(text).compact() + " is not a day of the form 2026-03-01");
    }

    private static <T> Kind<T> form(
            String name, Patterns form, String sample, Function<String, T> from) {
        return Kind.of(name, Json.text(sample), (json, place) -> {
            String text = Kind.text(json, place);
            if (!form.matches(text)) {
                throw fault(Malformation.WRONG_FORM, place, "%s is %s, expected %s".formatted(
                        place, new Json.Text(text).compact(), form));
            }
            return from.apply(text);
        });
    }

    private static <T> Kind<T> parsed(String name, String sample, Function<String, T> parser) {
        return Kind.of(name, Json.text(sample), (json, place) -> {
            try {
                return parser.apply(Kind.text(json, place));
            } catch (IllegalArgumentException trouble) {
                throw fault(Malformation.WRONG_FORM, place,
                        "%s: %s".formatted(place, trouble.getMessage()));
            }
        });
    }
}
