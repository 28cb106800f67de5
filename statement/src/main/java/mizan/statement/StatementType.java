package mizan.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one type of statement may hold: open fields, sealable fields, roles of references.
///
/// One description serves the decoder, drafts, forms, pages and `docs/spec/types.md`.
public final class StatementType {
    private final String name;
    private final String what;
    private final Kind<? extends Content> open;
    private final List<RefRole> refs;
    private final Map<String, Field> sealable;

    private StatementType(String name, String what, Kind<? extends Content> open,
            List<RefRole> refs, Map<String, Field> sealable) {
        this.name = name;
        this.what = what;
        this.open = open;
        this.refs = List.copyOf(refs);
        this.sealable = Collections.unmodifiableMap(new LinkedHashMap<>(sealable));
    }

    /// A type without references and sealable fields yet.
    static StatementType of(
            String name, String what, Function<Fields, ? extends Content> reader) {
        return new StatementType(
                name, what, Kind.object("object", reader::apply), List.of(), Map.of());
    }

    /// With exactly one reference in this role.
    StatementType ref(String as) {
        return refs(as, 1, 1);
    }

    /// With between `least` and `most` references in this role.
    StatementType refs(String as, int least, int most) {
        List<RefRole> more = new ArrayList<>(refs);
        more.add(new RefRole(as, least, most));
        return new StatementType(name, what, open, more, sealable);
    }

    /// With a sealable field that a draft must have.
    StatementType must(String field, Kind<?> kind) {
        return with(List.of(new Field(field, kind, true)));
    }

    /// With a sealable field that a draft may have.
    StatementType seal(String field, Kind<?> kind) {
        return with(List.of(new Field(field, kind, false)));
    }

    /// With all of these sealable fields.
    StatementType with(List<Field> fields) {
        Map<String, Field> more = new LinkedHashMap<>(sealable);
        for (Field field : fields) {
            if (more.put(field.name(), field) != null) {
                throw new IllegalStateException(name + " has " + field.name() + " twice");
            }
        }
        return new StatementType(name, what, open, refs, more);
    }

    /// `family.verb` in kebab case, for example `case.note-of-lapse`.
    public String name() {
        return name;
    }

    /// The part of the name before the dot.
    public String family() {
        return name.substring(0, name.indexOf('.'));
    }

    /// What a statement of this type says, in one sentence.
    public String what() {
        return what;
    }

    /// The open fields in the order in which they stand.
    public List<Field> open() {
        return open.fields();
    }

    /// The fields of which the entry holds digests only; flat dotted names.
    public List<Field> sealable() {
        return List.copyOf(sealable.values());
    }

    /// The sealable field of this name.
    public Optional<Field> sealable(String field) {
        return Optional.ofNullable(sealable.get(field));
    }

    /// The roles of references that this type has.
    public List<RefRole> refs() {
        return refs;
    }

    /// Reads the open fields; throws [MalformedStatement] without an offset.
    public Content content(Json.Members fields) {
        return PlacedFault.unlocated(() -> content(fields, Place.ROOT));
    }

    Content content(Json.Members fields, Place place) {
        return open.read(fields, place);
    }

    /// Refuses a disclosed field that this type does not have, or a value of another kind.
    public void checkSealed(String field, Json value) {
        PlacedFault.unlocated(() -> checkSealed(field, value, Place.ROOT.key(field)));
    }

    Json checkSealed(String field, Json value, Place place) {
        @Nullable Field known = sealable.get(field);
        if (known == null) {
            throw Kind.fault(Malformation.UNKNOWN_KEY, place,
                    "%s has no sealable field %s".formatted(
                            name, new Json.Text(field).compact()));
        }
        known.kind().read(value, place);
        return value;
    }

    void checkRole(String as, Place place) {
        for (RefRole role : refs) {
            if (role.as().equals(as)) {
                return;
            }
        }
        throw Kind.fault(Malformation.NOT_IN_LIST, place, "%s is %s, %s".formatted(
                place, new Json.Text(as).compact(), rolesOf()));
    }

    private String rolesOf() {
        if (refs.isEmpty()) {
            return name + " refers to nothing";
        }
        List<String> names = new ArrayList<>();
        for (RefRole role : refs) {
            names.add(role.as());
        }
        return "%s has %s".formatted(name, String.join(", ", names));
    }

    @Override
    public String toString() {
        return name;
    }
}
