/// What can be said, by whom, in which bytes: statements, envelopes, leaves, sealed fields, drafts.
///
/// A member's officer signs a payload; the desk puts it into a leaf; the leaf stands in the log for
/// ever. This room turns each into values and back, strictly: what has a second form is refused
/// with a permanent code and the byte. It does no I/O, reads no clock, draws no random numbers
/// (salts are a parameter), and judges nothing: who may say what, and what follows, is in
/// `mizan.mechanism`.
///
/// ## Words
///
/// - *payload*: the JSON that is signed ([Statement]); *open fields* stand in it ([Content]), of
///   *sealable fields* it holds salted digests only ([Disclosure], [DisclosureFile]).
/// - *envelope*: a payload with its signature, as handed in ([Envelope]); *leaf*: the one
///   deterministic byte form of both with the time of recording ([Leaf]).
/// - *type*: what a statement says, for example `case.complaint` ([StatementType],
///   [StatementTypes]); each field of each type is written down once, for each rules version that
///   changed it.
/// - *kind*: what a field may hold ([Kind]).
/// - *draft*: a statement before it is signed, with names instead of keys ([Draft]).
/// - *malformed*: not what it claims to be ([MalformedStatement]); the codes are [Malformation].
///
/// ## Format
///
/// `docs/spec/statement.md` (bytes), `docs/spec/types.md` (types and fields, written from
/// [StatementTypes]), `docs/spec/draft.md` (drafts).
///
/// ## Example
///
/// A complaint by the key whose seed is the bytes 0x00 to 0x1f. The id, SHA-256 of the signed
/// bytes:
///
///     c1656b178a9e03f3aae9a76c4fd5cffae8de56c120d68ce3e1a47fc9e8502968
///
/// Recorded at 2026-03-01T05:00:01.250Z, its leaf begins with version, time, and the length of the
/// payload type:
///
///     010000019ca7c489620024
///
/// and its hash in the tree is
///
///     56ac3be04e3ab8e37e6c3b165f4d0915701db3bcaeec7acf6376678752d5ca5e
///
/// ## Not here
///
/// Whether a signature is right, a key known, a reference there, a role allowed: `mechanism`.
/// Where files lie and how they are sealed: `blobs`. Receipts are made by `desk`.
///
/// ## Sources
///
/// RFC 8259 (JSON), RFC 9901 (SD-JWT), DSSE 1.0.2 (secure-systems-lab/dsse), RFC 3339, C2SP
/// tlog-tiles (65,535 bytes); ADR 0006, 0014, 0015.
///
/// ## Next
///
/// `mizan.mechanism`, which decides.
@NullMarked
package mizan.statement;

import org.jspecify.annotations.NullMarked;
