package mizan.cosigner;

import java.util.ArrayList;
import java.util.List;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.Note;
import mizan.tlog.Proofs;
import mizan.tlog.TreeSize;

/// The body of a request to cosign.
///
/// | line | content |
/// | --- | --- |
/// | 1 | `old <decimal>` |
/// | next 0 to 63 | one hash of the proof each, in base64 |
/// | next | empty |
/// | rest | the checkpoint with the ledger's signature |
///
/// Source: C2SP tlog-witness, `add-checkpoint`.
final class RequestText {
    private static final String OLD = "old ";
    private static final int DIGITS_MAX = 19;

    private RequestText() {}

    static Bytes encode(Cosigner.Request request) {
        StringBuilder head = new StringBuilder(OLD).append(request.old()).append('\n');
        request.proof().forEach(hash -> head.append(hash.base64()).append('\n'));
        return Bytes.utf8(head.append('\n').toString()).concat(request.checkpoint().encode());
    }

    static Cosigner.Request parse(Bytes body) {
        String text = body.utf8();
        int at = text.indexOf('\n');
        if (at < 0 || !text.startsWith(OLD)) {
            throw new MalformedException("request line 1: \"old <size>\" must stand there");
        }
        TreeSize old = size(text.substring(OLD.length(), at));
        List<Hash> proof = new ArrayList<>();
        int from = at + 1;
        for (at = text.indexOf('\n', from); at > from; at = text.indexOf('\n', from)) {
            if (proof.size() == Proofs.HASHES_MAX) {
                throw new MalformedException("request line %d: over %d hashes"
                        .formatted(proof.size() + 2, Proofs.HASHES_MAX));
            }
            proof.add(Hash.parseBase64(text.substring(from, at)));
            from = at + 1;
        }
        if (at < 0) {
            throw new MalformedException(
                    "request ends at line %d, where a hash or an empty line must stand"
                            .formatted(proof.size() + 2));
        }
        return new Cosigner.Request(old, proof, Note.parse(Bytes.utf8(text.substring(at + 1))));
    }

    private static TreeSize size(String digits) {
        boolean plain = !digits.isEmpty() && digits.length() <= DIGITS_MAX
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        try {
            if (plain) {
                return new TreeSize(Long.parseLong(digits));
            }
        } catch (NumberFormatException _) {
            // Over 2^63 - 1: refused like any other text that is no size.
        }
        throw new MalformedException("request line 1: \"%s\" is no size".formatted(digits));
    }
}
