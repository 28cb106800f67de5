package mizan.office;

/// What an officer who wants to hand in a form does next.
public sealed interface Claim {
    /// Hand exactly this in, then say [KeptForms#done] or [KeptForms#release].
    ///
    /// @param handIn the one offered, or the one that an earlier submission of this form kept
    record HandThisIn(HandIn handIn) implements Claim {}

    /// It is in the record already: show that.
    record Done(FormState.Done state) implements Claim {}

    /// Another officer's form has this id.
    record OfAnother() implements Claim {}

    /// What it would settle is settled, or is being settled with another form.
    record Taken(Settled by) implements Claim {}
}
