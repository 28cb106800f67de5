package mizan.statement;

import java.util.function.Supplier;
import mizan.tlog.Bytes;

/// A malformation at a place, before its byte is known. Never leaves this room.
final class PlacedFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Malformation malformation;
    private final transient Place place;
    private final String facts;

    PlacedFault(Malformation malformation, Place place, String facts) {
        super(facts);
        this.malformation = malformation;
        this.place = place;
        this.facts = facts;
    }

    /// Runs `reading`; a fault gets the byte of `text` at which its value begins.
    static <T> T locatedIn(Bytes text, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (PlacedFault fault) {
            int offset = new JsonParser(text, Integer.MAX_VALUE).locate(fault.place.steps());
            throw new MalformedStatement(fault.malformation, fault.facts, offset);
        }
    }

    /// Runs `reading`; a fault names its place only.
    static <T> T unlocated(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (PlacedFault fault) {
            throw new MalformedStatement(
                    fault.malformation, fault.facts, MalformedStatement.NO_OFFSET);
        }
    }
}
