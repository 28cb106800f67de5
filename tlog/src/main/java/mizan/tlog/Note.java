package mizan.tlog;

import java.util.ArrayList;
import java.util.List;

/// A signed note: a text and the signature lines below it.
///
/// | part | bytes |
/// | --- | --- |
/// | text | UTF-8, ends in LF, no other control character below 0x20; blank lines may occur |
/// | separator | one LF: the *last* blank line of the note |
/// | lines | 1 to 100, each [NoteSignature#line] and LF |
///
/// What is signed is the text with its last LF. Source: C2SP signed-note.
///
/// @param text       as above
/// @param signatures in the order of their lines; none while the note is being made
public record Note(String text, List<NoteSignature> signatures) {
    /// The longest note that is read, in bytes.
    public static final int BYTES_MAX = 1_000_000;

    /// The most signature lines that are read.
    public static final int SIGNATURES_MAX = 100;

    /// Checks the text and the number of signatures.
    public Note {
        signatures = List.copyOf(signatures);
        checkText(text);
        if (signatures.size() > SIGNATURES_MAX) {
            throw new MalformedException("note has %d signature lines, over %d"
                    .formatted(signatures.size(), SIGNATURES_MAX));
        }
    }

    static void checkText(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedException("note text does not end in a line end");
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x20 && text.charAt(i) != '\n') {
                throw new MalformedException("note text has control character U+%04X at %d"
                        .formatted((int) text.charAt(i), i));
            }
        }
        Bytes.utf8(text);
    }

    /// Reads a note with at least one signature line; verifies nothing.
    public static Note parse(Bytes bytes) {
        if (bytes.length() > BYTES_MAX) {
            throw new MalformedException(
                    "note has %d bytes, over %d".formatted(bytes.length(), BYTES_MAX));
        }
        String note = bytes.utf8();
        int separator = note.lastIndexOf("\n\n");
        if (separator < 0) {
            throw new MalformedException("note has no blank line before its signatures");
        }
        String text = note.substring(0, separator + 1);
        TextLines lines = new TextLines(note.substring(separator + 2), "note signatures");
        List<NoteSignature> signatures = new ArrayList<>();
        do {
            signatures.add(NoteSignature.parseLine(lines.next("a signature")));
        } while (!lines.atEnd() && signatures.size() <= SIGNATURES_MAX);
        return new Note(text, signatures);
    }

    /// The bytes of the note, which must have a signature.
    public Bytes encode() {
        if (signatures.isEmpty()) {
            throw new IllegalStateException("a note without signatures has no bytes");
        }
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return Bytes.utf8(note.toString());
    }

    /// The note with one more signature line at its end.
    public Note with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /// Which of the known keys signed, in the order of their first lines.
    ///
    /// Lines of other keys are passed over. Several lines of one key must all hold and count
    /// once. Keys of type 0x01 and 0x04 are verified; no other type may be `known`.
    ///
    /// @throws UnverifiedNoteException if a line of a known key does not verify, else if no
    ///     known key signed
    public List<VerifierKey> verify(List<VerifierKey> known, Ed25519 ed25519) {
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.made(signature)) {
                    requireVerified(key, signature, ed25519);
                    if (!signers.contains(key)) {
                        signers.add(key);
                    }
                }
            }
        }
        if (signers.isEmpty()) {
            throw new UnverifiedNoteException("no known key signed the note");
        }
        return List.copyOf(signers);
    }

    private void requireVerified(VerifierKey key, NoteSignature signature, Ed25519 ed25519) {
        boolean verified = switch (key.type()) {
            case VerifierKey.ED25519 ->
                ed25519.verify(key.publicKey(), Bytes.utf8(text), signature.signature());
            case VerifierKey.COSIGNATURE ->
                Cosignature.verify(text, signature, key, ed25519).isPresent();
            default -> throw new IllegalArgumentException(
                    "key %s is of type 0x%02x, which this version cannot verify"
                            .formatted(key.name(), key.type()));
        };
        if (!verified) {
            throw new UnverifiedNoteException("the signature of %s (key id %s) does not verify"
                    .formatted(key.name(), key.keyIdHex()));
        }
    }

    /// The signature of type 0x01 over a text, under a name.
    public static NoteSignature sign(
            String text, String name, Ed25519Seed seed, Ed25519 ed25519) {
        checkText(text);
        VerifierKey key = VerifierKey.ed25519(name, seed.publicKey());
        return new NoteSignature(name, key.keyId(), ed25519.sign(seed, Bytes.utf8(text)));
    }
}
