/// Checks a record offline, trusting nobody who made it.
///
/// ## Words
///
/// - **Verdict**: everything holds, or the first thing that does not, with its place.
/// - **Pinned**: the reader brought the first entry's hash or a policy; else the record vouches for
///   its own keys, and the verdict says *trust: self*.
/// - **Sealed from you**: a file that is not for this reader; never a failure.
///
/// ## Rules, in order
///
/// 1. the notes: one form, the log's signature, cosignatures of known keys, their times, the quorum
/// 2. the tree: every leaf into every archived root; consistency with a note that the reader holds
/// 3. the envelopes: every signature under the key state at its index
/// 4. the rules: every statement; a void one is named and fails the record, unless all Parties and
///    a mediator acknowledged it
/// 5. the content: every file and blob that a statement names, against its digest
/// 6. the states: every case, clock and board, recomputed
///
/// ## Example
///
/// ```
/// Verdict verdict = Verifier.of(RecordFiles.in(directory), VerifyOptions.NONE, ed25519);
/// ```
///
/// ## Not here
///
/// The network: a record is brought here as files. Daily reports: they come with the room `report`.
///
/// ## Sources
///
/// `docs/spec/record.md`; ADR 0021.
///
/// ## Next
///
/// `app` prints the verdict.
@NullMarked
package mizan.verify;

import org.jspecify.annotations.NullMarked;
