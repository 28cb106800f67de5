/// Content by digest: disclosure files and attachments, sealed where they must be, destroyed where
/// they must be.
///
/// An entry of the log holds digests; what they are digests of lies here. So what must be erased
/// can be erased, and the tree still verifies.
///
/// ## Words
///
/// - *blob*: 1 to 16,777,216 bytes, named by their SHA-256 ([BlobStore]).
/// - *pack*: a file in which blobs lie one after the other ([PackDisk], [FilePackDisk]).
/// - *withdrawn*: overwritten with zeros; digest and length stay.
/// - *sealed*: encrypted to recipients with age ([Age]); the ordinary `age` program opens it.
///
/// ## Format
///
/// `docs/spec/blobs.md`. Every byte of a pack is accounted for, so that any change is found by
/// [BlobFiles].
///
/// ## Example
///
/// A pack with `first` LF in it, and `second` LF withdrawn: header, then kind, digest, length,
/// check and content of each. A backslash joins a line to the next; it is not in the file.
///
///     6d697a616e2f626c6f62732f76310a\
///     4bb640e840b19d378660b32fb51ae18d67dccb4a8596a29e7bd72c1b2ae5928f41\
///     00000000000000064842f55665b0e9e166697273740a\
///     57480c2336b410f1ad5f8bf1b28944490255804b65350c527787e74ebdd511e3a4\
///     00000000000000074fd156d12bd723dd00000000000000
///
/// ## Not here
///
/// Who may fetch a blob: release is decided where pages and files are served. Which blobs a
/// statement names: `mizan.statement`. When to force: the desk, together with the entries.
///
/// ## Sources
///
/// age-encryption.org/v1 (C2SP age), RFC 7748 (X25519); ADR 0006, 0015, 0016.
///
/// ## Next
///
/// `mizan.desk`, which stores before it accepts.
@NullMarked
package mizan.blobs;

import org.jspecify.annotations.NullMarked;
