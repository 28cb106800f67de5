/// Turns spreadsheets, documents and messages into drafts with remarks; trusts nothing it reads.
///
/// ## Words
///
/// - *remark*: what reading a document notices ([Remark]); reading goes on.
/// - *mapping*: what the columns of a spreadsheet hold and what its words mean ([Mapping]); a
///   person edits it, and it is remembered.
/// - *question*: what only a person can say ([Question]); rows wait for it.
/// - *row key*: by what a row is known again ([RowKey]), so that a second import adds nothing.
///
/// ## Rules
///
/// 1. Reading never throws for what a document holds: it gives a value and remarks.
/// 2. Nothing is signed or handed in here: a person confirms each draft.
/// 3. Nothing is guessed in silence: a date that can be read both ways, an unknown word, a local
///    time without offset is asked about once, with the number of rows.
/// 4. Nothing is evaluated: formulas, macros, markup and links are words.
/// 5. Sizes that a file states are not believed; bytes, rows, levels and ratios are counted.
///
/// ## Example
///
/// [Spreadsheet#open] gives a sheet, [SheetImport#propose] a mapping and questions; a
/// person answers by changing the mapping; [SheetImport#rows] gives a [RowOutcome] for each row;
/// [Imported] tells which of them the record holds already.
///
/// ## Not here
///
/// Signing, handing in, release, search; who may import.
///
/// ## Sources
///
/// ADR 0022, ADR 0027; `docs/spec/import.md`; RFC 4180; ISO/IEC 29500 for workbooks; HXL 1.1 for
/// tags; the code books of UCDP GED and ACLED for names of columns.
@NullMarked
package mizan.intake;

import org.jspecify.annotations.NullMarked;
