/// Keeps what an office works with and the record does not hold: keys under a passphrase, sessions,
/// drafts as typed, one-time links.
///
/// ## Words
///
/// - *office*: the people of one member who work on this host.
/// - *chance*: bytes that nobody can guess ([Chance]).
/// - *form*: what somebody types on one page, by its id ([KeptForms]).
/// - *link*: an address by which somebody without a key reads and answers ([Links]).
/// - *proposal*: a draft that a program made and a person has not confirmed ([Proposals]).
///
/// ## Rules
///
/// 1. It signs what a person who is signed in confirms, and nothing else.
/// 2. What it keeps can be lost without any loss to the record.
/// 3. A form is handed in once: its envelope is kept first, and only that one is handed in.
/// 4. A sign-in is signed for one host, once, and is never a statement ([SignInChallenges]).
/// 5. A secret that it gives away (link, cookie, token) is kept as a digest.
///
/// ## Example
///
/// A form is saved at 9:00 and claimed at 9:05; the machine stops. At 9:10 the same officer submits
/// the same page again: the envelope of 9:05 is handed in, and the register has one line.
///
/// ## Not here
///
/// What is said in the record, and who may say it: `mizan.statement`, `mizan.mechanism`.
///
/// ## Sources
///
/// ADR 0022, ADR 0028, `docs/spec/office.md`.
@NullMarked
package mizan.office;

import org.jspecify.annotations.NullMarked;
