package mizan.office;

/// What became of one save of a form.
public sealed interface Keeping {
    /// Durable.
    record Kept(KeptForm form) implements Keeping {}

    /// Nothing was changed: the form is being handed in, or is in the record.
    record Begun(FormState state) implements Keeping {}

    /// Nothing was changed: another officer's form has this id.
    record OfAnother() implements Keeping {}

    /// Nothing was changed: past a bound.
    ///
    /// @param bound of [KeptForms], by its name
    /// @param found in the same unit as `most`
    record TooMuch(String bound, long found, long most) implements Keeping {}
}
