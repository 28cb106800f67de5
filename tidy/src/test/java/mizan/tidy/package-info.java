/// The rules about the code, as tests.
///
/// ## Words
///
/// - *Rule*: a question put to the whole repository; answers with complaints.
/// - *Complaint*: a place, what is wrong there, what to do.
/// - *Allowance*: a line of `tidy.allow`: rule, path, reason. One that nothing needs is a
///   complaint.
///
/// ## Rules
///
/// [TidyTest] lists them all and runs each over this repository. Every rule has a test of its own
/// over a small bad sample, because a rule that cannot fail is no rule.
///
/// ## Example
///
/// `ledger/src/main/java/mizan/ledger/Segment.java:88: method append is 83 lines, limit 70; move a
/// branch's arithmetic into a method of its own, or add it to tidy.allow with a reason`
///
/// ## Not here
///
/// Formatting, null-safety and compiler warnings: the compiler refuses those by itself.
package mizan.tidy;
