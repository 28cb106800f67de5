/// Folds entries into rows and makes views of them; can always be dropped and rebuilt.
///
/// ## Words
/// - **row**: one entry, or one part of it, in a table.
/// - **view**: a value made for one page, out of rows and of the mechanism's state at an instant.
/// - **edition**: all views as one kind of reader may have them.
/// - **cursor**: the next index to fold in.
/// - **gate**: the condition of release that stands in every reading of rows, for one reader.
/// - **as reported**: from a claim that a report carries; in no state and in no count.
///
/// ## Rules
/// 1. Rows and cursor change in one transaction. An entry that is not the next is refused.
/// 2. The same entries and the same disclosure files give the same rows.
/// 3. States and clocks come from the mechanism at the instant asked, never out of SQL.
/// 4. Only [mizan.projection.Views#as] leads to a view, and only the reader's gate to a row. What
///    is sealed from a reader is counted for it, never shown.
/// 5. Who comes first alternates by a running number: odd is roster order, even the reverse.
///
/// ## Example
/// A case with number 3 shows the roster's first Party on the left, case 4 on the right.
///
/// ## Not here
/// Words for people (web), figures of a daily report (report).
///
/// ## Sources
/// Design, "Lines we do not cross": symmetry, as reported, no scores. ADR 0018, ADR 0024.
///
/// ## Next
/// The pages of `web`.
@NullMarked
package mizan.projection;

import org.jspecify.annotations.NullMarked;
