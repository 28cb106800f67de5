/// A member's own judgement of the record: reads every entry, replays the rules, checks the times,
/// and only then signs with the member's *full* key.
///
/// ## Words
/// - **full key**: its cosignature says *I hold every entry up to here, worked out this root and
///   every state from them myself, and the times are plausible by my clock*. The *blind* key of
///   the same member says only that the log grew by appending.
/// - **alarm**: an entry that is void by the rules. It is listed, not hidden, and does not stop
///   the follower: everyone else finds it void too.
///
/// ## Rules, in order
/// 1. The checkpoint is of the followed ledger and signed by its key.
/// 2. Every new entry is read from the published bundles; they give the checkpoint's root.
/// 3. Recorded-at never runs backwards, is at most 60 s ahead of the follower's clock, and a new
///    entry is at most 60 s older than the follower's last cosignature.
/// 4. The rules are replayed over each new entry.
/// 5. The cosigner decides as every cosigner does: only extensions are signed.
///
/// ## Not here
/// Fetching over a network: this version reads the operator's published files in place. Sealed
/// files: nothing that a rule reads is in them.
///
/// ## Sources
/// `docs/spec/record.md`; C2SP tlog-cosignature, "additional statements": one meaning per key.
@NullMarked
package mizan.follower;

import org.jspecify.annotations.NullMarked;
