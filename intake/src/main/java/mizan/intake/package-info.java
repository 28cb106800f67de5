/// Turns spreadsheets, documents and messages into drafts with remarks; trusts nothing it reads.
///
/// ## Words
///
/// - *remark*: what reading a document notices ([Remark]); reading goes on.
///
/// ## Rules
///
/// 1. Reading never throws for what a document holds: it gives a value and remarks.
/// 2. Nothing is signed or handed in here: a person confirms each draft.
///
/// ## Not here
///
/// Signing, release, search.
///
/// ## Sources
///
/// ADR 0022.
@NullMarked
package mizan.intake;

import org.jspecify.annotations.NullMarked;
