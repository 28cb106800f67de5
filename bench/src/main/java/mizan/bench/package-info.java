/// What this machine does in a second.
///
/// ## Words
///
/// - *Stretch*: work that was timed: how many, in how much time on the wall, for how much time of
///   all processors.
/// - *Bare verification*: Ed25519 over 300 bytes, on one thread, with nothing around it. Every
///   other figure stands beside it as a share: most of what Mizan computes is signatures.
/// - *Full path*: an envelope handed in at the desk: decoded, its key and signature checked,
///   decided by the rules, appended, forced to disk, answered with a signed receipt.
///
/// ## Rules
///
/// - All figures of one table come from one run on one machine; the table names machine, JDK,
///   provider of signatures, load, date and commit.
/// - Rates are also given for a second of processor, which other work on the machine disturbs less;
///   the compiler and the collector count.
/// - The desk, the ledger and the rules are warm when they are timed; what is durable is forced to
///   disk. Only a start is cold: a process of its own.
///
/// ## Example
///
/// `./mizan bench --statements 20000` prints one line a stretch: what, how many, seconds, per
/// second, per second of processor, and that as a share of bare verification.
///
/// ## Not here
///
/// Comparison with other programs, and any claim about a machine that was not measured.
@NullMarked
package mizan.bench;

import org.jspecify.annotations.NullMarked;
