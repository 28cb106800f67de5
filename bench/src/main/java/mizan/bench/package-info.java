/// What this machine does in a second.
///
/// ## Words
///
/// - *Stretch*: work that was timed: how many, in how much time on the wall, for how much time of
///   all processors.
/// - *Bare verification*: Ed25519 over 300 bytes, on one thread, with nothing around it. Every
///   other figure reads better beside it, because most of what Mizan computes is signatures.
///
/// ## Rules
///
/// - All figures of one table come from one run on one machine; the table names machine, JDK, date
///   and commit.
/// - Each stretch is run once unmeasured and then measured; what is durable is forced to disk.
///
/// ## Example
///
/// `./mizan bench --entries 20000` prints one line a stretch: what, how many, seconds, per second,
/// per CPU-second.
///
/// ## Not here
///
/// Comparison with other programs, and any claim about a machine that was not measured.
@NullMarked
package mizan.bench;

import org.jspecify.annotations.NullMarked;
