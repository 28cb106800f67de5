/// The pages that people read and the HTTP interface that programs use.
///
/// Everything shown is a view of the record: this room decides nothing, keeps nothing and signs
/// nothing. What is handed in goes to the [Counter]; what is shown comes from the views.
///
/// ## Words
/// - **page**: HTML rendered on the server from one view; works without script.
/// - **counter**: the port through which statements and blobs are handed in and files are read.
/// - **problem**: an answer that says no, as RFC 9457 problem+json.
/// - **words**: the interface's own words in one language; the record's words are never translated.
///
/// ## Rules
/// 1. What came out of the record is escaped, isolated (`bdi`, `dir="auto"`) and attributed.
/// 2. No inline script or style, nothing from another host: the policy header says so.
/// 3. *recorded* and *cosigned* stand on record pages and in the health line only.
/// 4. The two Parties take turns in coming first, by running number, never by name.
///
/// ## Example
/// `GET /log/checkpoint` answers `200`, `text/plain;charset=utf-8`, `Cache-Control: no-cache`, and
/// the signed note itself.
///
/// ## Not here
/// Deciding (mechanism), taking in (desk), folding entries into rows (projection).
///
/// ## Sources
/// docs/spec/http.md; RFC 9457; C2SP tlog-tiles for `/log/`.
@NullMarked
package mizan.web;

import org.jspecify.annotations.NullMarked;
