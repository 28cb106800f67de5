package mizan.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A proof, complete in itself, that an entry stands in a log and who saw it there.
///
/// | line | content |
/// | --- | --- |
/// | 1 | `c2sp.org/tlog-proof@v1` |
/// | 2, may be missing | `extra <base64>`, authenticated by nothing |
/// | next | `index <decimal>` |
/// | next 0 to 63 | one sibling hash each, base64, from the leaf's upwards |
/// | next | empty |
/// | rest | the checkpoint with its signature lines, as published |
///
/// Source: C2SP tlog-proof. Files end in `.tlog-proof`.
///
/// @param extra      not empty where present; our proofs carry the leaf there
/// @param index      of the entry
/// @param hashes     proof of inclusion
/// @param checkpoint the note as published
public record TlogProof(
        Optional<Bytes> extra, EntryIndex index, List<Hash> hashes, Note checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /// Checks the ranges.
    public TlogProof {
        hashes = List.copyOf(hashes);
        if (extra.isPresent() && extra.get().length() == 0) {
            throw new MalformedException("proof has an extra line without bytes");
        }
        if (hashes.size() > Proofs.HASHES_MAX) {
            throw new MalformedException("proof has over 63 hashes: " + hashes.size());
        }
    }

    /// A proof that holds.
    ///
    /// @param checkpoint the head that covers the entry
    /// @param verdict    who signed it
    public record Verified(Checkpoint checkpoint, TlogPolicy.Verdict verdict) {}

    /// Reads exactly what [#encode] writes; verifies nothing.
    public static TlogProof parse(Bytes bytes) {
        TextLines lines = new TextLines(bytes.utf8(), "proof");
        if (!lines.next("\"" + HEADER + "\"").equals(HEADER)) {
            throw lines.refuse("\"" + HEADER + "\" must stand there");
        }
        String line = lines.next("extra or index");
        Optional<Bytes> extra = Optional.empty();
        if (line.startsWith(EXTRA)) {
            extra = Optional.of(Bytes.fromBase64(line.substring(EXTRA.length())));
            line = lines.next("index");
        }
        if (!line.startsWith(INDEX)) {
            throw lines.refuse("\"index <n>\" must stand there");
        }
        EntryIndex index = new EntryIndex(
                Decimal.parse(line.substring(INDEX.length()), "proof index"));
        List<Hash> hashes = new ArrayList<>();
        for (line = lines.next("a hash or an empty line"); !line.isEmpty();
                line = lines.next("a hash or an empty line")) {
            if (hashes.size() == Proofs.HASHES_MAX) {
                throw lines.refuse("over 63 hashes");
            }
            hashes.add(Hash.parseBase64(line));
        }
        return new TlogProof(extra, index, hashes, Note.parse(Bytes.utf8(lines.rest())));
    }

    /// The bytes of the file.
    public Bytes encode() {
        StringBuilder proof = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(bytes -> proof.append(EXTRA).append(bytes.base64()).append('\n'));
        proof.append(INDEX).append(index.value()).append('\n');
        hashes.forEach(hash -> proof.append(hash.base64()).append('\n'));
        proof.append('\n');
        return Bytes.utf8(proof.toString()).concat(checkpoint.encode());
    }

    /// Shows that `leaf` stands at this index of a log of the policy, seen by its quorum.
    ///
    /// The leaf is the caller's: worked out from what it wants proved, not taken on trust.
    ///
    /// @throws UnverifiedProofException naming the first check that fails, in the order of
    ///     [UnverifiedProofException.Check]
    public Verified verify(Hash leaf, TlogPolicy policy, Ed25519 ed25519) {
        Checkpoint head;
        TlogPolicy.Verdict verdict;
        try {
            head = Checkpoint.parse(checkpoint.text());
        } catch (MalformedException e) {
            throw new UnverifiedProofException(
                    UnverifiedProofException.Check.CHECKPOINT, e.getMessage());
        }
        try {
            verdict = policy.judge(checkpoint, ed25519);
        } catch (UnverifiedNoteException e) {
            throw new UnverifiedProofException(
                    UnverifiedProofException.Check.SIGNATURES, e.getMessage());
        }
        require(verdict.logSigned(), UnverifiedProofException.Check.LOG,
                "no log of the policy signed the checkpoint of " + head.origin());
        require(verdict.quorum(), UnverifiedProofException.Check.QUORUM,
                "cosigned by %s, which is not the quorum %s"
                        .formatted(verdict.witnesses(), policy.quorum()));
        require(Proofs.verifyInclusion(index, head.size(), leaf, hashes, head.root()),
                UnverifiedProofException.Check.INCLUSION,
                "leaf %s is not at index %s of the tree of size %s"
                        .formatted(leaf, index, head.size()));
        return new Verified(head, verdict);
    }

    private static void require(
            boolean holds, UnverifiedProofException.Check check, String otherwise) {
        if (!holds) {
            throw new UnverifiedProofException(check, otherwise);
        }
    }
}
