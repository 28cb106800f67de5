/// Gives opaque bytes a durable place: an index that never changes, in a tree whose head is
/// signed. Knows no statement and cannot favour one.
///
/// ## Words
///
/// - *recorded*: an entry that survives a loss of power at its index; [Ledger#append] returned
/// - *published*: under a signed checkpoint that can be read; [Ledger#publish] returned
/// - *journal*: the recorded batches in order, in append-only *segments*; the truth
/// - *tiles, bundles*: derived from the journal, and what the world reads
/// - *archive*: every checkpoint ever published, with its cosignatures
/// - *start-up*: reading, checking and putting right; the same after a crash and after none
/// - *audit*: holding a ledger's files against its checkpoint, from outside
///
/// ## Rules
///
/// 1. An index is handed out after the entry was forced to disk, never before.
/// 2. A checkpoint is signed after everything that it covers is durable.
/// 3. Of one size there is one checkpoint, for ever; a signed one is finished, not withdrawn.
/// 4. A segment goes once its entries are in durable bundles under a published checkpoint.
/// 5. After a fault while writing, the ledger writes no more; start-up decides what stands.
/// 6. One writer, by a lock of the operating system.
///
/// ## Example
///
/// ```java
/// Disk disk = FileDisk.at(Path.of("mechanism"));
/// try (Ledger ledger = Ledger.create(disk, "joint.example/ledger", seed, Ed25519.jdk())) {
///     EntryIndex first = ledger.append(List.of(Bytes.utf8("first"), Bytes.utf8("second")));
///     Note checkpoint = ledger.publish();
/// }
/// ```
///
/// `first` is 0. In `mechanism/ledger/tile/entries/000.p/2` stands, in hex:
///
///     0005666972737400067365636f6e64
///
/// and the text of `mechanism/ledger/checkpoint` is:
///
///     joint.example/ledger
///     2
///     OuW/pX/6dp2WNKhvOiYoaqaf1Q6gWF+AYfkCrV8DJ/c=
///
/// ## Not here
///
/// What entries mean and whether they are repeats: `desk`. Whose cosignatures are asked for and
/// how many are enough: `desk` and the policies of `tlog`. Serving files: `web`.
///
/// ## Sources
///
/// `docs/spec/ledger.md` for every byte and every crash,
/// `docs/adr/0013-the-journal-is-the-truth-and-tiles-follow.md` for the reasons, C2SP tlog-tiles
/// and tlog-checkpoint, RFC 6962 section 2.1.
///
/// ## Next
///
/// A published checkpoint goes to the cosigners: `cosigner`.
@NullMarked
package mizan.ledger;

import org.jspecify.annotations.NullMarked;
