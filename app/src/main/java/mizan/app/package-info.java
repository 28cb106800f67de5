/// The command line: reads options, constructs everything with `new`, starts and stops it.
///
/// ## Words
/// - **verb**: one command of `./mizan`; each is a class here, named after it.
/// - **keyring**: the private keys that this host holds, derived from one secret or read from
///   files.
/// - **rehearsal**: drafts played through the rules, or through a running desk, at their own times.
/// - **scripted clock**: a clock that a rehearsal sets, and that the real clock takes over at its
///   end.
///
/// ## Rules
/// Exit codes: 0 what was asked holds or was done; 1 what was checked does not hold; 2 usage;
/// 3 fault. A message says what happened, the facts, and what to do next.
///
/// ## Example
/// ```
/// ./mizan replay cases/exercise/drafts.jsonl
/// ```
/// prints one line per draft, `accepted` or the code of its rejection, then every state.
///
/// ## Not here
/// Rules (mechanism), deciding and keeping (desk, ledger), checking (verify), pages (web).
///
/// ## Sources
/// `docs/spec/draft.md`, `docs/spec/record.md`, `docs/guide/`.
@NullMarked
package mizan.app;

import org.jspecify.annotations.NullMarked;
