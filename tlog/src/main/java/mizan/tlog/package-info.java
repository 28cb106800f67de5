/// The mathematics of a transparency log: hashes, tiles, proofs, signed notes, checkpoints,
/// cosignatures and policies, as the C2SP specifications have them.
///
/// A log is a list of entries that only grows. Its operator signs its size and one hash over all
/// entries; others cosign that. From then on nobody can change an entry, drop one, or show two
/// lists, without leaving signed proof. This room computes and checks; it does no I/O, reads no
/// clock and draws no random numbers. It knows nothing of what an entry says.
///
/// ## Words
///
/// - *entry*: 0 to 65,535 bytes with a place in the log, counted from 0 ([EntryIndex]).
/// - *tree*: the hashes over the first n entries ([TreeSize], [CompactRange]); its *root* stands
///   for all of them.
/// - *tile*: 256 neighbouring hashes of one level as one file; *bundle*: the entries behind a
///   tile of level 0 ([TilePath], [Tiles], [TileTree], [EntryBundle]).
/// - *note*: a text with signature lines ([Note]); *checkpoint*: a note of origin, size and root
///   ([Checkpoint]); *cosignature*: another's dated line under it ([Cosignature]).
/// - *proof*: what binds an entry to a checkpoint, or one checkpoint to a later one ([Proofs],
///   [TlogProof]); *policy*: whose signatures are enough ([TlogPolicy]).
///
/// ## Rules
///
/// 1. A leaf is SHA-256(0x00, entry), a node SHA-256(0x01, left, right), the empty tree
///    SHA-256 of nothing. A tree of n > 1 entries splits after the largest power of two below n.
/// 2. What is read has one form only: whatever would not be written back to the same bytes is a
///    [MalformedException] that says where.
/// 3. Ed25519 is verified without cofactor, by every provider alike ([Ed25519]).
/// 4. A signature line of an unknown key is passed over; one of a known key that does not verify
///    spoils the note; a key counts once.
///
/// ## Example
///
/// A log `log.example` (seed: 32 bytes 0x01) with the entries `entry 0`, `entry 1`, `entry 2`.
/// The bundle `tile/entries/000.p/3`, in hex:
///
///     0007656e74727920300007656e74727920310007656e7472792032
///
/// The tile `tile/0/000.p/3`, in hex, broken into its three leaf hashes:
///
///     773885a613489e24ce2cf76199d6a423f042e4bbf12d7eecee912ef276c65701
///     2dfb36c6f66cac361429cf46df868ab8242d3a6441f1099c8fb3f98ec5d108a4
///     57c79f4f31ae029c5d4bd30b073c27c94df93438b2b4697e1e1eef5bc0394a41
///
/// The root over them:
///
///     94fbd0dd836f50301692e6d0eade728ee19ec52bfff1606ed807c8575d5aaa19
///
/// The checkpoint, signed, and cosigned by `north.example` (seed: 32 bytes 0x02) at POSIX second
/// 1760000000. Here a backslash at the end joins a line to the next; it is not in the file:
///
///     log.example
///     3
///     lPvQ3YNvUDAWkubQ6t5yjuGexSv/8WBu2AfIV11aqhk=
///
///     — log.example HMdY+WL22Qmqg9VdyuwUbsQRVm7Nml5xkLIHRlFpd3cxr5GaU8/20sBjwqPJ0f5QYUaORPrb\
///     uDuAQR/ea4dYJYqDXg8=
///     — north.example DuYXNAAAAABo53gAQ/eyXNkd+K+hO7YKgXQRxLkM96AP+jS2btPuL0iY2bWiaxLfy6Uyvu\
///     /FvtOFg1feAbl7UFA71p/EPG0/jDk+BQ==
///
/// A policy that wants both lines:
///
///     log log.example+1cc758f9+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c
///     witness north north.example+0ee61734+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU
///     quorum north
///
/// The proof of entry 1, with the entry itself in `extra`:
///
///     c2sp.org/tlog-proof@v1
///     extra ZW50cnkgMQ==
///     index 1
///     dziFphNIniTOLPdhmdakI/BC5LvxLX7s7pEu8nbGVwE=
///     V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=
///
///     log.example
///     3
///     lPvQ3YNvUDAWkubQ6t5yjuGexSv/8WBu2AfIV11aqhk=
///
///     — log.example HMdY+WL22Qmqg9VdyuwUbsQRVm7Nml5xkLIHRlFpd3cxr5GaU8/20sBjwqPJ0f5QYUaORPrb\
///     uDuAQR/ea4dYJYqDXg8=
///     — north.example DuYXNAAAAABo53gAQ/eyXNkd+K+hO7YKgXQRxLkM96AP+jS2btPuL0iY2bWiaxLfy6Uyvu\
///     /FvtOFg1feAbl7UFA71p/EPG0/jDk+BQ==
///
/// Checked: `PackageExampleTest`.
///
/// ## Not here
///
/// Files, HTTP, group commit and publishing: the ledger. The protocol by which a cosigner is
/// asked: the cosigner's room. What an entry means: the rooms of statements and rules. Subtree
/// proofs (for mirrors) and ML-DSA-44 signatures (type 0x06) are not built.
///
/// ## Sources
///
/// C2SP signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature, tlog-proof, tlog-policy (as of
/// commit 5ba5ee8); RFC 6962 section 2.1, RFC 9162 section 2.1, RFC 8032;
/// `docs/adr/0002-the-ledger-follows-c2sp-tiles-and-checkpoints.md`,
/// `docs/adr/0011-ed25519-means-one-thing.md`. Bytes for other implementers:
/// `docs/spec/log.md` and `vectors/tlog`.
///
/// ## Next
///
/// The room of statements says what stands in an entry.
@NullMarked
package mizan.tlog;

import org.jspecify.annotations.NullMarked;
