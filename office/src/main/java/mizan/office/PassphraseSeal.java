package mizan.office;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import mizan.tlog.Bytes;
import org.bouncycastle.crypto.generators.SCrypt;

/// Seals a small content under a passphrase in the format age-encryption.org/v1, with one scrypt
/// stanza; `age -d` opens it.
///
/// Source: C2SP age, "scrypt recipient stanza"; RFC 7914 with r = 8, p = 1.
final class PassphraseSeal {
    /// log2 of scrypt's cost when sealing: 128 MiB and about half a second.
    static final int WORK_FACTOR = 17;

    /// log2 of the largest cost that is tried when opening: more would be an attack on the host.
    static final int WORK_FACTOR_MAX = 20;

    private static final String TYPE = "scrypt";
    private static final String LABEL = "age-encryption.org/v1/scrypt";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int FILE_KEY_BYTES = 16;
    private static final int BODY_BYTES = FILE_KEY_BYTES + 16;
    private static final int BLOCK_SIZE = 8;

    private PassphraseSeal() {}

    private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {
        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body.clone();
        }
    }

    static Bytes seal(Bytes plain, String passphrase, Chance chance, int workFactor) {
        byte[] salt = chance.bytes(SALT_BYTES).toArray();
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (WritableByteChannel channel = new StandardEncryptingChannelFactory()
                .newEncryptingChannel(Channels.newChannel(sealed), List.of(fileKey -> List.of(
                        new Stanza(List.of(
                                Base64.getEncoder().withoutPadding().encodeToString(salt),
                                Integer.toString(workFactor)),
                                cipher(Cipher.ENCRYPT_MODE, key(passphrase, salt, workFactor),
                                        fileKey.getEncoded())))))) {
            ByteBuffer source = ByteBuffer.wrap(plain.toArray());
            while (source.hasRemaining()) {
                channel.write(source);
            }
        } catch (GeneralSecurityException trouble) {
            throw new IllegalStateException("this JDK cannot seal under a passphrase", trouble);
        } catch (IOException trouble) {
            throw new UncheckedIOException("sealing in memory failed", trouble);
        }
        return Bytes.of(sealed.toByteArray());
    }

    /// The content, or empty where the passphrase is another or the file was changed.
    static Optional<Bytes> open(Bytes age, String passphrase, int bytesMax) {
        RecipientStanzaReader reader = stanzas -> fileKey(stanzas, passphrase);
        try (ReadableByteChannel channel = new StandardDecryptingChannelFactory()
                .newDecryptingChannel(Channels.newChannel(
                        new ByteArrayInputStream(age.toArray())), List.of(reader))) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(bytesMax);
            while (channel.read(buffer) >= 0 && plain.size() <= bytesMax) {
                plain.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            return plain.size() > bytesMax
                    ? Optional.empty() : Optional.of(Bytes.of(plain.toByteArray()));
        } catch (GeneralSecurityException | IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static FileKey fileKey(Iterable<RecipientStanza> stanzas, String passphrase)
            throws GeneralSecurityException {
        List<RecipientStanza> all = new ArrayList<>();
        stanzas.forEach(all::add);
        // A scrypt stanza stands alone, so that whoever wrote the file knew the passphrase.
        if (all.size() != 1 || !all.getFirst().getType().equals(TYPE)
                || all.getFirst().getArguments().size() != 2
                || all.getFirst().getBody().length != BODY_BYTES) {
            throw new GeneralSecurityException("not sealed under a passphrase");
        }
        List<String> arguments = all.getFirst().getArguments();
        if (!arguments.get(1).matches("[1-9][0-9]?")
                || Integer.parseInt(arguments.get(1)) > WORK_FACTOR_MAX) {
            throw new GeneralSecurityException("work factor " + arguments.get(1));
        }
        byte[] salt = Base64.getDecoder().decode(arguments.getFirst());
        if (salt.length != SALT_BYTES) {
            throw new GeneralSecurityException("salt of " + salt.length + " bytes");
        }
        return new FileKey(cipher(Cipher.DECRYPT_MODE,
                key(passphrase, salt, Integer.parseInt(arguments.get(1))),
                all.getFirst().getBody()));
    }

    private static byte[] key(String passphrase, byte[] salt, int workFactor) {
        return SCrypt.generate(Bytes.utf8(passphrase).toArray(),
                Bytes.utf8(LABEL).concat(Bytes.of(salt)).toArray(),
                1 << workFactor, BLOCK_SIZE, 1, KEY_BYTES);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] content)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[12]));
        return cipher.doFinal(content);
    }
}
