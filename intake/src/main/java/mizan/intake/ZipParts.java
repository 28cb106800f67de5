package mizan.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import mizan.tlog.Bytes;
import org.jspecify.annotations.Nullable;

/// The parts of a zip archive, by its central directory, each opened as often as asked and never
/// past its bounds.
///
/// What an archive says of sizes is not believed: bytes are counted as they come.
final class ZipParts {
    /// Parts of one archive.
    static final int PARTS_MAX = 4_096;

    /// Bytes of one part when it is inflated.
    static final int PART_BYTES_MAX = 512 << 20;

    /// How many times larger a part may become, once it is larger than [#RATIO_FROM_BYTES].
    static final int RATIO_MAX = 300;

    private static final int RATIO_FROM_BYTES = 1 << 20;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;

    private final byte[] archive;
    private final Map<String, Part> parts;

    private ZipParts(byte[] archive, Map<String, Part> parts) {
        this.archive = archive;
        this.parts = parts;
    }

    /// Why an archive or a part of it is not read.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    private record Part(int method, int flags, int packedBytes, int headerAt) {}

    /// Whether an archive is a document of Word, Excel or PowerPoint.
    static boolean isOffice(Bytes content) {
        try {
            ZipParts parts = of(content);
            return parts.has("[Content_Types].xml") && parts.has("_rels/.rels");
        } catch (Refused _) {
            return false;
        }
    }

    /// Reads the central directory.
    static ZipParts of(Bytes content) throws Refused {
        byte[] archive = content.toArray();
        ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(in);
        int count = in.getShort(end + 10) & 0xffff;
        int at = in.getInt(end + 16);
        if (count > PARTS_MAX) {
            throw new Refused("it has %,d parts, %,d at most".formatted(count, PARTS_MAX));
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > archive.length - CENTRAL_BYTES
                    || in.getInt(at) != CENTRAL_SIGNATURE) {
                throw new Refused("its list of parts is damaged");
            }
            int nameBytes = in.getShort(at + 28) & 0xffff;
            int more = (in.getShort(at + 30) & 0xffff) + (in.getShort(at + 32) & 0xffff);
            if (nameBytes > archive.length - at - CENTRAL_BYTES) {
                throw new Refused("its list of parts is damaged");
            }
            String name = new String(archive, at + CENTRAL_BYTES, nameBytes,
                    StandardCharsets.UTF_8);
            if (parts.put(name, new Part(in.getShort(at + 10) & 0xffff,
                    in.getShort(at + 8) & 0xffff, in.getInt(at + 20), in.getInt(at + 42)))
                    != null) {
                throw new Refused("two of its parts have the name " + name);
            }
            at += CENTRAL_BYTES + nameBytes + more;
        }
        return new ZipParts(archive, Collections.unmodifiableMap(parts));
    }

    private static int end(ByteBuffer in) throws Refused {
        int least = Math.max(0, in.capacity() - END_BYTES - 0xffff);
        for (int at = in.capacity() - END_BYTES; at >= least; at--) {
            if (in.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new Refused("it is cut off: the end of the archive is missing");
    }

    Iterable<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /// A part as a stream that refuses to go past the bounds.
    Optional<InputStream> open(String name) throws IOException {
        @Nullable Part part = parts.get(name);
        if (part == null) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int at = part.headerAt;
        if (at < 0 || at > archive.length - LOCAL_BYTES || in.getInt(at) != LOCAL_SIGNATURE) {
            throw new Refused("the part " + name + " is not where the archive says");
        }
        int from = at + LOCAL_BYTES + (in.getShort(at + 26) & 0xffff)
                + (in.getShort(at + 28) & 0xffff);
        if (part.packedBytes < 0 || from > archive.length - part.packedBytes) {
            throw new Refused("the part " + name + " is cut off");
        }
        if ((part.flags & 1) != 0) {
            throw new Refused("the part " + name + " is under a password");
        }
        InputStream packed = new ByteArrayInputStream(archive, from, part.packedBytes);
        return Optional.of(new Bounded(name, part.packedBytes, switch (part.method) {
            case 0 -> packed;
            case 8 -> new InflaterInputStream(packed, new Inflater(true), 1 << 14);
            default -> throw new Refused("the part %s is packed in a way that is not read"
                    .formatted(name));
        }));
    }

    /// A whole part, of at most `bytesMax` bytes.
    Optional<byte[]> bytes(String name, int bytesMax) throws IOException {
        Optional<InputStream> part = open(name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get()) {
            byte[] bytes = in.readNBytes(bytesMax);
            if (bytes.length == bytesMax && in.read() >= 0) {
                throw new Refused("the part %s is larger than %,d bytes".formatted(name, bytesMax));
            }
            return Optional.of(bytes);
        }
    }

    /// Counts what comes out.
    private static final class Bounded extends InputStream {
        private final String name;
        private final int packedBytes;
        private final InputStream in;
        private long count;

        Bounded(String name, int packedBytes, InputStream in) {
            this.name = name;
            this.packedBytes = packedBytes;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count += Math.max(read, 0);
            if (count > PART_BYTES_MAX) {
                throw new Refused("the part %s is larger than %,d bytes when unpacked".formatted(
                        name, PART_BYTES_MAX));
            }
            if (count > RATIO_FROM_BYTES && count / RATIO_MAX > packedBytes) {
                throw new Refused(("the part %s unpacks to more than %d times its size, as an"
                        + " archive made to fill a machine does").formatted(name, RATIO_MAX));
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
