/// Keeps what an office works with and the record does not hold: keys under a passphrase, sessions,
/// drafts as typed, one-time links.
///
/// ## Words
///
/// - *office*: the people of one member who work on this host.
/// - *chance*: bytes that nobody can guess ([Chance]).
///
/// ## Rules
///
/// 1. It signs what a person who is signed in confirms, and nothing else.
/// 2. What it keeps can be lost without any loss to the record.
///
/// ## Not here
///
/// What is said in the record, and who may say it: `mizan.statement`, `mizan.mechanism`.
///
/// ## Sources
///
/// ADR 0022.
@NullMarked
package mizan.office;

import org.jspecify.annotations.NullMarked;
