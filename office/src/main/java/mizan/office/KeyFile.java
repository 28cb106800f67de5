package mizan.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.MalformedException;
import mizan.tlog.VerifierKey;

/// One private key in a file of its own, readable by its owner only.
///
/// Line 1: `PRIVATE+KEY+<name>+<key id, 8 hex>+<base64(type | seed)>`, the form that the Go tools
/// for signed notes use. An officer's file, whose name is `member/officer`, has two lines more:
/// `X25519 <base64 of the 32 private bytes>` and `person <32 hex>`.
///
/// @param name    the key's name
/// @param type    0x01 Ed25519, 0x04 cosigner
/// @param seed    private
/// @param officer whose key it is; absent for a key of a machine
public record KeyFile(String name, byte type, Ed25519Seed seed, Optional<Officer> officer) {
    /// What an officer's file holds beside the signing key.
    ///
    /// @param identity private X25519 key, 32 bytes
    /// @param person   pseudonym
    public record Officer(Bytes identity, PersonId person) {
        /// Says nothing of the key.
        @Override
        public String toString() {
            return "Officer[" + person + "]";
        }
    }

    /// Largest key file read, bytes.
    public static final int BYTES_MAX = 4096;

    private static final String MAKE = "make one with ./mizan key new";
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final String X25519 = "X25519 ";
    private static final String PERSON = "person ";
    private static final int OFFICER_LINES = 3;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    /// A key that signs notes or statements.
    public static KeyFile signer(String name, Ed25519Seed seed) {
        return new KeyFile(name, VerifierKey.ED25519, seed, Optional.empty());
    }

    /// A key that cosigns.
    public static KeyFile cosigner(String name, Ed25519Seed seed) {
        return new KeyFile(name, VerifierKey.COSIGNATURE, seed, Optional.empty());
    }

    /// The same as an officer's.
    public KeyFile of(Bytes identity, PersonId person) {
        return new KeyFile(name, type, seed, Optional.of(new Officer(identity, person)));
    }

    /// The officer's side of the key, or words on what kind of key is needed.
    public Officer needOfficer() {
        return officer.filter(_ -> name.indexOf('/') > 0).orElseThrow(() -> new KeyTrouble(
                "this is no officer's key", "its name is " + name,
                "make one with ./mizan key new MEMBER/OFFICER --out FILE"));
    }

    /// The member that an officer's key acts for.
    public String member() {
        return name.substring(0, name.indexOf('/'));
    }

    /// The officer's role or name.
    public String officerName() {
        return name.substring(name.indexOf('/') + 1);
    }

    /// The public side.
    public VerifierKey key() {
        return type == VerifierKey.COSIGNATURE
                ? VerifierKey.cosigner(name, seed.publicKey())
                : VerifierKey.ed25519(name, seed.publicKey());
    }

    /// The file's text.
    String text() {
        Bytes body = Bytes.of(new byte[] {type}).concat(seed.seed());
        return PREFIX + name + "+" + key().keyIdHex() + "+" + body.base64() + "\n"
                + officer.map(who -> X25519 + who.identity().base64() + "\n"
                        + PERSON + who.person().hex() + "\n").orElse("");
    }

    /// Writes the file; refuses to replace one.
    public void write(Path file) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            FileAttribute<Set<PosixFilePermission>> ownerOnly =
                    PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            try (var channel = Files.newByteChannel(file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                ByteBuffer text = ByteBuffer.wrap(Bytes.utf8(text()).toArray());
                while (text.hasRemaining()) {
                    channel.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the key " + file, e);
        }
    }

    /// Reads a file; says plainly what is wrong with it.
    public static KeyFile read(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new KeyTrouble(file + " holds no private key of Mizan",
                        "%d bytes, %d at most".formatted(Files.size(file), BYTES_MAX), MAKE);
            }
            return parse(Bytes.of(Files.readAllBytes(file)).utf8());
        } catch (IOException e) {
            throw new KeyTrouble(file + " cannot be read", e.getClass().getSimpleName(),
                    "check the path and the right to read it");
        } catch (IllegalArgumentException e) {
            throw new KeyTrouble(file + " holds no private key of Mizan",
                    String.valueOf(e.getMessage()), MAKE);
        }
    }

    static KeyFile parse(String text) {
        String[] lines = text.split("\n", -1);
        boolean ofOfficer = lines.length == OFFICER_LINES + 1;
        if (!lines[0].startsWith(PREFIX) || !lines[lines.length - 1].isEmpty()
                || lines.length != 2 && !ofOfficer) {
            throw new MalformedException("the first line is not " + PREFIX + "…");
        }
        String[] parts = lines[0].substring(PREFIX.length()).split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("the first line has not the parts name, id and key");
        }
        Bytes body = Bytes.fromBase64(parts[2]);
        if (body.length() != 1 + Ed25519Seed.LENGTH) {
            throw new MalformedException("the key has %d bytes, not 33".formatted(body.length()));
        }
        KeyFile key = new KeyFile(parts[0], body.at(0),
                new Ed25519Seed(body.slice(1, body.length())),
                ofOfficer ? Optional.of(officer(lines[1], lines[2])) : Optional.empty());
        if (!key.text().equals(text)) {
            throw new MalformedException("the key id does not belong to the key");
        }
        return key;
    }

    private static Officer officer(String identity, String person) {
        if (!identity.startsWith(X25519) || !person.startsWith(PERSON)) {
            throw new MalformedException("lines 2 and 3 are not X25519 … and person …");
        }
        return new Officer(Bytes.fromBase64(identity.substring(X25519.length())),
                new PersonId(Bytes.fromHex(person.substring(PERSON.length()))));
    }

    /// Says nothing of the key.
    @Override
    public String toString() {
        return "KeyFile[" + name + "]";
    }
}
