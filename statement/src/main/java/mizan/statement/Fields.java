package mizan.statement;

import java.util.List;
import java.util.Optional;

/// The fields of one object, taken one after the other in the order of the specification.
///
/// A reader of an object is a straight line of [#need] and [#may] calls with no branch between
/// them. The same reader therefore reads values and lists the fields that there are, and each
/// field is written down once.
abstract sealed class Fields permits FieldReader, FieldLister {
    /// A field that must be there.
    abstract <T> T need(String name, Kind<T> kind);

    /// A field that may be absent.
    abstract <T> Optional<T> may(String name, Kind<T> kind);

    /// Refuses the object unless `holds`; after all fields were taken.
    abstract void check(boolean holds, String facts);

    /// A list that may be absent; absent and empty are the same.
    final <T> List<T> mayList(String name, Kind<List<T>> kind) {
        return may(name, kind).orElse(List.of());
    }
}
