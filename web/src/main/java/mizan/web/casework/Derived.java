package mizan.web.casework;

import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.StatementType;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.web.form.Filled;
import mizan.web.incident.Coordinates;

/// Values that follow from others, so that nobody types them twice.
final class Derived {
    private Derived() {}

    /// A field as a form asks for it: what can be derived may stay empty.
    static mizan.statement.Field asked(StatementType type, mizan.statement.Field field) {
        return isDigestOfTerms(type, field.name())
                ? new mizan.statement.Field(field.name(), field.kind(), false) : field;
    }

    /// An open field out of what else was filled in.
    static Optional<Json> open(
            StatementType type, mizan.statement.Field field, Filled filled) {
        if (!isDigestOfTerms(type, field.name())) {
            return Optional.empty();
        }
        return Optional.of(Json.text(
                Hash.sha256(Bytes.utf8(filled.need("s.terms.text"))).hex()));
    }

    private static boolean isDigestOfTerms(StatementType type, String field) {
        return type.name().equals("case.settled") && field.equals("terms");
    }

    /// Whether a cell is written that the form's point lies in.
    static boolean isFromPoint(StatementType type, String field) {
        return field.equals("place.cell") && type.sealable("place.point").isPresent();
    }

    static Optional<Json> cell(Filled filled, String prefix) {
        return filled.text(prefix + "place.point").flatMap(Coordinates::parse)
                .map(Coordinates::cell);
    }
}
