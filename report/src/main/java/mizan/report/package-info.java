/// Makes the situation report of one cut-off, and its tables, out of views.
///
/// ## Words
///
/// - *cut-off*: the instant at which a report closes.
/// - *period*: what lies between two cut-offs ([Period]).
///
/// ## Rules
///
/// 1. Same record, cut-off, reader and language: same bytes.
/// 2. Each figure is counted over what the report's reader may see.
///
/// ## Not here
///
/// Release: the views that come in are one reader's already.
///
/// ## Sources
///
/// ADR 0022.
@NullMarked
package mizan.report;

import org.jspecify.annotations.NullMarked;
