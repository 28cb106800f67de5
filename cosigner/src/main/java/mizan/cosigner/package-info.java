/// A cosigner remembers one checkpoint per ledger and signs only extensions of it, so that no
/// ledger can show one tree to some and another to others without a cosigner refusing one.
///
/// ## Words
///
/// - *cosigner*: what C2SP calls a witness; never a person
/// - *cosignature*: a dated signature on a checkpoint's text, type 0x04
/// - *row*: the newest checkpoint signed for one ledger, in [LastSeen]
/// - *conflict*: a request that starts from another size than the row's; the answer tells the
///   size, and the ledger asks again with a proof from there
///
/// ## Rules
///
/// In order; the first that applies is the answer. HTTP statuses are those of C2SP tlog-witness.
///
/// | what | answer | status |
/// | --- | --- | --- |
/// | the body cannot be read | [MalformedException][mizan.tlog.MalformedException] | 400 |
/// | origin not trusted | `UNKNOWN_LOG` | 404 |
/// | no trusted key signed, or its line fails | `BAD_SIGNATURE` | 403 |
/// | old size beyond the checkpoint's | `OLD_AHEAD` | 400 |
/// | old size is not the row's | conflict, with the row's | 409 |
/// | size 0 with another root than that of nothing | `WRONG_EMPTY_ROOT` | 422 |
/// | the row's size with another root | `SAME_SIZE_OTHER_ROOT` | 422 |
/// | the proof fails, or one is given from size 0 | `BAD_PROOF` | 422 |
/// | else: write the row, durably, then sign | cosigned | 200 |
///
/// ## Example
///
/// A request that takes a cosigner from size 1 to size 2, entries `0` and `1`, log key from the
/// seed `01` and 31 zero bytes (the signature is shortened here):
///
/// ```text
/// old 1
/// IhXorE4rhxwqSBieeXOMlWwIHiOsLyQVv3faGZ39kgw=
///
/// joint.example/ledger
/// 2
/// ywCYnZSlacCmeK4EK2Pc1GJduWRAUX83put5duok7Us=
///
/// — joint.example/ledger tiift8K9r+WpPEe/…
/// ```
///
/// ## Not here
///
/// HTTP is in `web`, what the entries say in `follower` (which signs with a second key), the
/// quorum in the policies of `tlog`.
///
/// ## Sources
///
/// C2SP tlog-witness, tlog-cosignature, signed-note.
@NullMarked
package mizan.cosigner;

import org.jspecify.annotations.NullMarked;
