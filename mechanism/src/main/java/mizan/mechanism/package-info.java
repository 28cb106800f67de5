/// The charter as functions: who may say what, when, and what follows.
///
/// ## Words
///
/// - **Rule**: one row of the table of statements; the same for operator, Party and outsider.
/// - **Decision**: accepted, or rejected with facts and a permanent code. A value, never thrown.
/// - **State**: what the rules know after some number of entries; the fold of the record.
/// - **Clock**: one duty of one member with its time, computed from a state and an instant.
/// - **May now**: whether there are words with which a statement would be accepted; asked by a
///   form, answered by trying the rules.
/// - **Void**: an entry that the rules refuse at its index. It stays, and changes nothing.
///
/// ## Rules, in order
///
/// A submission is asked, in this order: is the envelope a statement's; does the record begin with
/// a charter; is the key known, is the signature its own; is it for this mechanism, under the rules
/// in force, of a type they have, new; does the key act for this member and person, with a role
/// that may, in this area; is its time within bounds; is the head that its author saw a head of
/// this record; do its references fit; and then what its family asks. The first refusal is the
/// answer.
///
/// ## Example
///
/// ```
/// Mechanism mechanism = new Mechanism(origin, ed25519::verify);
/// State state = mechanism.initial();
/// for (Submission entry : record) {
///     state = mechanism.apply(state, entry).state();
/// }
/// Json everything = Description.of(state, now);
/// ```
///
/// ## Not here
///
/// Time, disk and network: they come in as arguments. Sealed content: no rule can read it. What a
/// page shows: `projection`. Whether content was stored: `desk`.
///
/// ## Sources
///
/// `docs/spec/rules.md`; ADR 0003, 0007, 0012.
///
/// ## Next
///
/// `ledger` gives an accepted statement its place.
@NullMarked
package mizan.mechanism;

import org.jspecify.annotations.NullMarked;
