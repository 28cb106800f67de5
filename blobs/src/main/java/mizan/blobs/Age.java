package mizan.blobs;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.statement.Malformation;
import mizan.statement.MalformedStatement;
import mizan.statement.Sealer;
import mizan.tlog.Bytes;

/// Seals and opens files in the format age-encryption.org/v1 to X25519 keys, in binary form.
///
/// The ordinary `age` program opens them. Randomness (file key, ephemeral keys) is the JDK's
/// `SecureRandom` inside the age library: two seals of one content differ. For any number of
/// threads.
public final class Age implements Sealer {
    /// Bytes of a content that is sealed or opened here.
    public static final int CONTENT_BYTES_MAX = BlobStore.CONTENT_BYTES_MAX;

    /// A sealer; it holds nothing.
    public Age() {}

    @Override
    public Bytes seal(Bytes plain, List<Bytes> recipients) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("an age file needs a recipient");
        }
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (Bytes recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                        recipientText(recipient)));
            }
            try (WritableByteChannel channel = new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(sealed), writers)) {
                ByteBuffer source = ByteBuffer.wrap(plain.toArray());
                while (source.hasRemaining()) {
                    channel.write(source);
                }
            }
        } catch (GeneralSecurityException trouble) {
            throw new IllegalArgumentException(
                    "a recipient's X25519 key cannot be used: " + trouble.getMessage(), trouble);
        } catch (IOException trouble) {
            throw new UncheckedIOException("sealing in memory failed", trouble);
        }
        return Bytes.of(sealed.toByteArray());
    }

    /// The content, or empty where this key opens no stanza or the file was changed.
    ///
    /// @param identity X25519 private key, 32 bytes
    public Optional<Bytes> open(Bytes age, Bytes identity) {
        try {
            RecipientStanzaReader reader = X25519RecipientStanzaReaderFactory
                    .newRecipientStanzaReader(identityText(identity));
            try (ReadableByteChannel channel = new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(
                            Channels.newChannel(new ByteArrayInputStream(age.toArray())),
                            List.of(reader))) {
                return Optional.of(readAll(channel));
            }
        } catch (GeneralSecurityException | IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Bytes readAll(ReadableByteChannel channel) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (channel.read(buffer) >= 0) {
            plain.write(buffer.array(), 0, buffer.position());
            buffer.clear();
            if (plain.size() > CONTENT_BYTES_MAX) {
                throw new IOException("content is longer than " + CONTENT_BYTES_MAX);
            }
        }
        return Bytes.of(plain.toByteArray());
    }

    /// How many recipients an age file is for.
    ///
    /// Refused with J090: another version, armour, a stanza of another kind than X25519, a header
    /// that does not end. Needs no key, so nothing is authenticated.
    public static int stanzas(Bytes age) {
        return AgeHeader.stanzas(age);
    }

    /// Refuses with J091 a sealed file whose stanzas are not as many as the statement's recipients.
    public static void checkStanzas(Bytes age, int recipients) {
        int stanzas = stanzas(age);
        if (stanzas != recipients) {
            throw new MalformedStatement(Malformation.STANZA_COUNT,
                    "%d stanzas, %d recipients".formatted(stanzas, recipients),
                    MalformedStatement.NO_OFFSET);
        }
    }

    /// The key as the `age` program writes it: `age1…`.
    public static String recipientText(Bytes publicKey) {
        return Bech32.getEncoder().encode("age", thirtyTwo(publicKey)).toString();
    }

    /// The private key as the `age` program writes it: `AGE-SECRET-KEY-1…`.
    public static String identityText(Bytes identity) {
        return Bech32.getEncoder().encode("age-secret-key-", thirtyTwo(identity)).toString()
                .toUpperCase(Locale.ROOT);
    }

    /// The private key in an identity file as `age-keygen` writes it: one line
    /// `AGE-SECRET-KEY-1…`, comments that begin with `#`, and empty lines.
    ///
    /// @throws IllegalArgumentException if there is none, or another than one
    public static Bytes identity(String file) {
        List<String> lines = file.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        if (lines.size() != 1 || !lines.getFirst().startsWith("AGE-SECRET-KEY-1")) {
            throw new IllegalArgumentException("not one line AGE-SECRET-KEY-1…, but "
                    + lines.size() + " lines besides comments");
        }
        try {
            return Bytes.of(thirtyTwo(Bytes.of(
                    Bech32.getDecoder().decode(lines.getFirst()).getData())));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("the line AGE-SECRET-KEY-1… cannot be read");
        }
    }

    /// The X25519 public key of a private key; both 32 bytes.
    public static Bytes publicKey(Bytes identity) {
        return X25519.publicKey(Bytes.of(thirtyTwo(identity)));
    }

    private static byte[] thirtyTwo(Bytes key) {
        if (key.length() != 32) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length());
        }
        return key.toArray();
    }
}
