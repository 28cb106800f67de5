package mizan.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG (W3C): the chunks that draw the picture are kept, the others are not.
final class PngMetadata {
    private static final int SIGNATURE_BYTES = 8;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
            "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    private PngMetadata() {}

    static Attachments.Result strip(byte[] in) throws Attachments.Damaged {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> removed = Attachments.Result.list();
        out.write(in, 0, SIGNATURE_BYTES);
        ByteBuffer buffer = ByteBuffer.wrap(in);
        int at = SIGNATURE_BYTES;
        boolean drawn = false;
        while (true) {
            if (at > in.length - 12) {
                throw new Attachments.Damaged("it is cut off");
            }
            int length = buffer.getInt(at);
            if (length < 0 || length > in.length - at - 12) {
                throw new Attachments.Damaged("it is cut off");
            }
            String name = new String(in, at + 4, 4, StandardCharsets.ISO_8859_1);
            CRC32 crc = new CRC32();
            crc.update(in, at + 4, length + 4);
            if ((int) crc.getValue() != buffer.getInt(at + 8 + length)
                    || at == SIGNATURE_BYTES && !name.equals("IHDR")) {
                throw new Attachments.Damaged("a part of it has changed");
            }
            if (KEPT.contains(name)) {
                out.write(in, at, length + 12);
                drawn |= name.equals("IDAT");
            } else {
                removed.add(words(name));
                if (name.equals("eXIf")) {
                    turned(out, Orientation.of(in, at + 8, length));
                }
            }
            at += length + 12;
            if (name.equals("IEND")) {
                break;
            }
        }
        if (!drawn) {
            throw new Attachments.Damaged("it holds no picture");
        }
        if (at < in.length) {
            removed.add("data behind the picture");
        }
        return new Attachments.Result(out.toByteArray(), removed, List.of());
    }

    private static void turned(ByteArrayOutputStream out, int orientation) {
        if (Orientation.isTurned(orientation)) {
            byte[] tiff = Orientation.tiff(orientation);
            ByteBuffer chunk = ByteBuffer.allocate(12 + tiff.length).putInt(tiff.length)
                    .put("eXIf".getBytes(StandardCharsets.ISO_8859_1)).put(tiff);
            CRC32 crc = new CRC32();
            crc.update(chunk.array(), 4, tiff.length + 4);
            chunk.putInt((int) crc.getValue());
            out.write(chunk.array(), 0, chunk.capacity());
        }
    }

    private static String words(String name) {
        return switch (name) {
            case "eXIf" -> "Exif (device, time, place, thumbnail)";
            case "tEXt", "zTXt", "iTXt" -> "words about the picture";
            case "tIME" -> "the time of its last change";
            default -> "other data of programs";
        };
    }
}
