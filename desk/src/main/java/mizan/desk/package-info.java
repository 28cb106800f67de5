/// The counter of one mechanism: one writer decides, appends, and gives a signed receipt.
///
/// ## Words
/// - **answer**: what the desk says to one envelope; each kind has one HTTP status.
/// - **hindrance**: what the desk itself finds in the way, beside the rules; codes `D…`.
/// - **degree**: how firmly an entry is kept: recorded, cosigned, jointly cosigned.
/// - **round**: all cosigners asked for one target checkpoint.
/// - **standing**: what a cosigner's last answer makes of it: current, outage, declined.
///
/// ## Rules, in order
/// 1. Bytes that are no statement are *malformed* (J codes), before anything is looked up.
/// 2. A statement that is in the record gets its first answer again: same index, same receipt.
/// 3. The rules of the mechanism, in their own precedence. A head that is beyond the record or
///    does not cover a reference is *retry*: the author fetches the head and signs again.
/// 4. The head seen must be a published one: else *retry* (D004).
/// 5. Every file and blob named must be stored, with its length (D002), and every plain file must
///    open against `_sd`, every sealed one have a stanza for each recipient (J codes).
/// 6. Only then the leaf is appended; the receipt is signed after the entry is durable.
///
/// One thread does 2 to 6 for many statements at once, and one force makes all of them durable.
///
/// ## Not here
/// Rules (mechanism), durability (ledger, blobs), judging checkpoints in full (follower).
///
/// ## Sources
/// `docs/spec/record.md`; `docs/adr/0017-one-writer-decides-and-appends.md`.
@NullMarked
package mizan.desk;

import org.jspecify.annotations.NullMarked;
